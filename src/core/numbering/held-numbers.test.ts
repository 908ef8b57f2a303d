import { describe, expect, it } from "vitest";
import {
  type Block,
  type BlockId,
  type BlockKind,
  emptyNegotiation,
  type Level,
} from "#core/resolution/resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { areNumbersHeld, type HeldNumbers, holdNumbers, numberAlternative } from "./held-numbers.ts";
import { showNumbers } from "./show-numbers.ts";

const profile = readProfile("hrc");

const kinds: Readonly<Record<string, readonly [BlockKind, Level]>> = {
  p: ["preambular", 0],
  o: ["operative", 0],
  s: ["subparagraph", 1],
  i: ["subparagraph", 2],
  c: ["continuation", 0],
  S: ["section", 0],
  A: ["part", 0],
};

/** "o1 s2 o3" are blocks, each of the kind its letter says; the word is its id. */
function blocksOf(words: string): readonly Block[] {
  return words.split(" ").map((word): Block => {
    const [kind, level] = kinds[word.charAt(0)] ?? ["text", 0];
    return { id: word as BlockId, kind, level, spans: [] }; // a test's own id
  });
}

function show(
  blocks: readonly Block[],
  heldNumbers: HeldNumbers,
  stage: "working" | "adopted" = "working",
): string {
  const negotiation = { ...emptyNegotiation, heldNumbers };
  const { labels, struck } = showNumbers({ blocks, negotiation, stage }, profile);
  const gone = (before: BlockId | null): readonly string[] =>
    struck.filter((each) => each.before === before).map(({ number }) => `~${number}~`);
  return [...blocks.flatMap(({ id }) => [...gone(id), labels.get(id)?.name ?? ""]), ...gone(null)].join(
    " | ",
  );
}

