import { describe, expect, it } from "vitest";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, BlockKind, Level, Span } from "#core/resolution/resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { findReferenceOffer } from "./find-reference-offers.ts";

const profile = readProfile("hrc");

function block(id: string, kind: BlockKind, level: Level = 0, spans: readonly Span[] = []): Block {
  return { id: id as BlockId, kind, level, spans }; // a test's own id
}

const around: readonly Block[] = [
  ...["one", "two", "three", "four"].map((name) => block(`pp-${name}`, "preambular")),
  block("op1", "operative"),
  block("op2", "operative"),
  block("op2a", "subparagraph", 1),
  block("op2b", "subparagraph", 1),
  block("op2bi", "subparagraph", 2),
  block("op3", "operative"),
  block("op4", "operative"),
];

/** The offer for what is typed in OP5, with the caret at "|" or at the end. */
function offer(typed: string, more: readonly Block[] = [block("op6", "operative")]): string | null {
  const caret = typed.indexOf("|");
  const text = typed.replace("|", "");
  const own = block("op5", "operative", 0, [{ kind: "text", text }]);
  const blocks = [...around, own, ...more];
  const found = findReferenceOffer({
    blocks,
    labels: labelBlocks(blocks, profile),
    block: own.id,
    offset: caret < 0 ? text.length : caret,
  });
  return found === null
    ? null
    : found.references.map(({ start, end, target }) => `${text.slice(start, end)}=${target}`).join(", ");
}

describe("findReferenceOffer", () => {
  it.each([
    ["Requests it to apply paragraph 3 above", "3=op3"],
    ["Requests it to apply paragraph 3 above,", "3=op3"],
    ["Requests it to apply paragraph 3 above, ", "3=op3"],
    ["Paragraph 2 (b) above", "2 (b)=op2b"],
    ["as set out in paragraph 2 (b) (i) above", "2 (b) (i)=op2bi"],
    ["paragraphs 3 and 4 of the present resolution", "3=op3, 4=op4"],
    ["paragraphs 1, 3 and 4 of this resolution", "1=op1, 3=op3, 4=op4"],
    ["paragraphs 1 to 4 above", "1=op1, 4=op4"],
    ["paragraphs 1–4 above", "1=op1, 4=op4"],
    ["paragraphs 2 (a) and (b) above", "2 (a)=op2a, (b)=op2b"],
    ["paragraph 6 below", "6=op6"],
    ["in accordance with paragraph 2 (b)", "2 (b)=op2b"],
    ["in accordance with paragraph 3", "3=op3"],
    ["in accordance with paragraph 3,", "3=op3"],
    ["recalls the fourth preambular paragraph", "fourth=pp-four"],
    ["the second and third preambular paragraphs of the present resolution", "second=pp-two, third=pp-three"],
    ["preambular paragraph 2 above", "2=pp-two"],
    ["operative paragraph 3 above", "3=op3"],
    ["Recalls its resolution 5/1 of 18 June 2007 and paragraph 3 above", "3=op3"],
  ])("offers in %j", (typed, expected) => expect(offer(typed)).toBe(expected));

  it.each([
    "paragraphs 3 and 4 of Council resolution 18/18",
    "paragraphs 3 and 4| of Human Rights Council resolution 18/18",
    "paragraph 2 of its resolution 5/1",
    "paragraph 2| of its resolution 5/1",
    "paragraph 4 of the Vienna Declaration",
    "paragraph 4| of the Vienna Declaration",
    "paragraph 3| of that report",
    "the Vienna Declaration, in particular paragraph 4",
    "its resolution 5/1, in particular paragraph 2",
    "General Assembly decision 60/3, and paragraph 3",
    "article 9, paragraph 3",
    "article 3 above",
    "the report of the Office and its paragraph 3",
    "paragraph 3 ",
    "paragraph 9 above",
    "paragraph 2 (c) above",
    "paragraphs 3 and 9 of the present resolution",
    "paragraph 6 above",
    "paragraph 3 below",
    "paragraph 5 of the present resolution",
    "the ninth preambular paragraph",
    "the fourth| preambular paragraph",
    "the last preambular paragraph",
    "the third preambular paragraph| of its resolution 5/1",
    "subparagraph 3 above",
    "paragraph",
    "paragraph 2030",
    "A/HRC/3 above",
    "",
  ])("offers nothing in %j", (typed) => expect(offer(typed)).toBeNull());

  it("looks in the own part alone", () => {
    expect(offer("paragraph 6 below", [block("part", "part"), block("op6", "operative")])).toBeNull();
  });

  it("offers nothing for what is live already", () => {
    const own = block("op5", "operative", 0, [
      { kind: "text", text: "paragraph " },
      { kind: "reference", target: "op3" as BlockId, text: "3" },
      { kind: "text", text: " above" },
    ]);
    const blocks = [...around, own];
    const place = { blocks, labels: labelBlocks(blocks, profile), block: own.id, offset: 17 };
    expect(findReferenceOffer(place)).toBeNull();
  });

  it("takes no longer for a long text", () => {
    const started = performance.now();
    expect(offer(`${"paragraph 3, ".repeat(80_000)}paragraph 3 above`)).toBe("3=op3");
    expect(offer("first-".repeat(200_000))).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
