// `penholder cite`: what each text cites, in the order it is read.
import type { Outcome } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Citation } from "#core/citations/citation.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import { applyWaivers } from "#core/lint/apply-waivers.ts";
import type { Finding, Place } from "#core/lint/finding.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { findAssetsFolder, readVersion } from "#host/assets.ts";
import {
  type DescribedFinding,
  type DescribedPlace,
  describeFinding,
  describePlace,
  formatFinding,
  readingOf,
} from "./describe-finding.ts";
import type { ExitCode } from "./exit-code.ts";
import { type AskedCheck, type CheckedText, loadCheck } from "./load-check.ts";
import { describeInputProblem } from "./read-input.ts";
import { type CheckedFile, writeSarif } from "./write-sarif.ts";

type DescribedCitation = Pick<
  Citation,
  "kind" | "organ" | "number" | "year" | "date" | "symbol" | "title" | "text" | "form" | "register"
> &
  DescribedPlace & { readonly findings: readonly DescribedFinding[] };

type CitedFile =
  | { readonly file: string; readonly citations: readonly DescribedCitation[] }
  | { readonly file: string; readonly problem: string };

/** Lists the citations of every file that can be read; the worst of all decides the exit code. */
export async function citeFiles(asked: AskedCheck): Promise<ExitCode> {
  const check = await loadCheck(asked);
  if (!check.ok) {
    console.error(describeProblem(check.problem));
    return 2;
  }
  const files: CitedFile[] = [];
  for (const file of asked.files) files.push(citeFile(file.name, await check.value(file)));
  if (asked.format === "json") console.log(JSON.stringify({ files }, null, 2));
  else if (asked.format === "sarif")
    console.log(writeSarif(files.map(withFindings), await readVersion(findAssetsFolder())));
  else for (const file of files) printFile(file);
  return exitCodeOf(files);
}

function citeFile(file: string, read: Outcome<CheckedText>): CitedFile {
  if (!read.ok) return { file, problem: describeInputProblem(read.problem) };
  const { resolution, profile, facts } = read.value;
  const reading = readingOf(resolution, profile);
  const all = lintResolution(resolution, profile, facts);
  const { findings } = applyWaivers(all, resolution.negotiation.waivers, resolution);
  const citations = findCitations(resolution, profile, facts).map(
    ({ kind, organ, number, year, date, symbol, title, text, place, form, register }) => ({
      ...{ kind, organ, number, year, date, symbol, title, text },
      ...describePlace(place, reading),
      ...{ form, register },
      findings: findings
        .filter((finding) => isAboutCitation(finding, place))
        .map((finding) => describeFinding(finding, reading)),
    }),
  );
  return { file, citations };
}

/** What the rules of citations and symbols say of a place that the citation stands in. */
function isAboutCitation(finding: Finding, place: Place): boolean {
  if (!/^(citation|symbol)-/.test(finding.rule)) return false;
  const at = finding.place;
  const sameText =
    (at.kind === "block" && place.kind === "block" && at.block === place.block) ||
    (at.kind === "note" && place.kind === "note" && at.note === place.note);
  if (!sameText || !("start" in at) || !("start" in place)) return false;
  return at.start < place.end && at.end > place.start;
}

function printFile(file: CitedFile): void {
  if ("problem" in file) {
    console.error(file.problem);
    return;
  }
  console.log(`${file.file}: ${file.citations.length} citations`);
  for (const citation of file.citations) {
    const of = [
      citation.organ,
      citation.kind,
      citation.number,
      citation.year,
      citation.date,
      citation.symbol,
    ];
    const what = of.filter((part) => part !== null).join(" ");
    console.log(
      `  ${(citation.paragraph ?? "document").padEnd(10)} ${what}  “${citation.text}” (${citation.register})`,
    );
    for (const finding of citation.findings) console.log(`  ${formatFinding(finding)}`);
  }
}

/** What is said of two citations at once is said once. */
function withFindings(cited: CitedFile): CheckedFile {
  if ("problem" in cited) return cited;
  const said = cited.citations.flatMap(({ findings }) => findings);
  const once = new Map(said.map((finding) => [JSON.stringify(finding), finding]));
  return { file: cited.file, findings: [...once.values()] };
}

function exitCodeOf(files: readonly CitedFile[]): ExitCode {
  if (files.some((file) => "problem" in file)) return 2;
  const findings = files
    .flatMap((file) => ("citations" in file ? file.citations : []))
    .flatMap((one) => one.findings);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
