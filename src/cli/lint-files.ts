// `penholder lint`: what the house rules say of each text.
import type { Outcome } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import { applyWaivers } from "#core/lint/apply-waivers.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { findAssetsFolder, readVersion } from "#host/assets.ts";
import {
  type DescribedFinding,
  type DescribedWaiver,
  describeFinding,
  describeKept,
  formatFinding,
  formatKept,
  readingOf,
} from "./describe-finding.ts";
import type { ExitCode } from "./exit-code.ts";
import { type AskedCheck, type CheckedText, loadCheck } from "./load-check.ts";
import { describeInputProblem } from "./read-input.ts";
import { writeSarif } from "./write-sarif.ts";

type LintedFile =
  | {
      readonly file: string;
      readonly profile: string;
      readonly stage: string;
      readonly findings: readonly DescribedFinding[];
      /** Kept as they are, with a reason that stands in the file: they do not count. */
      readonly waived: readonly DescribedWaiver[];
    }
  | { readonly file: string; readonly problem: string };

/** Lints every file that can be read; the worst of all decides the exit code. */
export async function lintFiles(asked: AskedCheck): Promise<ExitCode> {
  const check = await loadCheck(asked);
  if (!check.ok) {
    console.error(describeProblem(check.problem));
    return 2;
  }
  const files: LintedFile[] = [];
  for (const file of asked.files) files.push(lintFile(file.name, await check.value(file)));
  if (asked.format === "json") console.log(JSON.stringify({ files }, null, 2));
  else if (asked.format === "sarif") console.log(writeSarif(files, await readVersion(findAssetsFolder())));
  else for (const file of files) printFile(file);
  return exitCodeOf(files);
}

function lintFile(file: string, read: Outcome<CheckedText>): LintedFile {
  if (!read.ok) return { file, problem: describeInputProblem(read.problem) };
  const { resolution, profile, facts } = read.value;
  const reading = readingOf(resolution, profile);
  const all = lintResolution(resolution, profile, facts);
  const { findings, kept } = applyWaivers(all, resolution.negotiation.waivers, resolution);
  return {
    file,
    profile: profile.own === null ? profile.id : `${profile.id}, ${profile.own.name}`,
    stage: resolution.stage,
    findings: findings.map((finding) => describeFinding(finding, reading)),
    waived: kept.map((each) => describeKept(each, reading)),
  };
}

function printFile(file: LintedFile): void {
  if ("problem" in file) {
    console.error(file.problem);
    return;
  }
  const count = file.findings.length;
  const counted = count === 0 ? "nothing found" : `${count} ${count === 1 ? "finding" : "findings"}`;
  const kept = file.waived.length === 0 ? "" : `, ${file.waived.length} kept as is`;
  console.log(`${file.file} (${file.profile}, ${file.stage}): ${counted}${kept}`);
  for (const finding of file.findings) console.log(formatFinding(finding));
  for (const waived of file.waived) console.log(formatKept(waived));
}

function exitCodeOf(files: readonly LintedFile[]): ExitCode {
  if (files.some((file) => "problem" in file)) return 2;
  const errors = files.some(
    (file) => "findings" in file && file.findings.some(({ severity }) => severity === "error"),
  );
  return errors ? 1 : 0;
}
