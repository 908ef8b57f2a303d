// `npm run bench:citations`: how fast citations are found and rules asked, beside one naive pattern in the same run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCitations, findCitationsInText } from "#core/citations/find-citations.ts";
import { createLinter, lintResolution } from "#core/lint/lint-resolution.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readPassages } from "#tests/gold/read-passages.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { bandOf, judge, judgeControl, median, pairedRatio } from "./paired-ratio.ts";
import { type Line, writeReport } from "./report.ts";
import { sampleDraft } from "./sample-draft.ts";
import { sampleParagraphs } from "./sample-words.ts";

const rounds = 7;
const root = join(import.meta.dirname, "..", "..");
const seeds = join(root, "..", "shared", "seeds");
const corpus = join(root, "..", "shared", "corpus");
const facts = readFacts();
const profile = readProfile("hrc");

/** What somebody in a hurry would write: an organ, the word, a number, a date; or a symbol. */
const naive =
  /\b(?:(?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Council|Assembly|its)\s+)?(?:resolutions?|decisions?)\s+((?:S-|ES-)?\d+(?:\/\d+)?(?: [A-Z])?(?:\s\((?:\d{4}|[IVXL]+)\))?)(?:\s+of\s+(\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}))?|\b[A-Z]{1,5}(?:\/[A-Z0-9.()-]+)+/gi;

/** Processor time of this thread in milliseconds: what else the machine does is not measured. */
function timed(act: () => unknown): number {
  const start = process.threadCpuUsage();
  act();
  return process.threadCpuUsage(start).user / 1000;
}

/** Ten megabytes: the passages checked by hand, each in some five hundred letters of prose. */
function syntheticTexts(): readonly string[] {
  const files = readdirSync(join(root, "tests", "gold")).filter((name) => name.endsWith(".txt"));
  const passages = files.flatMap((name) =>
    readPassages(readFileSync(join(root, "tests", "gold", name), "utf8")),
  );
  const cited = passages.flatMap(({ resolution }) => resolution.blocks.map(wordsOf));
  const prose = sampleParagraphs(3000);
  const texts: string[] = [];
  for (let at = 0, size = 0; size < 10_000_000; at += 1) {
    const around = [prose[at % prose.length], prose[(at * 7 + 3) % prose.length]].join(" ").slice(0, 500);
    const text = `${around} ${cited[at % cited.length]}`;
    texts.push(text);
    size += text.length;
  }
  return texts;
}

function wordsOf({ spans }: Block): string {
  return spans.map((span) => (span.kind === "note" ? "" : span.text)).join("");
}

function adoptedTexts(): readonly string[] {
  if (!existsSync(corpus)) return [];
  const files = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
  return files.flatMap((name) => readFileSync(join(corpus, name), "utf8").split("\n"));
}

const parseAll = (texts: readonly string[]) => () =>
  texts.map((text) => findCitationsInText(text, facts).length);
const matchAll = (texts: readonly string[]) => () => texts.map((text) => text.match(naive)?.length ?? 0);
/** One reading by the naive pattern is too short for the clock of the processor, which counts in steps of milliseconds. */
const readings = 4;
const timedNaive = (texts: readonly string[]): number =>
  timed(() => Array.from({ length: readings }, matchAll(texts))) / readings;

function throughput(name: string, texts: readonly string[]): readonly Line[] {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const found: Record<"ours" | "naive" | "again" | "control", number[]> = {
    ours: [],
    naive: [],
    again: [],
    control: [],
  };
  parseAll(texts)();
  matchAll(texts)();
  for (let round = 0; round < rounds; round += 1) {
    found.naive.push(timedNaive(texts));
    found.again.push(timedNaive(texts));
    found.ours.push(timed(parseAll(texts)));
    // The control reads every text four times.
    if (round < 3) found.control.push(timed(() => [1, 2, 3, 4].map(parseAll(texts))));
  }
  const band = bandOf(pairedRatio(found.again, found.naive));
  const ratio = pairedRatio(found.ours, found.naive);
  const speed = bytes / 1000 / median(found.ours);
  return [
    line(`${name}, MB a second`, speed.toFixed(1), "at least 5.6", speed >= 5.6 ? "holds" : "fails"),
    line(
      `${name}, the naive pattern’s time in ours`,
      ratio.median.toFixed(2),
      "at most 10 (a tenth of its speed)",
      judge(ratio, 10, band),
    ),
    line(
      `${name}, control: everything read four times`,
      pairedRatio(found.control, found.naive).median.toFixed(2),
      "has to fail 10",
      judgeControl(pairedRatio(found.control, found.naive), 10, band),
    ),
    line(
      `${name}, the naive pattern`,
      `${(bytes / 1000 / median(found.naive)).toFixed(0)} MB a second`,
      "",
      "measured",
    ),
  ];
}

