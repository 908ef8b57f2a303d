// Accepting and rejecting open changes in the shared text. What stays loses its mark and is not written anew, and each run that
// goes is taken away in an update of its own: two people who settle the same change at once do the same thing to the same letters.
import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import { deletedWords, type MarkedBlock, proposedEnd, withoutMark } from "#core/resolution/marked-text.ts";
import { joinAnchors } from "#core/resolution/move-anchors.ts";
import type { Span } from "#core/resolution/resolution.ts";
import type { Decide } from "#core/resolution/settle-changes.ts";
import { settleMasthead } from "#core/resolution/settle-masthead.ts";
import { textOf } from "#core/resolution/spans.ts";
import { $readBlock, $readResolution } from "./convert/read-resolution.ts";
import { $readLeafSpans, $readSpans } from "./convert/read-spans.ts";
import { $setSpans } from "./convert/set-spans.ts";
import { $writeChanges } from "./convert/write-changes.ts";
import { $writeBlock } from "./convert/write-resolution.ts";
import { $writeSpans } from "./convert/write-spans.ts";
import { newBlockId } from "./new-id.ts";
import { $isBlockNode, type BlockNode } from "./nodes/block-node.ts";
import { $changeOf } from "./nodes/change-of.ts";
import { $isChangedTextNode } from "./nodes/changed-text-node.ts";
import { $getBlocks, $getNotes, $leavesOf, $nextBlock } from "./nodes/find-nodes.ts";
import { $isNoteMarkNode } from "./nodes/note-mark-node.ts";
import type { NoteNode } from "./nodes/note-node.ts";
import { $isReferenceNode } from "./nodes/reference-node.ts";
import { $readPoint, $selectPoints, $textLength, type TextPosition } from "./nodes/text-position.ts";
import { $splitWaivers } from "./split-waivers.ts";
import { asOneUndoStep } from "./undo-steps.ts";

/** Settles what is decided on as one undo step; false where nothing of it is open. */
export function settleChanges(editor: LexicalEditor, decide: Decide): boolean {
  const run = ($change: () => boolean): boolean => {
    let changed = false;
    editor.update(
      () => {
        changed = $change();
      },
      { discrete: true, tag: "command" },
    );
    return changed;
  };
  return asOneUndoStep(editor, () => {
    const caret = new KeptCaret();
    let changed = run(() => {
      caret.$lift();
      const settled = $settleMasthead(decide);
      return $keepWhatStays(decide, "where all stays") || settled;
    });
    const repeat = ($change: () => boolean): void => {
      while (run($change)) changed = true;
    };
    repeat(() => $removeRuns(decide, caret));
    repeat(() => $settleEnd(decide));
    repeat(() => $keepWhatStays(decide, "everywhere"));
    repeat(() => $removeBlock(decide));
    run(() => caret.$place());
    return changed;
  });
}

function $owners(): readonly (BlockNode | NoteNode)[] {
  return [...$getBlocks(), ...$getNotes()];
}

type Outcome = "stays" | "goes" | "splits" | "joins";

function outcomeOf(change: ChangeMark | null, decide: Decide): Outcome | null {
  const decision = change === null ? null : decide(change);
  if (change === null || decision === null) return null;
  if (change.kind === "split" || change.kind === "joined") {
    if (decision === "reject") return "goes";
    return change.kind === "split" ? "splits" : "joins";
  }
  return (change.kind === "inserted") === (decision === "accept") ? "stays" : "goes";
}

/** Only the facts that change are written. */
function $settleMasthead(decide: Decide): boolean {
  const before = $readResolution();
  const after = settleMasthead(before, decide);
  if (after !== before) $writeChanges(before, after);
  return after !== before;
}

/** What is new in a paragraph that goes as a whole stays marked until it is known whether that is joined to another one. */
function $keepWhatStays(decide: Decide, where: "where all stays" | "everywhere"): boolean {
  let changed = false;
  for (const owner of $owners()) {
    if ($isBlockNode(owner) && outcomeOf(owner.getChange(), decide) === "stays") {
      owner.setChange(null);
      changed = true;
    }
    if (where !== "everywhere" && $isBlockNode(owner) && owner.getChange()?.kind === "deleted") continue;
    for (const leaf of $leavesOf(owner)) {
      if (outcomeOf($changeOf(leaf), decide) !== "stays") continue;
      $clearChange(leaf);
      changed = true;
    }
  }
  return changed;
}

function $clearChange(leaf: LexicalNode): void {
  if ($isNoteMarkNode(leaf) || $isReferenceNode(leaf)) leaf.setChange(null);
  if (!$isChangedTextNode(leaf)) return;
  const [plain] = $writeSpans($readLeafSpans(leaf).map(withoutMark));
  if (plain !== undefined) leaf.replace(plain);
}

