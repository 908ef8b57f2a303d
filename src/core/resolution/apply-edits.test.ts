import { describe, expect, it } from "vitest";
import { applyEdits } from "./apply-edits.ts";
import type { Edit } from "./edit.ts";
import {
  type Block,
  type BlockId,
  type BlockKind,
  emptyNegotiation,
  emptyResolution,
  type IsoDate,
  type NoteId,
  type Resolution,
  type Span,
  type Waiver,
} from "./resolution.ts";

// Ids in this test are written as they are.
const id = (name: string): BlockId => name as BlockId;
const note = (name: string): NoteId => name as NoteId;
const text = (words: string): Span => ({ kind: "text", text: words });
const mark = (name: string): Span => ({ kind: "note", note: note(name) });

function block(name: string, spans: readonly Span[], kind: BlockKind = "operative"): Block {
  return { id: id(name), kind, level: 0, spans };
}

const draft: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    block("a", [text("Welcomes ports"), mark("one"), text(";")]),
    block("b", [text("Requests boats;")]),
    block("c", [text("Decides."), mark("two")]),
  ],
  notes: [
    { id: note("one"), spans: [text("A/1.")] },
    { id: note("two"), spans: [text("A/2.")] },
  ],
};

function show(resolution: Resolution): string {
  return resolution.blocks
    .map(({ id: name, spans }) => {
      const shown = spans.map((span) => (span.kind === "note" ? `^${span.note}` : span.text)).join("");
      return `${name}: ${shown}`;
    })
    .join(" | ");
}

