import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import {
  type Block,
  type BlockId,
  emptyResolution,
  type NoteId,
  type Resolution,
} from "#core/resolution/resolution.ts";
import { plainSpans, textOf } from "#core/resolution/spans.ts";
import { fillSlots } from "./fill-slots.ts";
import { countUnfilled, findNeighbourSlot, findSlots } from "./find-slots.ts";
import { parseSlotName } from "./slot.ts";
import { slotAtCaret } from "./slot-at-caret.ts";

function blockOf(id: string, text: string): Block {
  return { id: id as BlockId, kind: "operative", level: 0, spans: plainSpans(text) }; // short ids
}

const one = { block: "one" as BlockId }; // see above
const two = { block: "two" as BlockId }; // see above
const note = { note: "note" as NoteId }; // see above

const resolution: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    blockOf("one", "Recalling {last text: resolution} of {date},"),
    blockOf("two", "Requests {country: State}, at the {session} session, with {country};"),
  ],
  notes: [{ ...note, id: note.note, spans: plainSpans("{report}.") }],
};

describe("the name of a slot", () => {
  it.each([
    ["session", { name: "session", type: "session" }],
    ["state", { name: "state", type: "State" }],
    ["country: State", { name: "country", type: "State" }],
    [" later   session : Session ", { name: "later session", type: "session" }],
    ["what has been achieved", { name: "what has been achieved", type: "text" }],
    ["reason: in one line", { name: "reason: in one line", type: "text" }],
    ["  ", null],
    [": State", null],
  ])("%j is read", (inside, expected) => {
    expect(parseSlotName(inside)).toEqual(expected);
  });
});

describe("slots", () => {
  it("are what stands in braces, in the order of the document, those of notes last", () => {
    expect(findSlots(resolution)).toEqual([
      { name: "last text", type: "resolution", in: one, start: 10, end: 33 },
      { name: "date", type: "date", in: one, start: 37, end: 43 },
      { name: "country", type: "State", in: two, start: 9, end: 25 },
      { name: "session", type: "session", in: two, start: 34, end: 43 },
      { name: "country", type: "State", in: two, start: 58, end: 67 },
      { name: "report", type: "report", in: { note: "note" }, start: 0, end: 8 },
    ]);
  });

  it("of one name count once", () => {
    expect(countUnfilled(findSlots(resolution))).toBe(5);
  });

  it("follow one another through the text, both ways", () => {
    const next = (owner: typeof one, end: number) =>
      findNeighbourSlot(resolution, { in: owner, start: end, end }, "next")?.name;
    expect([next(one, 0), next(one, 33), next(one, 43), next(two, 43)]).toEqual([
      "last text",
      "date",
      "country",
      "country",
    ]);
    expect(next(two, 67)).toBe("report");
    expect(findNeighbourSlot(resolution, { in: note, start: 8, end: 8 }, "next")).toBeNull();
    const previous = findNeighbourSlot(resolution, { in: two, start: 9, end: 25 }, "previous");
    expect(previous).toMatchObject({ in: one, name: "date" });
    expect(findNeighbourSlot(resolution, { in: one, start: 10, end: 33 }, "previous")).toBeNull();
  });

  it("of one name are filled together, wherever they stand", () => {
    const filled = applyEdits(resolution, fillSlots(resolution, "country", "Haiti"));
    expect(textOf(filled.blocks[1]?.spans ?? [])).toBe(
      "Requests Haiti, at the {session} session, with Haiti;",
    );
    expect(fillSlots(resolution, "country", "  ")).toEqual([]);
    expect(fillSlots(resolution, "nothing of the kind", "Haiti")).toEqual([]);
  });

  it("are found in a hostile text in time that grows with its length", () => {
    const text = "{".repeat(500_000) + "}".repeat(500_000);
    expect(findSlots({ blocks: [blockOf("one", text)], notes: [] })).toEqual([]);
  });
});

describe("slotAtCaret", () => {
  it.each([
    ["Requests {", "country: State} to", { name: "country", type: "State", from: 9, to: 25 }],
    ["Requests {country: State", "} to", { name: "country", type: "State", from: 9, to: 25 }],
    ["Requests {country}", " to", null],
    ["Requests ", "{country} to", null],
    ["a {b} and {c", " d} e", { name: "c d", type: "text", from: 10, to: 15 }],
    ["an open {", "that never ends", null],
    ["{", "{b}", null],
  ])("in %j and %j", (before, after, expected) => {
    expect(slotAtCaret(before, after)).toEqual(expected);
  });
});
