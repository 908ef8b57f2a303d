// `npm run bench:comparing`: what a comparison finds and what it costs, beside git's word diff over the same texts in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareResolutions } from "#core/diff/compare-resolutions.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import {
  adoptedPairs,
  changedWords,
  hasCorpus,
  missesOf,
  ownPairs,
  type Pair,
  plantedCount,
} from "#tests/support/measure-comparison.ts";
import { countWords, plantEdits } from "#tests/support/plant-edits.ts";
import { median } from "./paired-ratio.ts";
import { type Line, writeReport } from "./report.ts";
import { sampleDraft } from "./sample-draft.ts";
import { seededRandom } from "./seeded-random.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-comparing-"));

/** Processor time of this thread in milliseconds. */
function timed(act: () => unknown): number {
  const start = process.threadCpuUsage();
  act();
  return process.threadCpuUsage(start).user / 1000;
}

function plainText({ blocks, notes }: Resolution): string {
  return `${[...blocks, ...notes].map(({ spans }) => textOf(spans)).join("\n\n")}\n`;
}

/** Words that git marks as taken out or put in, and how long it takes with its start. */
function gitWords(base: Resolution, draft: Resolution): { readonly words: number; readonly ms: number } {
  const files = [base, draft].map((resolution, at) => {
    const path = join(folder, `${at}.txt`);
    writeFileSync(path, plainText(resolution));
    return path;
  });
  const started = performance.now();
  const { stdout } = spawnSync(
    "git",
    ["diff", "--no-index", "--patience", "--unified=0", "--word-diff=porcelain", ...files],
    { encoding: "utf8", maxBuffer: 64_000_000 },
  );
  const ms = performance.now() - started;
  const marked = stdout.split("\n").filter((line) => /^[-+](?!--|\+\+)/.test(line));
  return { words: marked.reduce((sum, line) => sum + countWords(line.slice(1)), 0), ms };
}

function line(what: string, value: string, gate: string, verdict: Line["verdict"]): Line {
  return { what, value, gate, verdict };
}

function quality(name: string, pairs: readonly Pair[]): readonly Line[] {
  const found = pairs.map((pair) => {
    const comparison = compareResolutions(pair.base, pair.planted.draft);
    const planted = pair.planted.changedWords;
    return {
      misses: missesOf(pair, comparison).length,
      ours: changedWords(pair, comparison) / planted,
      git: gitWords(pair.base, pair.planted.draft).words / planted,
    };
  });
  const count = pairs.reduce((sum, pair) => sum + plantedCount(pair), 0);
  const misses = found.reduce((sum, each) => sum + each.misses, 0);
  const worst = Math.max(...found.map(({ ours }) => ours));
  const share = (100 * (count - misses)) / count;
  return [
    line(
      `${name}: moved, split and joined paragraphs recognised, of ${count}`,
      `${share.toFixed(1)} %`,
      "at least 99 %",
      share >= 99 ? "holds" : "fails",
    ),
    line(
      `${name}: changed words shown for each planted, worst pair`,
      worst.toFixed(3),
      "at most 1.1",
      worst <= 1.1 ? "holds" : "fails",
    ),
    line(`${name}: the same, median`, median(found.map(({ ours }) => ours)).toFixed(3), "", "measured"),
    line(
      `${name}: git’s word diff (which knows no moves), median`,
      median(found.map(({ git }) => git)).toFixed(3),
      "",
      "measured",
    ),
    line(
      `${name}: git’s word diff, worst pair`,
      Math.max(...found.map(({ git }) => git)).toFixed(3),
      "",
      "measured",
    ),
  ];
}

function speed(count: number, gate: number): readonly Line[] {
  const base = sampleDraft(count);
  const { draft } = plantEdits(base, seededRandom(7));
  const times = Array.from({ length: 7 }, () => timed(() => compareResolutions(base, draft)));
  const git = Array.from({ length: 7 }, () => gitWords(base, draft).ms);
  const name = `${count.toLocaleString("en")} paragraphs and their edited copy`;
  const ms = median(times);
  return [
    line(name, `${ms.toFixed(0)} ms`, `at most ${gate} ms`, ms <= gate ? "holds" : "fails"),
    line(`${name}: git’s word diff, with its start`, `${median(git).toFixed(0)} ms`, "", "measured"),
  ];
}

/** Nothing stands where it was, and what is alike is alike everywhere. */
function hostile(): Line {
  const base = sampleDraft(5000);
  const other = sampleDraft(10_000);
  const draft = { ...other, blocks: other.blocks.slice(5002).toReversed() };
  const ms = timed(() => compareResolutions(base, draft));
  return line(
    "5,000 paragraphs of forty words and 5,000 others of the same words",
    `${ms.toFixed(0)} ms`,
    "at most 15,000 ms",
    ms <= 15_000 ? "holds" : "fails",
  );
}

const lines = [
  ...quality("own texts, 100 pairs", ownPairs(100)),
  ...(hasCorpus ? quality("adopted texts, 100 pairs", adoptedPairs(100)) : []),
  ...speed(100, 100),
  ...speed(1000, 1000),
  hostile(),
];
rmSync(folder, { recursive: true });
writeReport(
  {
    name: "comparing",
    title: "Comparing two texts",
    about:
      "What a comparison finds of edits planted by seed (paragraphs moved, split, joined, added, dropped, words and footnotes\nchanged, several in one), how many words it shows as changed for each that was, and what it costs in processor time of one\nthread. The peer is git’s word diff (patience) over the same texts, which counts a moved paragraph twice. `npm run\nbench:comparing` measures it anew.",
    lines,
    raw: lines,
  },
  null,
);
process.exit(lines.some(({ verdict }) => verdict === "fails") ? 1 : 0);
