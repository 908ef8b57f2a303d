// Figures over the measures, and what was judged of each disagreement.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Agreement, Measure } from "./measure-corpus.ts";

export interface Tally {
  /** Texts the manifest has a count for. */
  readonly listed: number;
  /** Equal, the enacting line being one of the manifest's preambular paragraphs. */
  readonly equal: number;
  /** Equal once the manifest's ways of counting are allowed for. */
  readonly allowed: number;
  /** `allowed` of `listed`, from 0 to 1. */
  readonly share: number;
}

export function summarize(measures: readonly Measure[]): {
  readonly operative: Tally;
  readonly preambular: Tally;
} {
  const converted = measures.filter(({ quality }) => quality === "docx-derived");
  return {
    operative: tally(converted.map(({ agreement }) => agreement.operative)),
    preambular: tally(converted.map(({ agreement }) => agreement.preambular)),
  };
}

export function tally(agreements: readonly Agreement[]): Tally {
  const listed = agreements.filter((one) => one !== "not-listed");
  const allowed = listed.filter((one) => one !== "differs").length;
  return {
    listed: listed.length,
    equal: listed.filter((one) => one === "agrees").length,
    allowed,
    share: listed.length === 0 ? 1 : allowed / listed.length,
  };
}

export interface Judgement {
  readonly fault: "ours" | "manifest";
  readonly reason: string;
}

const judgementsFile = fileURLToPath(new URL("./judgements.csv", import.meta.url));

/** What a person found, looking at the text, of each count that differs: file,fault,reason. */
export function readJudgements(): ReadonlyMap<string, Judgement> {
  const lines = readFileSync(judgementsFile, "utf8").trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [file = "", fault = "", ...reason] = line.split(",");
      if (fault !== "ours" && fault !== "manifest") throw new Error(`judgements.csv: no fault in "${line}"`);
      return [file, { fault, reason: reason.join(",") }];
    }),
  );
}

export function isOurs({ file }: Measure, judgements: ReadonlyMap<string, Judgement>): boolean {
  return judgements.get(file)?.fault === "ours";
}
