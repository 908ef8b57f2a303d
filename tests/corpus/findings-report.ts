// What the house rules say of adopted texts: a rule that speaks often there is wrong, or weaker than it thinks.
// `npm run silence` prints the table, `-- --write` puts it into docs, `-- --show RULE [BODY]` prints what a rule says.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { allRules } from "#core/lint/all-rules.ts";
import type { Finding, Severity } from "#core/lint/finding.ts";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import { textOf } from "#core/resolution/spans.ts";
import { classFindings, shareOfFalseAlarms } from "./class-findings.ts";
import { countFindings, writeCounts } from "./count-findings.ts";
import { type Counted, hasCorpus, lintCorpus, organs, profiles } from "./lint-corpus.ts";

const root = join(import.meta.dirname, "..", "..");
const page = join(root, "docs", "measurements", "findings-on-adopted-texts.md");

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
  const rates = (["error", "warning"] as const).map(
    (severity) =>
      `| **per 100 paragraphs** | ${severity} | ${texts.map((each) => rate(each, severity)).join(" | ")} |`,
  );
  const head = [`| rule | severity | ${sizes.join(" | ")} |`, "|---|---|---|---|---|---|"];
  return [...head, ...rows, ...totals, ...rates].join("\n");
}

const paragraphKinds: ReadonlySet<string> = new Set(["preambular", "operative", "subparagraph"]);

function rate(texts: readonly Counted[], severity: Severity): string {
  const paragraphs = texts.flatMap(({ resolution }) =>
    resolution.blocks.filter(({ kind }) => paragraphKinds.has(kind)),
  );
  const findings = texts.flatMap((each) => each.findings.filter((finding) => finding.severity === severity));
  return ((100 * findings.length) / Math.max(1, paragraphs.length)).toFixed(2);
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

/** What came of reading them: fifty of a kind, or all. */
function classTable(counted: readonly Counted[]): string {
  const rules = classFindings(counted);
  const rows = rules.map(
    ({ rule, severity, found, read }) =>
      `| ${rule} | ${severity} | ${found} | ${read.slip} | ${read.copy} | ${read["false alarm"]} |`,
  );
  const share = (severity: Severity) => `${(100 * shareOfFalseAlarms(rules, severity)).toFixed(1)} %`;
  return [
    `Of the errors and warnings above, those of the Human Rights Council and the General Assembly were read one by one, or every fourth of a rule that speaks often (\`tests/corpus/classed-findings.csv\`). False alarms among them, slips of the machine-made copies left out: ${share("error")} of the errors, ${share("warning")} of the warnings.`,
    "",
    "| rule | severity | findings | slips of the text | slips of the copy | false alarms |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
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
if (!hasCorpus) {
  console.log("Nothing to measure: the folder of adopted texts is not there.");
} else {
  const counted = lintCorpus();
  if (values.show !== undefined) show(counted, values.show, positionals[0]);
  else if (values.write === true) {
    const intro = readFileSync(page, "utf8").split("\n| rule |")[0] ?? "";
    writeFileSync(page, `${intro.trimEnd()}\n\n${table(counted)}\n\n${classTable(counted)}\n`);
    writeCounts(countFindings(counted));
  } else console.log(`${table(counted)}\n\n${classTable(counted)}`);
}
