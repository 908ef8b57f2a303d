import { describe, expect, it } from "vitest";
import type { Finding, Place } from "#core/lint/finding.ts";
import type { Block, BlockId, Note, NoteId } from "#core/resolution/resolution.ts";
import { isAtEnd } from "./is-at-end.ts";

// The ids of a test are as good as any.
const block = "b" as BlockId;
const note = "n" as NoteId;

function textsWith(text: string): { blocks: Block[]; notes: Note[] } {
  const spans = [{ kind: "text", text }] as const;
  return { blocks: [{ id: block, kind: "operative", level: 0, spans }], notes: [{ id: note, spans }] };
}

function at(place: Place): Finding {
  return { rule: "end", severity: "warning", message: "", place, fix: null };
}

describe("isAtEnd", () => {
  it.each([
    ["Counts lamps", true],
    ["Counts lamps ", true],
    ["Counts lamps in", false],
  ])("says of the word at 7 to 12 in “%s” %s", (text, isLast) => {
    expect(isAtEnd(at({ kind: "block", block, start: 7, end: 12 }), textsWith(text))).toBe(isLast);
    expect(isAtEnd(at({ kind: "note", note, start: 7, end: 12 }), textsWith(text))).toBe(isLast);
  });

  it("is false of what has no place in a text, or whose text is gone", () => {
    expect(isAtEnd(at({ kind: "document" }), textsWith("Counts lamps"))).toBe(false);
    expect(isAtEnd(at({ kind: "block", block, start: 7, end: 12 }), { blocks: [], notes: [] })).toBe(false);
  });
});
