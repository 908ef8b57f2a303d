// The law of the redline on pairs of texts, by several judges; prints each difference, then a table. Fails where something
// differs by more than a fault of the judge that is known (redline-faults.ts).
// Usage: redline-report.ts [planted|series|office [FROM-TO]]: all, or a piece of one kind.
import { mkdirSync } from "node:fs";
import { readDocx } from "#formats/docx/read-docx.ts";
import { shownLines } from "#formats/docx/redline/check-redline.ts";
import { writeRedline } from "#formats/docx/redline/write-redline.ts";
import { openPackageCheck } from "./package-check.ts";
import { type JudgeFault, judgeFaults, readWordText, withoutFaults } from "./redline-faults.ts";
import {
  foldLines,
  type Judge,
  missingLines,
  openLibreOffice,
  openPandoc,
  wantedLines,
} from "./redline-judges.ts";
import { officePairs, plantedPairs, type RedlinePair, seriesPairs } from "./redline-pairs.ts";
import { contextFor, openWorkshop } from "./tools.ts";

const counts = { planted: 200, series: 120, office: 60 };
const [kind = "all", range = ""] = process.argv.slice(2);
const [from = 0, to = Number.POSITIVE_INFINITY] = range
  .split("-")
  .filter((part) => part !== "")
  .map(Number);
const workshop = openWorkshop();
mkdirSync(workshop.path("judge"));
const judges = [openLibreOffice(workshop.path("judge")), openPandoc()].filter((judge) => judge !== null);
const check = await openPackageCheck();
const table = new Map<string, Record<Outcome, number>>();

/** `fault`: other than it should be, by nothing but a known fault of the judge. */
type Outcome = "good" | "fault" | "bad";

function count(what: string, outcome: Outcome, said: () => string): void {
  const row = table.get(what) ?? { good: 0, fault: 0, bad: 0 };
  table.set(what, { ...row, [outcome]: row[outcome] + 1 });
  if (outcome === "fault") console.log(`  ${what}: known fault: ${said()}`);
  if (outcome === "bad") console.log(`  ${what}: ${said().slice(0, 400)}`);
}

function asOutcome(isGood: boolean): Outcome {
  return isGood ? "good" : "bad";
}

async function judgePair({ name, base, draft }: RedlinePair): Promise<void> {
  const { profile, now } = contextFor(draft.body);
  console.log(name);
  const made = writeRedline({ base, draft, profile, author: "Kenya", date: now, renumber: false });
  count("written", asOutcome(made.ok), () => JSON.stringify(made));
  if (!made.ok) return;
  // What was read without its number in a file of others may be either half of the text.
  const left = made.left.filter(({ wanted, found }) => wordsOf(wanted) !== wordsOf(found));
  count("our reader, accepted", asOutcome(left.length === 0), () => JSON.stringify(left.slice(0, 2)));
  const isTyped = shownLines(base, "accept").some((line) => /^\t\s*(?:OP ?)?\d{1,2}[.)]/.test(line));
  const judged = { base, redline: made.bytes, draft, isTyped };
  await Promise.all(judges.map((judge) => judgeBy(judge, judged)));
  if (check === null) return;
  const [before, after] = [await check(base), await check(made.bytes)];
  count("package check", asOutcome(after.length <= before.length), () => after.join(" | "));
  if (!name.startsWith("LibreOffice"))
    count("package check, none at all", asOutcome(after.length === 0), () => after.join(" | "));
}

interface Judged {
  readonly base: Uint8Array;
  readonly redline: Uint8Array;
  readonly draft: RedlinePair["draft"];
  /** Numbers that are typed stay, and are not those of the draft. */
  readonly isTyped: boolean;
}

/** What differs both ways; null where nothing does. */
type Verdict = Readonly<Record<"rejected" | "accepted", string | null>>;