/** One run from every text: a run more would write anew what stands between them. */
function $removeRuns(decide: Decide, caret: KeptCaret): boolean {
  let changed = false;
  for (const owner of $owners()) {
    let at = 0;
    const run: LexicalNode[] = [];
    let from = 0;
    for (const leaf of $leavesOf(owner)) {
      const goes = outcomeOf($changeOf(leaf), decide) === "goes";
      if (!goes && run.length > 0) break;
      if (goes && run.length === 0) from = at;
      if (goes) run.push(leaf);
      at += leaf.getTextContentSize();
    }
    if (run.length === 0) continue;
    const length = run.reduce((sum, leaf) => sum + leaf.getTextContentSize(), 0);
    for (const leaf of run) leaf.remove();
    caret.forget(owner.getKey(), from, length);
    changed = true;
  }
  return changed;
}

/** The first paragraph's end that is decided on: where two meet, they do so in the order of the page. */
function $settleEnd(decide: Decide): boolean {
  for (const block of $getBlocks()) {
    if (outcomeOf(block.getChange(), decide) === "goes") continue;
    for (const leaf of $leavesOf(block)) {
      const outcome = outcomeOf($changeOf(leaf), decide);
      if (outcome === "splits") $splitAt(block, leaf);
      else if (outcome === "joins") $joinAt(block, leaf, decide);
      else continue;
      return true;
    }
  }
  return false;
}

function $splitAt(block: BlockNode, sign: LexicalNode): void {
  const leaves = $leavesOf(block);
  const at = leaves.findIndex((each) => each.is(sign));
  const before = leaves.slice(0, at).flatMap($readLeafSpans);
  const after = leaves.slice(at + 1).flatMap($readLeafSpans);
  // What goes as a whole goes in both parts.
  const made = $writeBlock({ ...$readBlock(block), id: newBlockId(), spans: after });
  block.insertAfter(made, false);
  $setSpans(block, before);
  $splitWaivers(block, made);
}

function $joinAt(block: BlockNode, sign: LexicalNode, decide: Decide): void {
  sign.remove();
  const to = block.getBlockId();
  const host = $readBlock(block);
  const own = host.spans.map((span) =>
    outcomeOf(span.change ?? null, decide) === "stays" ? withoutMark(span) : span,
  );
  const spans: Span[] = [...deletedWords({ ...host, spans: own }, "without")];
  const offset = textOf($readSpans(block)).length;
  const parts = $partsToJoin(block, decide);
  if (parts.length === 0) return;
  let between: readonly Span[] = [];
  for (const part of parts) {
    const { change, spans: words } = part.block;
    spans.push(...between, ...words.filter((span) => outcomeOf(span.change ?? null, decide) !== "goes"));
    between = change?.kind === "inserted" ? [proposedEnd(change)] : [];
    part.node.remove();
  }
  if (block.getChange()?.kind === "deleted") block.setChange(null);
  $setSpans(block, spans);
  const joined = $readResolution();
  const hung = parts.map((part) => ({ from: part.block.id, to, offset }));
  $writeChanges(joined, hung.reduce(joinAnchors, joined));
}

/** What follows up to the next paragraph of the text, with the new ones before it that are still open. */
function $partsToJoin(block: BlockNode, decide: Decide) {
  const parts: { readonly node: BlockNode; readonly block: MarkedBlock }[] = [];
  for (let node = $nextBlock(block, "after"); node !== null; node = $nextBlock(node, "after")) {
    const part = $readBlock(node);
    const isNew = part.change?.kind === "inserted";
    if (isNew && outcomeOf(node.getChange(), decide) === "goes") continue;
    parts.push({ node, block: { ...part, spans: deletedWords(part, "with its end") } });
    if (!isNew) break;
  }
  return parts;
}

function $removeBlock(decide: Decide): boolean {
  const gone = $getBlocks().find((block) => outcomeOf(block.getChange(), decide) === "goes");
  gone?.remove();
  return gone !== undefined;
}

/** Lifted off while the text changes: where a caret stands says which of two equal runs is taken away. */
class KeptCaret {
  #anchor: TextPosition | null = null;
  #focus: TextPosition | null = null;

  $lift(): void {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) {
      this.#anchor = $readPoint(selection.anchor);
      this.#focus = $readPoint(selection.focus);
    }
    $setSelection(null);
  }

  /** What stood there is gone. */
  forget(owner: NodeKey, from: number, length: number): void {
    const move = (place: TextPosition | null): TextPosition | null =>
      place === null || place.owner !== owner || place.offset <= from
        ? place
        : { owner, offset: Math.max(from, place.offset - length) };
    this.#anchor = move(this.#anchor);
    this.#focus = move(this.#focus);
  }

  $place(): boolean {
    if (this.#anchor === null || this.#focus === null) return false;
    const owner = $owners().find((each) => each.getKey() === this.#anchor?.owner);
    if (owner === undefined) return false;
    const selection = owner.selectStart();
    const within = ({ owner: key, offset }: TextPosition): TextPosition => ({
      owner: key,
      offset: Math.min(offset, $textLength(owner)),
    });
    const anchor = within(this.#anchor);
    $selectPoints(selection, anchor, this.#focus.owner === anchor.owner ? within(this.#focus) : anchor);
    return true;
  }
}
