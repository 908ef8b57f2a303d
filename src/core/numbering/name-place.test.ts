import { expect, it } from "vitest";
import type { Place } from "#core/lint/finding.ts";
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";
import { namePlace } from "./name-place.ts";

// Ids in this test are written as they are.
const block = "b" as BlockId;
const labels = new Map([[block, { printed: "(a)", name: "OP2 (a)" }]]);
const spans = [{ kind: "note", note: "second" as NoteId }] as const;
const resolution = {
  blocks: [{ id: block, kind: "subparagraph", level: 1, spans }],
  notes: [
    { id: "first" as NoteId, spans: [] },
    { id: "second" as NoteId, spans: [] },
  ],
} as const;

it.each([
  [{ kind: "block", block, start: 0, end: 1 }, "OP2 (a)"],
  [{ kind: "block", block: "gone" as BlockId, start: 0, end: 1 }, null],
  [{ kind: "note", note: "second" as NoteId, start: 0, end: 1 }, "FN1"],
  [{ kind: "note", note: "first" as NoteId, start: 0, end: 1 }, "FN2"],
  [{ kind: "note", note: "gone" as NoteId, start: 0, end: 1 }, null],
  [{ kind: "masthead" }, "MASTHEAD"],
  [{ kind: "adoption" }, "CLOSING"],
  [{ kind: "document" }, null],
] satisfies readonly (readonly [Place, string | null])[])("names %j %s", (place, name) => {
  expect(namePlace(place, resolution, labels)).toBe(name);
});
