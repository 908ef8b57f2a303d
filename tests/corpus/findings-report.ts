// What the house rules say of adopted texts: a rule that speaks often there is wrong, or weaker than it thinks.
// `npm run silence` prints the table, `-- --write` puts it into docs, `-- --show RULE [BODY]` prints what a rule says.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { allRules } from "#core/lint/all-rules.ts";
import type { Finding, Severity } from "#core/lint/finding.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";

const root = join(import.meta.dirname, "..", "..");
const corpus = join(root, "..", "shared", "corpus");
const page = join(root, "docs", "measurements", "findings-on-adopted-texts.md");

/** Files of an organ, and the year from which its house style is today's. */
const organs = [
  { body: "hrc", start: "A_HRC_RES_" },
  { body: "ga", start: "A_RES_" },
  { body: "sc", start: "S_RES_" },
  { body: "ecosoc", start: "E_RES_" },
] as const;
type Body = (typeof organs)[number]["body"];
const firstYear = 2010;

interface Counted {
  readonly body: Body;
  readonly file: string;
  readonly resolution: Resolution;
  readonly findings: readonly Finding[];
}

const facts = readFacts();
const profiles = new Map(organs.map(({ body }) => [body, readProfile(body)]));

function lintFile(file: string, body: Body): Counted {
  let next = 0;
  const { value } = readText(readFileSync(join(corpus, file), "utf8"), {
    newId: () => `id${++next}`,
    defaultBody: body,
  });
  const profile = profiles.get(body);
  if (profile === undefined) throw new Error(`No profile ${body}`);
  const resolution: Resolution = { ...value, body, kind: "resolution", stage: "adopted" };
  return { body, file, resolution, findings: lintResolution(resolution, profile, facts) };
}

function yearsOf(manifest: string): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const line of manifest.split("\n").slice(1)) {
    const [file = "", , , , date = ""] = line.split(",");
    years.set(file, Number(date.slice(0, 4)));
  }
  return years;
}

function lintCorpus(): readonly Counted[] {
  const years = yearsOf(readFileSync(join(corpus, "manifest.csv"), "utf8"));
  return readdirSync(corpus).flatMap((file) => {
    const organ = organs.find(({ start }) => file.startsWith(start));
    return organ === undefined || (years.get(file) ?? 0) < firstYear ? [] : [lintFile(file, organ.body)];
  });
}

function table(counted: readonly Counted[]): string {
  const texts = organs.map(({ body }) => counted.filter((each) => each.body === body));
  const rows = allRules.flatMap(({ id }) =>
    (["error", "warning", "info"] as const).flatMap((severity) => rowOf(id, severity, texts)),
  );
  const sizes = organs.map(({ body }, index) => `${body} (${texts[index]?.length ?? 0} texts)`);
  const totals = (["error", "warning", "info"] as const).map(
    (severity) =>
      `| **all** | ${severity} | ${texts.map((each) => cell(each, () => true, severity)).join(" | ")} |`,
  );
  return [`| rule | severity | ${sizes.join(" | ")} |`, "|---|---|---|---|---|---|", ...rows, ...totals].join(
    "\n",
  );
}

function rowOf(id: string, severity: Severity, texts: readonly (readonly Counted[])[]): readonly string[] {
  const cells = texts.map((each) => cell(each, (finding) => finding.rule === id, severity));
  return cells.every((each) => each === "–") ? [] : [`| ${id} | ${severity} | ${cells.join(" | ")} |`];
}

/** "findings in texts". */
function cell(texts: readonly Counted[], wanted: (finding: Finding) => boolean, severity: Severity): string {
  const counts = texts.map(
    ({ findings }) => findings.filter((each) => each.severity === severity && wanted(each)).length,
  );
  const findings = counts.reduce((sum, count) => sum + count, 0);
  return findings === 0 ? "–" : `${findings} in ${counts.filter((count) => count > 0).length}`;
}

function show(counted: readonly Counted[], rule: string, body: string | undefined): void {
  for (const { file, resolution, findings, body: own } of counted) {
    if (body !== undefined && body !== own) continue;
    const profile = profiles.get(own);
    const labels = profile === undefined ? new Map() : labelBlocks(resolution.blocks, profile);
    for (const { place, message, severity } of findings.filter((finding) => finding.rule === rule)) {
      const block =
        place.kind === "block" ? resolution.blocks.find(({ id }) => id === place.block) : undefined;
      const start = place.kind === "block" ? place.start : 0;
      const around = textOf(block?.spans ?? []).slice(Math.max(0, start - 40), start + 60);
      console.log(
        `${file} ${namePlace(place, resolution, labels) ?? "document"} ${severity}: ${message}  …${around}…`,
      );
    }
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" }, show: { type: "string" } },
});
if (!existsSync(corpus)) {
  console.log(`Nothing to measure: ${corpus} is not there.`);
} else {
  const counted = lintCorpus();
  if (values.show !== undefined) show(counted, values.show, positionals[0]);
  else if (values.write === true) {
    const intro = readFileSync(page, "utf8").split("\n| rule |")[0] ?? "";
    writeFileSync(page, `${intro.trimEnd()}\n\n${table(counted)}\n`);
  } else console.log(table(counted));
}