describe("applyEdits", () => {
  const cases: readonly (readonly [Edit, string])[] = [
    [
      { kind: "replace-text", in: { block: id("b") }, start: 0, end: 8, text: "Urges" },
      "a: Welcomes ports^one; | b: Urges boats; | c: Decides.^two",
    ],
    [
      { kind: "insert-block", after: null, block: block("d", [text("First;")]) },
      "d: First; | a: Welcomes ports^one; | b: Requests boats; | c: Decides.^two",
    ],
    [
      { kind: "insert-block", after: id("c"), block: block("d", [text("Last.")]) },
      "a: Welcomes ports^one; | b: Requests boats; | c: Decides.^two | d: Last.",
    ],
    [
      { kind: "move-block", block: id("c"), after: null },
      "c: Decides.^two | a: Welcomes ports^one; | b: Requests boats;",
    ],
    [
      { kind: "move-block", block: id("a"), after: id("b") },
      "b: Requests boats; | a: Welcomes ports^one; | c: Decides.^two",
    ],
    [{ kind: "remove-block", block: id("a") }, "b: Requests boats; | c: Decides.^two"],
    [
      { kind: "join-with-next", block: id("a"), between: " " },
      "a: Welcomes ports^one; Requests boats; | c: Decides.^two",
    ],
    [
      { kind: "move-note-mark", note: note("one"), block: id("a"), from: 14, to: 15 },
      "a: Welcomes ports;^one | b: Requests boats; | c: Decides.^two",
    ],
    [
      { kind: "move-note-mark", note: note("two"), block: id("c"), from: 8, to: 3 },
      "a: Welcomes ports^one; | b: Requests boats; | c: Dec^twoides.",
    ],
  ];
  it.each(cases)("applies %j", (edit, expected) => expect(show(applyEdits(draft, [edit]))).toBe(expected));

  it("changes nothing for what is not there", () => {
    const edits: readonly Edit[] = [
      { kind: "replace-text", in: { block: id("x") }, start: 0, end: 1, text: "y" },
      { kind: "set-italic", in: { note: note("x") }, start: 0, end: 1, italic: true },
      { kind: "set-block-kind", block: id("x"), to: "text", level: 0 },
      { kind: "insert-block", after: id("x"), block: block("y", []) },
      { kind: "insert-block", after: null, block: block("a", []) },
      { kind: "move-block", block: id("x"), after: null },
      { kind: "move-block", block: id("a"), after: id("x") },
      { kind: "move-block", block: id("a"), after: id("a") },
      { kind: "remove-block", block: id("x") },
      { kind: "join-with-next", block: id("c"), between: " " },
      { kind: "move-note-mark", note: note("x"), block: id("a"), from: 0, to: 1 },
    ];
    expect(applyEdits(draft, edits)).toEqual(draft);
  });

  it("takes a note with its last mark, and keeps one that is marked elsewhere", () => {
    expect(applyEdits(draft, [{ kind: "remove-block", block: id("a") }]).notes.map((n) => n.id)).toEqual([
      "two",
    ]);
    const twice = { ...draft, blocks: [...draft.blocks, block("d", [mark("one")])] };
    expect(applyEdits(twice, [{ kind: "remove-block", block: id("a") }]).notes).toHaveLength(2);
  });

  it("sets kind and level, italics, notes, masthead, adoption and stage", () => {
    const changed = applyEdits(draft, [
      { kind: "set-block-kind", block: id("b"), to: "subparagraph", level: 1 },
      { kind: "set-italic", in: { block: id("a") }, start: 0, end: 8, italic: true },
      { kind: "set-note", note: note("one"), spans: [text("A/3.")] },
      { kind: "set-note", note: note("new"), spans: [text("A/4.")] },
      { kind: "replace-text", in: { note: note("two") }, start: 0, end: 1, text: "B" },
      { kind: "set-masthead", change: { number: "1/1" } },
      {
        kind: "set-adoption",
        adoption: { date: "2025-01-01" as IsoDate, meeting: null, result: null, reference: null },
      },
      { kind: "set-stage", stage: "adopted" },
    ]);
    expect(changed.blocks[1]).toMatchObject({ kind: "subparagraph", level: 1 });
    expect(changed.blocks[0]?.spans[0]).toEqual({ kind: "text", text: "Welcomes", italic: true });
    expect(changed.notes.map(({ spans }) => spans[0])).toEqual([text("A/3."), text("B/2."), text("A/4.")]);
    expect(changed.masthead.number).toBe("1/1");
    expect(changed.adoption?.date).toBe("2025-01-01");
    expect(changed.stage).toBe("adopted");
  });

  it("keeps comments on their words", () => {
    const comment = {
      id: "k",
      block: id("b"),
      start: 9,
      end: 14,
      words: "boats",
      author: "Ada",
      delegation: "Aland",
      at: "2026-01-01T10:00:00.000Z",
      text: "Which?",
      resolved: false,
      answers: [],
    } as const;
    const commented: Resolution = { ...draft, negotiation: { ...emptyNegotiation, comments: [comment] } };
    const words = (resolution: Resolution): string => {
      const found = resolution.negotiation.comments[0];
      const shown = resolution.blocks.find((each) => each.id === found?.block);
      const whole = shown?.spans.map((span) => (span.kind === "note" ? "" : span.text)).join("") ?? "";
      return whole.slice(found?.start, found?.end);
    };
    expect(words(commented)).toBe("boats");
    expect(
      words(
        applyEdits(commented, [
          { kind: "replace-text", in: { block: id("b") }, start: 0, end: 8, text: "Urges" },
        ]),
      ),
    ).toBe("boats");
    expect(words(applyEdits(commented, [{ kind: "join-with-next", block: id("a"), between: " " }]))).toBe(
      "boats",
    );
    // It waits for its paragraph, which may come back.
    expect(applyEdits(commented, [{ kind: "remove-block", block: id("b") }]).negotiation.comments).toEqual([
      comment,
    ]);
  });

  it("cuts a waiver's name and reason where they are too long, and takes up none that says not when", () => {
    const about = { rule: "no-double-space", scope: "block", in: id("b"), words: "boats" } as const;
    const waiver: Waiver = {
      ...about,
      reason: "quoted ".repeat(60),
      by: `${"K".repeat(199)}\u{1f54a}`,
      at: "2026-01-01T10:00:00.000Z",
    };
    const kept = applyEdits(draft, [{ kind: "add-waiver", waiver }]);
    expect(kept.negotiation.waivers).toEqual([
      { ...waiver, reason: waiver.reason.slice(0, 400), by: "K".repeat(199) },
    ]);
    expect(applyEdits(kept, [{ kind: "remove-waiver", waiver }])).toEqual(draft);
    const odd: Edit = { kind: "add-waiver", waiver: { ...waiver, at: "some day" } };
    expect(applyEdits(draft, [odd])).toBe(draft);
  });
});
