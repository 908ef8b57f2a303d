import { createHeadlessEditor } from "@lexical/headless";
import * as fc from "fast-check";
import { $getRoot, $isTextNode } from "lexical";
import { describe, expect, it } from "vitest";
import {
  type BlockId,
  emptyResolution,
  type Resolution,
  type Span,
  type Waiver,
} from "#core/resolution/resolution.ts";
import { type Decide, settleChanges as settleInValue } from "#core/resolution/settle-changes.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { dropOrphanNotes } from "./behaviours/drop-orphan-notes.ts";
import { $readResolution } from "./convert/read-resolution.ts";
import { readWatched } from "./convert/watch-resolution.ts";
import { $writeResolution } from "./convert/write-resolution.ts";
import { newBlockId } from "./new-id.ts";
import { resolutionNodes } from "./nodes/resolution-nodes.ts";
import { settleChanges } from "./settle-changes.ts";

function editorOf(resolution: Resolution) {
  const editor = createHeadlessEditor({
    nodes: resolutionNodes,
    onError: (error) => {
      throw error;
    },
  });
  // A note goes with its last mark.
  dropOrphanNotes(editor);
  editor.update(() => $writeResolution(resolution), { discrete: true });
  return editor;
}

/** A paragraph that a split makes has an id of its own wherever it is made. */
const withoutIds = ({ blocks, negotiation, ...rest }: Resolution) => {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  const plain = (span: Span) =>
    span.kind === "reference" ? { ...span, target: places.get(span.target) } : span;
  return {
    ...rest,
    blocks: blocks.map(({ id: _, spans, ...block }) => ({ ...block, spans: spans.map(plain) })),
    mastheadChanges: negotiation.mastheadChanges,
    waivers: negotiation.waivers.map((waiver) => ({
      ...waiver,
      in: places.get(waiver.in as BlockId) ?? null,
    })),
    proposals: negotiation.proposals.map(({ kind, id }) => [kind, id]),
    comments: negotiation.comments.map((comment) => ({ ...comment, block: places.get(comment.block) })),
  };
};

describe("settling changes in the editor", () => {
  it("gives the value that the core gives, whatever is accepted, rejected or left", () => {
    void fc.assert(
      fc.property(arbitraryResolution, fc.nat({ max: 2 }), (resolution, salt) => {
        const decide: Decide = ({ id }) =>
          (["accept", "reject", null] as const)[(id.charCodeAt(0) + salt) % 3] ?? null;
        const editor = editorOf(resolution);
        readWatched(editor);
        settleChanges(editor, decide);
        const wanted = settleInValue(resolution, decide, newBlockId);
        const found = editor.getEditorState().read($readResolution);
        expect(withoutIds(found)).toEqual(withoutIds(wanted));
        expect(readWatched(editor)).toEqual(found);
      }),
    );
  });

  it("keeps what was waived on its words, where a paragraph is split or joined", () => {
    const empty = emptyResolution("hrc");
    const [ports, bays] = ["ports", "bays"].map((id) => id as BlockId); // ids of a test's own
    if (ports === undefined || bays === undefined) throw new Error("two ids");
    const source = { id: "1", delegation: "Ghana", supporters: [], at: "" };
    const waiver = (at: BlockId, words: string): Waiver => ({
      ...{
        rule: "agreed",
        scope: "block",
        in: at,
        words,
        reason: "agreed",
        by: "Ghana",
        at: "2026-11-02T10:00:00Z",
      },
    });
    const text = "Welcomes the ports; thanks the pilots";
    const open: Resolution = {
      ...empty,
      blocks: [
        { id: ports, kind: "operative", level: 0, spans: [{ kind: "text", text }] },
        { id: bays, kind: "operative", level: 0, spans: [{ kind: "text", text: " of the bays" }] },
      ],
      negotiation: {
        ...empty.negotiation,
        proposals: [
          { kind: "split-paragraph", ...source, block: ports, start: text.indexOf(" thanks") },
          { kind: "join-paragraphs", ...source, block: ports },
        ],
        waivers: [waiver(ports, "the ports"), waiver(ports, "the pilots"), waiver(bays, "the bays")],
      },
    };
    const waived = ({ blocks, negotiation }: Resolution) =>
      negotiation.waivers
        .map(({ in: place, words }) => `${words} at ${blocks.findIndex(({ id }) => id === place)}`)
        .toSorted();
    const editor = editorOf(open);
    settleChanges(editor, () => "accept");
    const wanted = ["the bays at 1", "the pilots at 1", "the ports at 0"];
    expect(waived(editor.getEditorState().read($readResolution))).toEqual(wanted);
    expect(waived(settleInValue(open, () => "accept", newBlockId))).toEqual(wanted);
  });

  it("leaves plain words behind, which anybody may go on writing", () => {
    void fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        const editor = editorOf(resolution);
        settleChanges(editor, () => "accept");
        const odd = editor.getEditorState().read(() =>
          $getRoot()
            .getAllTextNodes()
            .filter((node) => $isTextNode(node) && node.getType() === "changed"),
        );
        expect(odd).toEqual([]);
      }),
    );
  });

  it("says where nothing is open", () => {
    const [resolution] = fc.sample(arbitraryResolution, { numRuns: 1, seed: 1 });
    if (resolution === undefined) throw new Error("no sample");
    const editor = editorOf(settleInValue(resolution, () => "reject", newBlockId));
    expect(settleChanges(editor, () => "accept")).toBe(false);
  });
});
