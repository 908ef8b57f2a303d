// P-11 of the goals: what is loaded before somebody can write, and how long that takes.
import type { Grounds } from "./contestants.ts";
import { type FirstLoad, measureFirstLoad } from "./first-load.ts";
import { readMainProcess } from "./main-process.ts";
import { bandOf, judge, judgeControl, type PairedRatio, pairedRatio } from "./paired-ratio.ts";
import type { Line, Report } from "./report.ts";
import { sampleDraft } from "./sample-draft.ts";

const contexts = 15;
/** Parts of the window that nobody needs to write the first letter. */
export const late =
  /relay|provider-|export|share|check-worker|completion-worker|typeset|docx|open-facts|match-opener|guest-place/;

export async function benchStart({ browser, peers, product }: Grounds): Promise<Report> {
  const ours = product.addressOf(await product.keep("Bench of the start", sampleDraft(40)));
  const minimal = peers.addressOf("lexical", { paragraphs: "40" });
  const loads = { ours: [] as FirstLoad[], minimal: [] as FirstLoad[], again: [] as FirstLoad[] };
  const order = [
    ["ours", ours],
    ["minimal", minimal],
    ["again", minimal],
  ] as const;
  for (let round = 0; round < contexts; round += 1)
    for (const [name, address] of round % 2 === 0 ? order : order.toReversed())
      loads[name].push(await measureFirstLoad(browser, address));
  const times = (name: keyof typeof loads): readonly number[] => loads[name].map(({ caretAt }) => caretAt);
  const band = bandOf(pairedRatio(times("again"), times("minimal")));
  const ratio = pairedRatio(times("ours"), times("minimal"));
  const slowed: PairedRatio = pairedRatio(
    times("ours").map((time) => time + 1_000),
    times("minimal"),
  );
  const lines: Line[] = [
    {
      what: "minimal page against itself",
      value: (1 + band).toFixed(2),
      gate: "within ±10 %",
      verdict: band <= 0.1 ? "holds" : "no verdict",
    },
    {
      what: "navigation to caret, ours to minimal page",
      value: ratio.median.toFixed(2),
      gate: "≤ 1.6",
      verdict: judge(ratio, 1.6, band),
    },
    {
      what: "the same, a second later (control)",
      value: slowed.median.toFixed(2),
      gate: "rejected at 1.6",
      verdict: judgeControl(slowed, 1.6, band),
    },
    ...countStart(loads.ours[0], loads.minimal[0]),
  ];
  return {
    name: "start",
    title: "From start to caret",
    about:
      "Cold browser contexts in turn: navigation to a caret in the text of the last draft (40 paragraphs), beside a page of React and stock Lexical built the same way. Bytes are of JavaScript as served, before compression, asked for until the caret stood.",
    lines,
    raw: loads,
  };
}

/** The counters, which are exact on any machine. */
export function countStart(ours: FirstLoad | undefined, minimal: FirstLoad | undefined): readonly Line[] {
  const bytes = ours === undefined || minimal === undefined ? Number.NaN : sum(ours) / sum(minimal);
  const early = ours?.scripts.map(({ name }) => name).filter((name) => late.test(name)) ?? [];
  const { files, packages, synchronous } = readMainProcess();
  const modules = files.length + packages.length;
  return [
    {
      what: "JavaScript before the caret, ours to minimal page",
      value: `${bytes.toFixed(2)} (${ours === undefined ? "" : sum(ours)} bytes)`,
      gate: "≤ 1.6",
      verdict: bytes <= 1.6 ? "holds" : "fails",
    },
    {
      what: "loaded before the caret though nobody needs it yet",
      value: early.length === 0 ? "nothing" : early.join(", "),
      gate: "nothing",
      verdict: early.length === 0 ? "holds" : "fails",
    },
    {
      what: "main process: files of the bundle",
      value: String(files.length),
      gate: "1",
      verdict: files.length === 1 ? "holds" : "fails",
    },
    {
      what: "main process: modules before the first window",
      value: `${modules} (${packages.join(", ")})`,
      gate: "≤ 10",
      verdict: modules <= 10 ? "holds" : "fails",
    },
    {
      what: "main process: synchronous messages",
      value: String(synchronous.length),
      gate: "0",
      verdict: synchronous.length === 0 ? "holds" : "fails",
    },
  ];
}

function sum({ scripts }: FirstLoad): number {
  return scripts.reduce((bytes, script) => bytes + script.bytes, 0);
}
