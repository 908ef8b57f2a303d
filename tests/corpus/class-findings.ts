// What somebody who read them says of findings on adopted texts: a slip of the text, a slip of the copy that is read
// here (a note's number stuck to a word), or a false alarm.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Severity } from "#core/lint/finding.ts";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import { type Counted, profiles } from "./lint-corpus.ts";

type Class = "slip" | "copy" | "false alarm";

export interface ClassedRule {
  readonly rule: string;
  readonly severity: Severity;
  /** All findings of the rule that are there now. */
  readonly found: number;
  /** Those of them that were read, by what they are. */
  readonly read: Readonly<Record<Class, number>>;
}

function readClasses(): ReadonlyMap<string, Class> {
  const lines = readFileSync(join(import.meta.dirname, "classed-findings.csv"), "utf8")
    .trim()
    .split("\n");
  return new Map(
    lines.slice(1).map((line) => {
      const [file = "", rule = "", place = "", kind = ""] = line.split(",");
      return [`${file},${rule},${place}`, kind as Class]; // the file has only these
    }),
  );
}

/** Of errors and warnings in texts of the Human Rights Council and the General Assembly, those that speak oftest first. */
export function classFindings(counted: readonly Counted[]): readonly ClassedRule[] {
  const classes = readClasses();
  const rules = new Map<string, { found: number; read: Record<Class, number> }>();
  for (const { body, file, resolution, findings } of counted) {
    const profile = profiles.get(body);
    if ((body !== "hrc" && body !== "ga") || profile === undefined) continue;
    const labels = labelBlocks(resolution.blocks, profile);
    for (const { rule, severity, place } of findings) {
      if (severity === "info") continue;
      const key = `${severity},${rule}`;
      const row = rules.get(key) ?? { found: 0, read: { slip: 0, copy: 0, "false alarm": 0 } };
      rules.set(key, row);
      row.found += 1;
      const kind = classes.get(`${file},${rule},${namePlace(place, resolution, labels) ?? "document"}`);
      if (kind !== undefined) row.read[kind] += 1;
    }
  }
  return [...rules]
    .map(([key, row]) => {
      const [severity = "", rule = ""] = key.split(",");
      return { rule, severity: severity as Severity, ...row }; // made of a severity above
    })
    .sort((one, other) => other.found - one.found);
}

/** How many of those that were read are false alarms, from 0 to 1; copies are none, nor do they count as read. */
export function shareOfFalseAlarms(rules: readonly ClassedRule[], severity: Severity): number {
  const rows = rules.filter((row) => row.severity === severity);
  const alarms = rows.reduce((sum, { read }) => sum + read["false alarm"], 0);
  return alarms / Math.max(1, alarms + rows.reduce((sum, { read }) => sum + read.slip, 0));
}