describe("held numbers", () => {
  it.each([
    ["stay as they are", "o1 o2 o3", "o1 o2 o3", "OP1 | OP2 | OP3"],
    ["give an inserted paragraph bis", "o1 o2 o3", "o1 o2 ox o3", "OP1 | OP2 | OP2 bis | OP3"],
    ["count on with ter and quater", "o1 o2", "o1 ox oy oz o2", "OP1 | OP1 bis | OP1 ter | OP1 quater | OP2"],
    ["follow the last", "o1 o2", "o1 o2 ox", "OP1 | OP2 | OP2 bis"],
    ["come before the first", "o1 o2", "ox oy o1 o2", "OP1 ante | OP1 ante bis | OP1 | OP2"],
    ["are struck out where a paragraph is gone", "o1 o2 o3 o4", "o1 o4", "OP1 | ~2~ | ~3~ | OP4"],
    ["are struck out at the end", "p1 o1 o2", "p1 o1", "PP1 | OP1 | ~2~"],
    ["go with a moved paragraph", "o1 o2 o3", "o3 o1 o2", "OP3 | OP1 | OP2"],
    ["hold in the preamble", "p1 p2 o1", "p1 px p2 o1", "PP1 | PP1 bis | PP2 | OP1"],
    [
      "hold for subparagraphs",
      "o1 s1 s2 o2",
      "o1 s1 sx s2 o2",
      "OP1 | OP1 (a) | OP1 (a) bis | OP1 (b) | OP2",
    ],
    ["strike out a subparagraph", "o1 s1 s2 s3 o2", "o1 s1 s3 o2", "OP1 | OP1 (a) | ~(b)~ | OP1 (c) | OP2"],
    ["strike out a paragraph with all it holds once", "o1 o2 s1 s2 o3", "o1 o3", "OP1 | ~2~ | OP3"],
    [
      "name subparagraphs of what was inserted",
      "o1 o2",
      "o1 ox sa sb o2",
      "OP1 | OP1 bis | OP1 bis (a) | OP1 bis (b) | OP2",
    ],
    [
      "start anew in each part",
      "Aa o1 o2 Ab o3",
      "Aa o1 o2 Ab o3 ox",
      "PART A | PART A OP1 | PART A OP2 | PART B | PART B OP1 | PART B OP1 bis",
    ],
    [
      "run on through sections",
      "S1 o1 S2 o2",
      "S1 o1 S2 ox o2",
      "SECTION I | OP1 | SECTION II | OP1 bis | OP2",
    ],
    [
      "say that text goes on",
      "o1 s1 c1 o2",
      "o1 s1 sx c1 o2",
      "OP1 | OP1 (a) | OP1 (a) bis | OP1 (continued) | OP2",
    ],
  ])("%s", (_says, before, after, expected) => {
    expect(show(blocksOf(after), holdNumbers(blocksOf(before), profile))).toBe(expected);
  });

  it("are printed with the marks of their level", () => {
    const heldNumbers = holdNumbers(blocksOf("p1 o1 s1 o2"), profile);
    const blocks = blocksOf("p1 o1 s1 sx ox o2");
    const negotiation = { ...emptyNegotiation, heldNumbers };
    const { labels } = showNumbers({ blocks, negotiation, stage: "tabled" }, profile);
    expect([...labels.values()].map(({ printed }) => printed)).toEqual([
      "",
      "1.",
      "(a)",
      "(a) bis",
      "1 bis.",
      "2.",
    ]);
  });

  it("keep the number that was given first, whatever comes between", () => {
    const held = {
      ...holdNumbers(blocksOf("o1 o2"), profile),
      ox: { label: "1 bis", relation: "inserted-after", anchor: "o1" as BlockId },
    } as const;
    expect(show(blocksOf("o1 oy ox o2"), held)).toBe("OP1 | OP1 ter | OP1 bis | OP2");
  });

  it("stay before what was inserted behind them", () => {
    const held = {
      ...holdNumbers(blocksOf("o1 o2"), profile),
      ox: { label: "1 bis", relation: "inserted-after", anchor: "o1" as BlockId },
    } as const;
    expect(show(blocksOf("ox o2"), held)).toBe("~1~ | OP1 bis | OP2");
  });

  it("are told apart where two people gave the same", () => {
    const given = { label: "1 bis", relation: "inserted-after", anchor: "o1" as BlockId } as const;
    const held = { ...holdNumbers(blocksOf("o1 o2"), profile), ox: given, oy: given };
    expect(show(blocksOf("o1 ox oy o2"), held)).toBe("OP1 | OP1 bis | OP1 ter | OP2");
  });

  it("stay behind where a paragraph goes to the other part", () => {
    const held = holdNumbers(blocksOf("p1 p2 o1"), profile);
    const blocks = blocksOf("p1 o2 o1").map((block) =>
      block.id === "o2" ? { ...block, id: "p2" as BlockId } : block,
    );
    expect(show(blocks, held)).toBe("PP1 | OP1 ante | ~PP2~ | OP1");
  });

  it("tell an alternative from an insertion", () => {
    const held = holdNumbers(blocksOf("o1 o2"), profile);
    const blocks = blocksOf("o1 ox o2");
    const alternative = numberAlternative(blocks, held, "ox" as BlockId);
    expect(alternative).toEqual({ label: "1 alt", relation: "alternative-of", anchor: "o1" });
    expect(numberAlternative(blocks, held, "o1" as BlockId)).toBeNull();
    if (alternative !== null) expect(show(blocks, { ...held, ox: alternative })).toBe("OP1 | OP1 alt | OP2");
  });

  it("are over once a text is adopted or numbered anew", () => {
    const held = holdNumbers(blocksOf("o1 o2"), profile);
    expect(show(blocksOf("o1 ox o2"), held, "adopted")).toBe("OP1 | OP2 | OP3");
    expect(show(blocksOf("o1 ox o2"), {})).toBe("OP1 | OP2 | OP3");
    expect(areNumbersHeld(held)).toBe(true);
    expect(areNumbersHeld({ ox: { label: "1 bis", relation: "inserted-after", anchor: null } })).toBe(false);
  });

  it("take what a file claims without a fuss", () => {
    const loop = {
      o1: { label: "1", relation: "kept", anchor: "o2" as BlockId },
      o2: { label: "2", relation: "kept", anchor: "o1" as BlockId },
    } as const;
    expect(show(blocksOf("o1 o2"), loop)).toBe("OP1 | OP2");
  });
});
