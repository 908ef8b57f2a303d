import { createHeadlessEditor } from "@lexical/headless";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits as applyEditsToValue } from "#core/resolution/apply-edits.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { type BlockId, emptyResolution, type Resolution, type Waiver } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { applyEdits } from "./apply-edits.ts";
import { $readResolution } from "./convert/read-resolution.ts";
import { $writeResolution } from "./convert/write-resolution.ts";
import { newBlockId } from "./new-id.ts";
import { resolutionNodes } from "./nodes/resolution-nodes.ts";

/** Edits of every kind that fit the resolution, from a list of numbers. */
function editsFor(resolution: Resolution, seeds: readonly number[]): readonly Edit[] {
  return seeds.flatMap((seed) => editFor(resolution, seed));
}

function editFor(resolution: Resolution, seed: number): readonly Edit[] {
  const pick = <Item>(items: readonly Item[], salt: number): Item | undefined =>
    items[(Math.floor(seed / salt) * 7 + salt) % Math.max(1, items.length)];
  const block = pick(resolution.blocks, 3);
  const other = pick(resolution.blocks, 11);
  const note = pick(resolution.notes, 5);
  if (block === undefined) return [{ kind: "set-stage", stage: "tabled" }];
  const length = textOf(block.spans).length;
  const start = seed % (length + 1);
  const end = Math.min(length, start + (seed % 5));
  const owner = { block: block.id };
  const edits: readonly Edit[] = [
    { kind: "replace-text", in: owner, start, end, text: seed % 2 === 0 ? "new words" : "" },
    { kind: "set-italic", in: owner, start, end, italic: seed % 2 === 0 },
    { kind: "set-block-kind", block: block.id, to: "subparagraph", level: 1 },
    {
      kind: "insert-block",
      after: other?.id ?? null,
      block: { id: newBlockId(), kind: "operative", level: 0, spans: [{ kind: "text", text: "Decides" }] },
    },
    { kind: "move-block", block: block.id, after: seed % 3 === 0 ? null : (other?.id ?? null) },
    { kind: "remove-block", block: block.id },
    { kind: "join-with-next", block: block.id, between: " " },
    { kind: "set-masthead", change: { number: "58/32", sponsors: [] } },
    { kind: "set-adoption", adoption: { date: null, meeting: null, result: null, reference: "x" } },
    { kind: "set-stage", stage: "adopted" },
    { kind: "set-properties", change: { kind: "decision", language: "fr" } },
    { kind: "set-own-rules", name: seed % 2 === 0 ? "Ports" : null },
    { kind: "set-held-numbers", numbers: { [block.id]: { label: "3 bis", relation: "kept", anchor: null } } },
    { kind: "set-reference", in: owner, start, end, target: other?.id ?? block.id, text: "4" },
    { kind: "add-waiver", waiver: waiverOf(block.id, seed) },
    ...resolution.negotiation.waivers.map((waiver) => ({ kind: "remove-waiver", waiver }) as const),
    ...(note === undefined
      ? []
      : [
          { kind: "set-note", note: note.id, spans: [{ kind: "text", text: "A/1." }] } as const,
          { kind: "replace-text", in: { note: note.id }, start: 0, end: 1, text: "x" } as const,
          { kind: "move-note-mark", note: note.id, block: block.id, from: start, to: end } as const,
        ]),
  ];
  const chosen = edits[seed % edits.length];
  return chosen === undefined ? [] : [chosen];
}

/** Some with a name longer than a waiver keeps. */
function waiverOf(block: BlockId, seed: number): Waiver {
  const by = "Kenya ".repeat(seed % 50);
  const about = { rule: "no-double-space", scope: "block", in: block, words: "the  lamps" } as const;
  return { ...about, reason: "Agreed language", by, at: "2026-01-01T10:00:00.000Z" };
}

describe("applyEdits", () => {
  it("gives the value that the core gives", () => {
    void fc.assert(
      fc.property(
        arbitraryResolution,
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }),
        (resolution, seeds) => {
          const editor = createHeadlessEditor({ nodes: resolutionNodes });
          editor.update(() => $writeResolution(resolution), { discrete: true });
          const edits = editsFor(resolution, seeds);
          applyEdits(editor, edits, "fix");
          const result = editor.getEditorState().read($readResolution);
          const expected = applyEditsToValue(resolution, edits);
          // Notes are shown in the order of their marks, so their order in the list says nothing.
          expect({ ...result, notes: sorted(result.notes) }).toEqual({
            ...expected,
            notes: sorted(expected.notes),
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives the value that the core gives where somebody with a very long name keeps a finding as it is", () => {
    const editor = createHeadlessEditor({ nodes: resolutionNodes });
    const draft = emptyResolution("hrc");
    editor.update(() => $writeResolution(draft), { discrete: true });
    const waiver = { ...waiverOf(newBlockId(), 1), by: "of the Secretary-General ".repeat(9) };
    const edits: readonly Edit[] = [{ kind: "add-waiver", waiver }];
    expect(applyEdits(editor, edits, "masthead")).toBe(true);
    const { negotiation } = editor.getEditorState().read($readResolution);
    expect(negotiation.waivers).toEqual(applyEditsToValue(draft, edits).negotiation.waivers);
    expect(negotiation.waivers).toMatchObject([{ words: waiver.words, by: waiver.by.slice(0, 200) }]);
  });

  it("says that nothing changed where nothing did", () => {
    const editor = createHeadlessEditor({ nodes: resolutionNodes });
    expect(applyEdits(editor, [{ kind: "remove-block", block: newBlockId() }], "fix")).toBe(false);
  });
});

function sorted<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((one, other) => one.id.localeCompare(other.id));
}
