// The rules over adopted texts: each is checked without what the register knows from that text alone.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "#core/lint/finding.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { withoutOwnEvidence } from "#tests/support/without-own-evidence.ts";

const corpus = join(import.meta.dirname, "..", "..", "..", "shared", "corpus");
export const hasCorpus = existsSync(corpus);

/** Files of an organ, and the year from which its house style is today's. */
export const organs = [
  { body: "hrc", start: "A_HRC_RES_" },
  { body: "ga", start: "A_RES_" },
  { body: "sc", start: "S_RES_" },
  { body: "ecosoc", start: "E_RES_" },
] as const;
export type Body = (typeof organs)[number]["body"];
const firstYear = 2010;

export interface Counted {
  readonly body: Body;
  readonly file: string;
  readonly resolution: Resolution;
  readonly findings: readonly Finding[];
}

const facts = readFacts();
export const profiles = new Map(organs.map(({ body }) => [body, readProfile(body)]));

function lintFile(file: string, body: Body): Counted {
  let next = 0;
  const { value } = readText(readFileSync(join(corpus, file), "utf8"), {
    newId: () => `id${++next}`,
    defaultBody: body,
  });
  const profile = profiles.get(body);
  if (profile === undefined) throw new Error(`No profile ${body}`);
  const resolution: Resolution = { ...value, body, kind: "resolution", stage: "adopted" };
  return {
    body,
    file,
    resolution,
    findings: lintResolution(
      resolution,
      profile,
      withoutOwnEvidence(facts, profile.abbreviation, resolution),
    ),
  };
}

function yearsOf(manifest: string): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const line of manifest.split("\n").slice(1)) {
    const [file = "", , , , date = ""] = line.split(",");
    years.set(file, Number(date.slice(0, 4)));
  }
  return years;
}

/** Every text since then, or every n-th of them. */
export function lintCorpus(nth = 1): readonly Counted[] {
  const years = yearsOf(readFileSync(join(corpus, "manifest.csv"), "utf8"));
  return readdirSync(corpus).flatMap((file, at) => {
    if (at % nth !== 0) return [];
    const organ = organs.find(({ start }) => file.startsWith(start));
    return organ === undefined || (years.get(file) ?? 0) < firstYear ? [] : [lintFile(file, organ.body)];
  });
}
