// `penholder lint`: what the house rules say of each text.
import { describeProblem, type Problem } from "#bridge/problems.ts";
import { applyWaivers } from "#core/lint/apply-waivers.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import { withOwnRules } from "#core/profile/with-own-rules.ts";
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
import type { GivenPath } from "./given-path.ts";
import { type Knowledge, loadKnowledge, loadOwnRules } from "./load-knowledge.ts";
import type { LintCommand } from "./parse-command.ts";
import { readAs, readInput } from "./read-input.ts";
import { readOwnRegister, readWordsOf } from "./read-own-data.ts";
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

type Asked = Omit<LintCommand, "files"> & {
  readonly files: readonly GivenPath[];
  /** The file that `profile` names, where it is one. */
  readonly ownRules: GivenPath | null;
};

/** Lints every file that can be read; the worst of all decides the exit code. */
export async function lintFiles(asked: Asked): Promise<ExitCode> {
  const register = await readOwnRegister(asked.own);
  if (!register.ok) return refuse(register.problem);
  const knowledge = await loadKnowledge(register.value, await readWordsOf(asked.own));
  const own = asked.ownRules === null ? null : await loadOwnRules(asked.ownRules, knowledge.profiles);
  if (own?.ok === false) return refuse(own.problem);
  const rules = own === null ? null : own.value;
  const files: LintedFile[] = [];
  for (const file of asked.files) files.push(await lintFile(file, { ...asked, rules }, knowledge));
  if (asked.format === "json") console.log(JSON.stringify({ files }, null, 2));
  else if (asked.format === "sarif") console.log(writeSarif(files, await readVersion(findAssetsFolder())));
  else for (const file of files) printFile(file);
  return exitCodeOf(files);
}

function refuse(problem: Problem): ExitCode {
  console.error(describeProblem(problem));
  return 2;
}

interface Held extends Pick<Asked, "profile" | "stage"> {
  readonly rules: OwnRules | null;
}

async function lintFile(file: GivenPath, held: Held, knowledge: Knowledge): Promise<LintedFile> {
  const read = await readInput(file);
  if (!read.ok) return { file: file.name, problem: describeProblem(read.problem) };
  const resolution = readAs(read.value.value, held.rules?.extends ?? held.profile, held.stage);
  const profile = withOwnRules(knowledge.profileOf(resolution.body), held.rules);
  const facts = knowledge.factsBeside(resolution, profile);
  const reading = readingOf(resolution, profile);
  const all = lintResolution(resolution, profile, facts);
  const { findings, kept } = applyWaivers(all, resolution.negotiation.waivers, resolution);
  return {
    file: file.name,
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
