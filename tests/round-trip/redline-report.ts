// The law of the redline on pairs of texts, by several judges; prints each fault, then a table.
// Usage: redline-report.ts [planted|series|office [FROM-TO]]: all, or a piece of one kind.
import { mkdirSync } from "node:fs";
import { readDocx } from "#formats/docx/read-docx.ts";
import { shownLines } from "#formats/docx/redline/check-redline.ts";
import { writeRedline } from "#formats/docx/redline/write-redline.ts";
import { openPackageCheck } from "./package-check.ts";
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
const table = new Map<string, { good: number; all: number }>();

function count(what: string, isGood: boolean, fault: () => string): void {
  const row = table.get(what) ?? { good: 0, all: 0 };
  table.set(what, { good: row.good + Number(isGood), all: row.all + 1 });
  if (!isGood) console.log(`  ${what}: ${fault().slice(0, 400)}`);
}

async function judgePair({ name, base, draft }: RedlinePair): Promise<void> {
  const { profile, now } = contextFor(draft.body);
  console.log(name);
  const made = writeRedline({ base, draft, profile, author: "Kenya", date: now, renumber: false });
  count("written", made.ok, () => JSON.stringify(made));
  if (!made.ok) return;
  // What was read without its number in a file of others may be either half of the text.
  const left = made.left.filter(({ wanted, found }) => wordsOf(wanted) !== wordsOf(found));
  count("our reader, accepted", left.length === 0, () => JSON.stringify(left.slice(0, 2)));
  const isTyped = shownLines(base, "accept").some((line) => /^\t\s*(?:OP ?)?\d{1,2}[.)]/.test(line));
  const files = { base: workshop.put("base.docx", base), redline: workshop.put("redline.docx", made.bytes) };
  for (const judge of judges) await judgeBy(judge, { ...files, baseBytes: base, draft, isTyped });
  if (check === null) return;
  const [before, after] = [await check(base), await check(made.bytes)];
  count("package check", after.length <= before.length, () => after.join(" | "));
  if (!name.startsWith("LibreOffice"))
    count("package check, none at all", after.length === 0, () => after.join(" | "));
}

interface Judged {
  readonly base: string;
  readonly baseBytes: Uint8Array;
  readonly redline: string;
  readonly draft: RedlinePair["draft"];
  /** Numbers that are typed stay, and are not those of the draft. */
  readonly isTyped: boolean;
}

async function judgeBy(judge: Judge, { base, baseBytes, redline, draft, isTyped }: Judged): Promise<void> {
  // Pandoc cannot judge numbers, drops no empty paragraph, and puts a blank wherever an end of a paragraph goes.
  const whole = (lines: readonly string[]) =>
    judge.numbers ? lines : lines.map((line) => line.replace(/\s+/g, "")).filter((line) => line !== "");
  const before = whole(await judge.read(base, "keep"));
  const rejected = whole(await judge.read(redline, "reject"));
  const at = before.findIndex((line, nth) => line !== rejected[nth]);
  const isBack = at < 0 && before.length === rejected.length;
  count(`${judge.name}, rejected`, isBack, () => `“${before[at] ?? ""}” is “${rejected[at] ?? ""}”`);
  const own = readDocx(baseBytes, { newId: newIds(), defaultBody: draft.body, changes: "accept" });
  const showsMarks = judge.numbers;
  const isOfficial = own.ok && !isTyped && judge.numbers;
  const ownLines = own.ok
    ? wantedLines({ ...own.value.value, body: draft.body }, { hasNumbers: true, showsMarks })
    : [];
  // A file that counts 1.1 for (a) goes on to do so.
  const hasNumbers = isOfficial && missingLines(ownLines, foldLines(before)).length === 0;
  const accepted = foldLines(await judge.read(redline, "accept"));
  const missing = missingLines(wantedLines(draft, { hasNumbers, showsMarks }), accepted);
  count(`${judge.name}, accepted`, missing.length === 0, () => `${missing.length}: ${missing[0] ?? ""}`);
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
for (const [what, { good, all }] of table) console.log(`${what.padEnd(24)} ${good} of ${all}`);
process.exitCode = [...table.values()].every(({ good, all }) => good === all) ? 0 : 1;
