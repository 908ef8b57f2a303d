// How many findings each rule has in each adopted text, kept beside the test that holds them against today's.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Counted } from "./lint-corpus.ts";

const kept = join(import.meta.dirname, "findings.csv");

/** "file,severity,rule" and how often; remarks are left out. */
export type FindingCounts = ReadonlyMap<string, number>;

export function countFindings(counted: readonly Counted[]): FindingCounts {
  const counts = new Map<string, number>();
  for (const { file, findings } of counted) {
    for (const { severity, rule } of findings) {
      if (severity === "info") continue;
      const key = `${file},${severity},${rule}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

export function readCounts(): FindingCounts {
  const lines = readFileSync(kept, "utf8").trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(",");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

export function writeCounts(counts: FindingCounts): void {
  const lines = [...counts].map(([key, count]) => `${key},${count}`).sort();
  writeFileSync(kept, `${["file,severity,rule,findings", ...lines].join("\n")}\n`);
}

/** What a change gained and lost, one line each; empty where nothing moved. */
export function compareCounts(before: FindingCounts, now: FindingCounts): readonly string[] {
  const keys = [...new Set([...before.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? 0, now.get(key) ?? 0];
    return was === is ? [] : [`${is > was ? "gained" : "lost"} ${Math.abs(is - was)}: ${key}`];
  });
}