async function judgeBy(judge: Judge, judged: Judged): Promise<void> {
  const verdict = await askJudge(judge, judged, []);
  const isClean = verdict.rejected === null && verdict.accepted === null;
  const [base, redline] = [readWordText(judged.base), readWordText(judged.redline)];
  const faults = isClean
    ? []
    : judgeFaults.filter((each) => each.judge === judge.name && each.isIn(base, redline));
  const without = faults.length === 0 ? verdict : await askJudge(judge, judged, faults);
  for (const way of ["rejected", "accepted"] as const) {
    const said = verdict[way];
    const isFault = said !== null && without[way] === null;
    count(`${judge.name}, ${way}`, said === null ? "good" : isFault ? "fault" : "bad", () =>
      isFault ? `${faults.map(({ name }) => name).join(", ")}` : (without[way] ?? ""),
    );
  }
}

async function askJudge(judge: Judge, judged: Judged, faults: readonly JudgeFault[]): Promise<Verdict> {
  const put = (name: string, bytes: Uint8Array) =>
    workshop.put(`${judge.name}-${name}.docx`, faults.length === 0 ? bytes : withoutFaults(bytes, faults));
  const [base, redline] = [put("base", judged.base), put("redline", judged.redline)];
  const before = await judge.read(base, "keep");
  return {
    rejected: differenceOf(before, await judge.read(redline, "reject"), judge),
    accepted: lackOf(before, await judge.read(redline, "accept"), {
      ...{ ...judged, judge, hidesNotes: faults.some(({ hidesNotes }) => hidesNotes) },
    }),
  };
}

/** Pandoc cannot judge numbers, drops no empty paragraph, and puts a blank wherever an end of a paragraph goes. */
function differenceOf(base: readonly string[], rejected: readonly string[], judge: Judge): string | null {
  const whole = (lines: readonly string[]) =>
    judge.numbers ? lines : lines.map((line) => line.replace(/\s+/g, "")).filter((line) => line !== "");
  const [before, after] = [whole(base), whole(rejected)];
  const at = before.findIndex((line, nth) => line !== after[nth]);
  if (at < 0 && before.length === after.length) return null;
  return `“${before[at] ?? ""}” is “${after[at] ?? ""}”`;
}

interface AcceptedBy extends Judged {
  readonly judge: Judge;
  readonly hidesNotes: boolean;
}

/** What of the draft is not there; `before` is what the judge shows of the base. */
function lackOf(
  before: readonly string[],
  accepted: readonly string[],
  { base, draft, isTyped, judge, hidesNotes }: AcceptedBy,
): string | null {
  const own = readDocx(base, { newId: newIds(), defaultBody: draft.body, changes: "accept" });
  const look = { showsMarks: judge.numbers, hidesNotes };
  const ownLines = own.ok
    ? wantedLines({ ...own.value.value, body: draft.body }, { ...look, hasNumbers: true })
    : [];
  const isOfficial = own.ok && !isTyped && judge.numbers;
  // A file that counts 1.1 for (a) goes on to do so.
  const hasNumbers = isOfficial && missingLines(ownLines, foldLines(before)).length === 0;
  const missing = missingLines(wantedLines(draft, { ...look, hasNumbers }), foldLines(accepted));
  return missing.length === 0 ? null : `${missing.length}: ${missing[0] ?? ""}`;
}

function wordsOf(line: string): string {
  return line.replace(/^[a-z]+ \d /, "");
}

function newIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `judged${last}`;
  };
}

try {
  if (kind === "all" || kind === "planted")
    for await (const pair of plantedPairs(counts.planted, { from, to })) await judgePair(pair);
  if (kind === "all" || kind === "series")
    for await (const pair of seriesPairs(counts.series, { from, to })) await judgePair(pair);
  if (kind === "all" || kind === "office")
    for await (const pair of officePairs({ from, to })) await judgePair(pair);
} finally {
  for (const judge of judges) judge.close();
  workshop.close();
}
console.log("");
for (const [what, { good, fault, bad }] of table)
  console.log(
    `${what.padEnd(26)} ${good} of ${good + fault + bad}${fault === 0 ? "" : `, ${fault} more but for a known fault`}`,
  );
process.exitCode = [...table.values()].every(({ bad }) => bad === 0) ? 0 : 1;