function line(what: string, value: string, gate: string, verdict: Line["verdict"]): Line {
  return { what, value, gate, verdict };
}

function atMost(what: string, ms: number, gate: number): Line {
  return line(what, `${ms.toFixed(2)} ms`, `at most ${gate} ms`, ms <= gate ? "holds" : "fails");
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? Number.NaN;
}

/** A copy, of which nothing is remembered. */
function fresh(resolution: Resolution): Resolution {
  return {
    ...resolution,
    blocks: structuredClone(resolution.blocks),
    notes: structuredClone(resolution.notes),
  };
}

function wholeDocuments(): readonly Line[] {
  const large = sampleDraft(1000);
  const whole = (resolution: Resolution, times: number): number =>
    median(
      Array.from({ length: times }, () => fresh(resolution)).map((each) =>
        timed(() => lintResolution(each, profile, facts)),
      ),
    );
  const lines = [atMost("all rules over 1,000 paragraphs", whole(large, 15), 150)];
  const path = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith("000_")) : undefined;
  if (path === undefined) return lines;
  let next = 0;
  const { value } = readText(readFileSync(join(seeds, path), "utf8"), {
    newId: () => `id${++next}`,
    defaultBody: "hrc",
  });
  return [atMost("all rules over 58/32", whole(value, 60), 10), ...lines];
}

/** One letter in one of a thousand paragraphs, two hundred times. */
function edits(): readonly Line[] {
  let resolution = sampleDraft(1000);
  const linter = createLinter();
  const check = () => linter({ resolution, profile, facts });
  check();
  const times: Record<"parse" | "find" | "rules" | "control", number[]> = {
    parse: [],
    find: [],
    rules: [],
    control: [],
  };
  for (let at = 0; at < 200; at += 1) {
    const block = resolution.blocks[2 + ((at * 37) % 1000)];
    if (block === undefined) continue;
    resolution = applyEdits(resolution, [
      { kind: "replace-text", in: { block: block.id }, start: 12, end: 13, text: "x" },
    ]);
    const changed = resolution.blocks.find(({ id }) => id === block.id);
    // Too short for the clock of the processor.
    const started = performance.now();
    findCitationsInText(changed === undefined ? "" : wordsOf(changed), facts);
    times.parse.push(performance.now() - started);
    times.find.push(timed(() => findCitations(resolution, profile, facts)));
    times.rules.push(timed(check));
    if (at % 20 === 0) times.control.push(timed(() => findCitations(fresh(resolution), profile, facts)));
  }
  const control = percentile(times.control, 0.5);
  return [
    atMost("an edit: the changed paragraph parsed, p95", percentile(times.parse, 0.95), 0.5),
    line(
      "an edit, control: all paragraphs parsed",
      `${control.toFixed(2)} ms`,
      "has to fail 0.5 ms",
      control > 0.5 ? "holds" : "fails",
    ),
    line(
      "an edit: all citations of 1,000 paragraphs, p95",
      `${percentile(times.find, 0.95).toFixed(2)} ms`,
      "",
      "measured",
    ),
    line(
      "an edit: all rules over 1,000 paragraphs, p95",
      `${percentile(times.rules, 0.95).toFixed(2)} ms`,
      "",
      "measured",
    ),
  ];
}

const adopted = adoptedTexts();
const lines = [
  ...throughput("passages checked by hand in prose, 10 MB", syntheticTexts()),
  ...(adopted.length > 0 ? throughput("adopted texts, 17 MB", adopted) : []),
  ...wholeDocuments(),
  ...edits(),
];
writeReport(
  {
    name: "citations-speed",
    title: "Citations and rules: speed",
    about:
      "How fast citations are found and rules asked (goal P-13), in processor time of one thread. The peer is one naive pattern for\norgan, number, date and symbol, which finds half of what is there. `npm run bench:citations` measures it anew.\nA worker that checks holds about 25 MB: 12 of code, 12 of facts and\ndictionary, and 1 for a text of 1,000 paragraphs (heap after collection, Node 24, measured once).",
    lines,
    raw: lines,
  },
  null,
);
process.exit(lines.some(({ verdict }) => verdict === "fails") ? 1 : 0);
