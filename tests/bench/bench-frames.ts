// P-3 of the goals: from the key to its paint, and no long task while others type at the same draft.
import { type Grounds, openContestant } from "./contestants.ts";
import { countTasks } from "./count-tasks.ts";
import { startOtherWriters } from "./other-writers.ts";
import { bandOf, judge, judgeControl, pairedRatio } from "./paired-ratio.ts";
import type { Line, Report } from "./report.ts";
import { sampleDraft } from "./sample-draft.ts";
import { openTypingPage, type TypingPage } from "./typing-page.ts";

const keys = [..."lamps and stairs for schools roads"].map((key) => (key === " " ? "Space" : key));
const rounds = 7;
const names = ["bare", "ours", "ours-slowed"] as const;

export async function benchFrames(grounds: Grounds, minutes: number): Promise<Report> {
  const lines: Line[] = [];
  const pages = new Map<string, TypingPage>();
  for (const name of names) {
    const page = await openContestant(grounds, name, 300);
    await page.page.evaluate(probeFrames);
    pages.set(name, page);
  }
  const slowest = new Map<string, number[]>();
  const order = [...names, "bare-again"];
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? order : order.toReversed()) {
      const page = pages.get(name.replace("-again", ""));
      if (page !== undefined) slowest.set(name, [...(slowest.get(name) ?? []), await p95(page)]);
    }
  for (const page of pages.values()) await page.close();
  const of = (name: string): readonly number[] => slowest.get(name) ?? [];
  const band = bandOf(pairedRatio(of("bare-again"), of("bare")));
  const ours = pairedRatio(of("ours"), of("bare"));
  const slowed = pairedRatio(of("ours-slowed"), of("bare"));
  lines.push(
    {
      what: "bare against itself, p95 key to paint",
      value: (1 + band).toFixed(2),
      gate: "within ±10 %",
      verdict: band <= 0.1 ? "holds" : "no verdict",
    },
    {
      what: "p95 key to paint, ours to bare, 300 paragraphs",
      value: ours.median.toFixed(2),
      gate: "≤ 1.2",
      verdict: judge(ours, 1.2, band),
    },
    {
      what: "the same, control",
      value: slowed.median.toFixed(2),
      gate: "rejected at 1.2",
      verdict: judgeControl(slowed, 1.2, band),
    },
  );
  const { long, worked } = await typeAmongOthers(grounds, minutes);
  const among = `in ${minutes} minutes of typing while 5 others type`;
  lines.push(
    judgeTasks(`tasks over 50 ms ${among}`, long),
    judgeTasks(`tasks that worked over 50 ms, without waiting for a processor, ${among}`, worked),
  );
  return {
    name: "typing-frames",
    title: "From key to paint",
    about:
      "Time from the key's own time stamp to a task behind the next frame, the slowest but five in a hundred, in turn with a bare contenteditable. Then a shared draft of 300 paragraphs is typed in at 8 keys a second while five others type at 5 keys a second each through the relay.",
    lines,
    raw: { slowest: [...slowest], long, worked },
  };
}

function judgeTasks(what: string, tasks: readonly number[]): Line {
  const longest = tasks.length > 0 ? ` (longest ${Math.max(...tasks).toFixed(0)} ms)` : "";
  const verdict = tasks.length === 0 ? "holds" : "fails";
  return { what, value: `${tasks.length}${longest}`, gate: "0", verdict };
}

/** Milliseconds of each task over 50 ms: from its begin to its end, and what it worked. */
interface LongTasks {
  readonly long: readonly number[];
  readonly worked: readonly number[];
}

async function typeAmongOthers({ browser, product }: Grounds, minutes: number): Promise<LongTasks> {
  const draft = await product.keep("Bench of six", sampleDraft(300));
  const shared = await product.bridge.shareDraft({ draft });
  if (!shared.ok) throw new Error("The draft was not shared.");
  const page = await openTypingPage(browser, product.addressOf(draft));
  const others = await startOtherWriters(shared.value, 5);
  try {
    await page.page.evaluate(watchLongTasks);
    const tasks = await countTasks(browser);
    const until = Date.now() + minutes * 60_000;
    for (let at = 0; Date.now() < until; at += 1) {
      await page.page.keyboard.press(keys[at % keys.length] ?? "a");
      await page.page.waitForTimeout(120);
    }
    return {
      worked: await tasks.stop(50),
      long: await page.page.evaluate(() => Reflect.get(window, "longTasks")),
    };
  } finally {
    others.stop();
    await page.close();
  }
}

function watchLongTasks(): void {
  const long: number[] = [];
  Reflect.set(window, "longTasks", long);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: "longtask" });
}

/** Puts the time from each key to a task behind its frame into a list of the page. */
function probeFrames(): void {
  const times: number[] = [];
  Reflect.set(window, "keyTimes", times);
  document.addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    true,
  );
}

async function p95({ page, measure }: TypingPage): Promise<number> {
  await page.evaluate(() => Reflect.get(window, "keyTimes").splice(0));
  await measure(keys);
  return await page.evaluate(() => {
    const times: number[] = Reflect.get(window, "keyTimes");
    return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  });
}
