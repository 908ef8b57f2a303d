import { describe, expect, it } from "vitest";
import type { Block, BlockId, BlockKind, Level } from "#core/resolution/resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { labelBlocks, toLetters, toRoman } from "./label-blocks.ts";

const councilProfile = readProfile("hrc");

const kinds: Readonly<Record<string, readonly [BlockKind, Level]>> = {
  title: ["title", 0],
  org: ["enacting", 0],
  pp: ["preambular", 0],
  op: ["operative", 0],
  s1: ["subparagraph", 1],
  s2: ["subparagraph", 2],
  s3: ["subparagraph", 3],
  s4: ["subparagraph", 4],
  c0: ["continuation", 0],
  c1: ["continuation", 1],
  sec: ["section", 0],
  part: ["part", 0],
  annex: ["annex", 0],
  head: ["heading", 0],
  text: ["text", 0],
};

function check(shown: string): string {
  const blocks = shown.split(" ").map((word, index): Block => {
    const [kind, level] = kinds[word] ?? ["text", 0];
    return { id: String(index) as BlockId, kind, level, spans: [] }; // ids in this test are numbers
  });
  return [...labelBlocks(blocks, councilProfile).values()]
    .map(({ printed, name }) => (printed === "" ? name : `${name}=${printed}`))
    .join(" | ");
}

describe("labelBlocks", () => {
  it.each([
    ["title org pp pp op op", "TITLE | ENACTING | PP1 | PP2 | OP1=1. | OP2=2."],
    ["pp op", "PP1 | OP1"],
    ["pp s1 s1 pp s1", "PP1 | PP1 (a)=(a) | PP1 (b)=(b) | PP2 | PP2 (a)=(a)"],
    [
      "op s1 s2 s3 s4 s4 s3 s1 op s1",
      "OP1=1. | OP1 (a)=(a) | OP1 (a) (i)=(i) | OP1 (a) (i) a.=a. | OP1 (a) (i) a. i.=i. | OP1 (a) (i) a. ii.=ii. | OP1 (a) (i) b.=b. | OP1 (b)=(b) | OP2=2. | OP2 (a)=(a)",
    ],
    [
      "op s1 s2 c1 s1 c0 op",
      "OP1=1. | OP1 (a)=(a) | OP1 (a) (i)=(i) | OP1 (a) (continued) | OP1 (b)=(b) | OP1 (continued) | OP2=2.",
    ],
    ["sec op op sec op", "SECTION I=I | OP1=1. | OP2=2. | SECTION II=II | OP3=3."],
    [
      "part org pp op part op op",
      "PART A=A | PART A ENACTING | PART A PP1 | PART A OP1 | PART B=B | PART B OP1=1. | PART B OP2=2.",
    ],
    [
      "op op annex head op op s1 annex text",
      "OP1=1. | OP2=2. | ANNEX 1 | ANNEX 1 T1 | ANNEX 1 1=1. | ANNEX 1 2=2. | ANNEX 1 2 (a)=(a) | ANNEX 2 | ANNEX 2 T1",
    ],
    ["text s1 s1 text s1 head", "T1 | T1 (a)=(a) | T1 (b)=(b) | T2 | T2 (a)=(a) | T3"],
    ["s1 s1 c0", "(a)=(a) | (b)=(b) | (continued)"],
  ])("labels %s", (blocks, expected) => expect(check(blocks)).toBe(expected));

  it("numbers a lone operative paragraph where the profile wants it", () => {
    const blocks: Block[] = [{ id: "1" as BlockId, kind: "operative", level: 0, spans: [] }]; // as above
    const labels = labelBlocks(blocks, { ...councilProfile, loneOperativeUnnumbered: false });
    expect([...labels.values()][0]?.printed).toBe("1.");
  });
});

it("doubles the letter after z", () => {
  expect([1, 26, 27, 28, 52, 53].map(toLetters)).toEqual(["a", "z", "aa", "bb", "zz", "aaa"]);
});

it("writes roman numbers", () => {
  expect([1, 4, 9, 14, 40, 90, 400, 1999].map(toRoman)).toEqual([
    "i",
    "iv",
    "ix",
    "xiv",
    "xl",
    "xc",
    "cd",
    "mcmxcix",
  ]);
});
