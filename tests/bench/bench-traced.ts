// Where the milliseconds of a key go: the stages of the browser, in our window and beside it. Says no verdict; P-1 and P-2 are
// judged by bench-typing.ts, without a trace, which has its own price.
import type { Browser } from "@playwright/test";
import { type Contestant, type Grounds, openContestant } from "./contestants.ts";
import { median } from "./paired-ratio.ts";
import { recordTrace } from "./record-trace.ts";
import type { Line, Report } from "./report.ts";
import type { TypingPage } from "./typing-page.ts";
import { divideTime, stageNames } from "./where-time-goes.ts";

const keys = [..."lamps and stairs for schools"].map((key) => (key === " " ? "Space" : key));
const rounds = 5;
const contestants: Readonly<Record<number, readonly Contestant[]>> = {
  100: ["lexical", "lexical-contained", "ours"],
  1000: ["bare", "prosemirror-contained", "ours"],
};

export async function benchTraced(grounds: Grounds, sizes: readonly number[]): Promise<Report> {
  const lines: Line[] = [];
  const raw: unknown[] = [];
  for (const paragraphs of sizes) {
    const names = contestants[paragraphs];
    if (names === undefined) continue;
    const pages = new Map<Contestant, TypingPage>();
    for (const name of names) pages.set(name, await openContestant(grounds, name, paragraphs));
    const found = new Map<Contestant, ReadonlyMap<string, number>[]>();
    for (let round = 0; round < rounds; round += 1)
      for (const [name, page] of round % 2 === 0 ? pages : [...pages].toReversed())
        found.set(name, [...(found.get(name) ?? []), await traceKeys(grounds.browser, page)]);
    for (const page of pages.values()) await page.close();
    lines.push(...linesOf(paragraphs, found));
    raw.push({ paragraphs, found: [...found].map(([name, each]) => [name, each.map((one) => [...one])]) });
  }
  const about =
    "Milliseconds that the main thread worked for a key and in the second after, by the stages of the browser, from Chromium's own trace: what each event did by itself, without those inside it. The median of five rounds in turn. The trace has its price, about a third more in all: what stands here is to be compared, and the totals are those of [what a key costs](typing-speed.md).";
  return { name: "typing-traced", title: "Where the milliseconds of a key go", about, lines, raw };
}

async function traceKeys(browser: Browser, page: TypingPage): Promise<ReadonlyMap<string, number>> {
  const recording = await recordTrace(browser, ["toplevel", "devtools.timeline", "blink", "cc"]);
  await page.measure(keys);
  const spent = divideTime(await recording.stop());
  return new Map([...spent].map(([stage, time]) => [stage, time / keys.length]));
}

function linesOf(
  paragraphs: number,
  found: ReadonlyMap<Contestant, readonly ReadonlyMap<string, number>[]>,
): readonly Line[] {
  const row = (what: string, read: (one: ReadonlyMap<string, number>) => number): Line => ({
    what: `${paragraphs} paragraphs: ${what}`,
    value: [...found].map(([name, each]) => `${name} ${median(each.map(read)).toFixed(2)}`).join(", "),
    gate: "",
    verdict: "measured",
  });
  return [
    ...stageNames.map((stage) => row(stage, (one) => one.get(stage) ?? 0)),
    row("in all", (one) => [...one.values()].reduce((sum, time) => sum + time, 0)),
  ];
}
