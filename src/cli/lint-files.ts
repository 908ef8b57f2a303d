// `penholder lint`: what the house rules say of each text.
import { describeProblem } from "#bridge/problems.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { findAssetsFolder, readVersion } from "#host/assets.ts";
import { type DescribedFinding, describeFinding, formatFinding, readingOf } from "./describe-finding.ts";
import type { ExitCode } from "./exit-code.ts";
import type { GivenPath } from "./given-path.ts";
import { type Knowledge, loadKnowledge } from "./load-knowledge.ts";
import type { LintCommand } from "./parse-command.ts";
import { readAs, readInput } from "./read-input.ts";
import { readOwnRegister } from "./read-own-register.ts";
import { writeSarif } from "./write-sarif.ts";

type LintedFile =
  | {
      readonly file: string;
      readonly profile: string;
      readonly stage: string;
      readonly findings: readonly DescribedFinding[];
    }
  | { readonly file: string; readonly problem: string };

type Asked = Omit<LintCommand, "files"> & { readonly files: readonly GivenPath[] };

/** Lints every file that can be read; the worst of all decides the exit code. */
export async function lintFiles(asked: Asked): Promise<ExitCode> {
  const own = await readOwnRegister(asked.own);
  if (!own.ok) {
    console.error(describeProblem(own.problem));
    return 2;
  }
  const knowledge = await loadKnowledge(own.value);
  const files: LintedFile[] = [];
  for (const file of asked.files) files.push(await lintFile(file, asked, knowledge));
  if (asked.format === "json") console.log(JSON.stringify({ files }, null, 2));
  else if (asked.format === "sarif") console.log(writeSarif(files, await readVersion(findAssetsFolder())));
  else for (const file of files) printFile(file);
  return exitCodeOf(files);
}

async function lintFile(file: GivenPath, asked: Asked, knowledge: Knowledge): Promise<LintedFile> {
  const read = await readInput(file);
  if (!read.ok) return { file: file.name, problem: describeProblem(read.problem) };
  const resolution = readAs(read.value.value, asked.profile, asked.stage);
  const profile = knowledge.profileOf(resolution.body);
  const facts = knowledge.factsBeside(resolution, profile);
  const reading = readingOf(resolution, profile);
  const findings = lintResolution(resolution, profile, facts);
  return {
    file: file.name,
    profile: profile.id,
    stage: resolution.stage,
    findings: findings.map((finding) => describeFinding(finding, reading)),
  };
}

function printFile(file: LintedFile): void {
  if ("problem" in file) {
    console.error(file.problem);
    return;
  }
  const count = file.findings.length;
  const counted = count === 0 ? "nothing found" : `${count} ${count === 1 ? "finding" : "findings"}`;
  console.log(`${file.file} (${file.profile}, ${file.stage}): ${counted}`);
  for (const finding of file.findings) console.log(formatFinding(finding));
}

function exitCodeOf(files: readonly LintedFile[]): ExitCode {
  if (files.some((file) => "problem" in file)) return 2;
  const errors = files.some(
    (file) => "findings" in file && file.findings.some(({ severity }) => severity === "error"),
  );
  return errors ? 1 : 0;
}
