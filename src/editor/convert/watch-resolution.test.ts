import { createHeadlessEditor } from "@lexical/headless";
import * as fc from "fast-check";
import { $getRoot, $isTextNode, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { $findMasthead, $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { resolutionNodes } from "#editor/nodes/resolution-nodes.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { $readResolution } from "./read-resolution.ts";
import { $setSpans } from "./set-spans.ts";
import { readWatched } from "./watch-resolution.ts";
import { $writeBlock, $writeResolution } from "./write-resolution.ts";

function editorWith(resolution: Resolution): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: resolutionNodes,
    onError: (error) => {
      throw error;
    },
  });
  change(editor, () => $writeResolution(resolution));
  return editor;
}

function change(editor: LexicalEditor, $change: () => void): void {
  editor.update($change, { discrete: true });
}

const at = <Item>(items: readonly Item[], n: number): Item | undefined =>
  items[n % Math.max(items.length, 1)];

/** Each changes the document in a way of its own; `n` says where. */
const $changes: readonly ((n: number) => void)[] = [
  (n) => {
    const text = at($getBlocks(), n)?.getChildren().find($isTextNode);
    text?.setTextContent(`${text.getTextContent()}a`);
  },
  (n) => {
    const note = at($getNotes(), n);
    if (note !== undefined) $setSpans(note, [{ kind: "text", text: `See ${n}.` }]);
  },
  (n) => void at($getBlocks(), n)?.setKind("operative", 0),
  (n) => at($getBlocks(), n)?.remove(),
  (n) => {
    const block = at($getBlocks(), n);
    // A fresh id for a fresh block.
    block?.insertAfter($writeBlock({ id: `new${n}` as BlockId, kind: "preambular", level: 0, spans: [] }));
  },
  (n) => {
    const [one, other] = [at($getBlocks(), n), at($getBlocks(), n + 1)];
    if (one !== undefined && other !== undefined && !one.is(other)) one.insertBefore(other);
  },
  (n) => void $findMasthead()?.setProperties({ number: `58/${n}` }),
  () => $getRoot().getFirstChild()?.markDirty(),
];

describe("readWatched", () => {
  it("gives what a whole reading gives, after any changes", () => {
    const steps = fc.array(fc.tuple(fc.nat($changes.length - 1), fc.nat(40), fc.boolean()), {
      maxLength: 12,
    });
    void fc.assert(
      fc.property(arbitraryResolution, steps, (resolution, taken) => {
        const editor = editorWith(resolution);
        for (const [which, where, isRead] of taken) {
          change(editor, () => $changes[which]?.(where));
          if (isRead) expect(readWatched(editor)).toEqual(editor.getEditorState().read($readResolution));
        }
        expect(readWatched(editor)).toEqual(editor.getEditorState().read($readResolution));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves every other value as it was when one paragraph is typed in", () => {
    void fc.assert(
      fc.property(arbitraryResolution, fc.nat(40), (resolution, where) => {
        const editor = editorWith(resolution);
        const before = readWatched(editor);
        change(editor, () => $changes[0]?.(where));
        const after = readWatched(editor);
        const changed = after.blocks.filter((block, index) => block !== before.blocks[index]);
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(after.notes).toBe(before.notes);
        expect(after.masthead).toBe(before.masthead);
        // Open changes stand at offsets in the text, or are the text that is typed in.
        if (before.negotiation.proposals.length > 0) return;
        expect(after.negotiation).toBe(before.negotiation);
        if (changed.length === 0) expect(after).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps values when a paragraph is put before others", () => {
    void fc.assert(
      fc.property(arbitraryResolution, fc.nat(40), (resolution, where) => {
        const editor = editorWith(resolution);
        const before = readWatched(editor);
        change(editor, () => $changes[4]?.(where));
        const after = readWatched(editor);
        expect(after.blocks.filter((block) => !before.blocks.includes(block)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same value when nothing changed, also where a whole state is put in place", () => {
    void fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        const editor = editorWith(resolution);
        const state = editor.getEditorState();
        const before = readWatched(editor);
        change(editor, () => $changes[0]?.(1));
        editor.setEditorState(state);
        expect(readWatched(editor)).toEqual(before);
        const again = readWatched(editor);
        change(editor, () => $changes.at(-1)?.(0));
        expect(readWatched(editor)).toBe(again);
      }),
      { numRuns: 100 },
    );
  });
});
