// The order of the blocks is the shared document's: a move is said there, and the editor follows.
import {
  $getRoot,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { forgetGone, matchByKey } from "./match-by-key.ts";
import type { BlockNode } from "./nodes/block-node.ts";
import { $getBlocks } from "./nodes/find-nodes.ts";
import { findUndoManager } from "./undo-steps.ts";

/** What the editor needs of a shared document. */
export interface SharedOrder {
  /** Takes a step of the undo manager, exactly. */
  readonly step: (manager: unknown, direction: "undo" | "redo") => void;
  /** Shows a block behind another, or before all others. False where one of them is not there. */
  readonly place: (block: string, after: string | null) => boolean;
  /** Where each that is still there stood before, in the order of now. */
  readonly onMove: (listener: (before: readonly number[]) => void) => () => void;
  /** What is shown no more. */
  readonly onHide: (listener: (gone: readonly unknown[]) => void) => () => void;
}

const orders = new WeakMap<LexicalEditor, SharedOrder>();

/**
 * Binds the order of the editor's blocks to the shared one; before the collaboration plugin is mounted. The binding can
 * take blocks in and out but not in another order, so that is done first, with the same nodes: caret and text stay.
 */
export function followSharedOrder(editor: LexicalEditor, order: SharedOrder): () => void {
  orders.set(editor, order);
  const stop = order.onMove((before) => {
    editor.update(() => $arrange(before), {
      discrete: true,
      skipTransforms: true,
      // It is known to the shared document: nothing of it is sent there.
      tag: COLLABORATION_TAG,
    });
  });
  const step = (direction: "undo" | "redo") => () => {
    order.step(findUndoManager(editor), direction);
    return true;
  };
  return mergeRegister(
    stop,
    order.onHide((gone) => forgetGone(editor, gone)),
    matchByKey(editor),
    editor.registerCommand(UNDO_COMMAND, step("undo"), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, step("redo"), COMMAND_PRIORITY_CRITICAL),
    () => void orders.delete(editor),
  );
}

/** Null where the editor is alone, without a shared document. */
export function findSharedOrder(editor: LexicalEditor): SharedOrder | null {
  return orders.get(editor) ?? null;
}

/** Puts a block behind another, or before all others, as the same node. */
export function $moveBlock(block: BlockNode, after: BlockNode | null): void {
  const first = $getBlocks()[0];
  if (after !== null) after.insertAfter(block, false);
  else if (first !== undefined && !first.is(block)) first.insertBefore(block, false);
}

/** What is not among the places given is left where it is: the binding takes it away in a moment. */
function $arrange(before: readonly number[]): void {
  const children = $getRoot().getChildren();
  const wanted = before.flatMap((index) => children[index] ?? []);
  let previous: LexicalNode | null = null;
  for (const [index, node] of wanted.entries()) {
    const next: LexicalNode | null =
      previous === null ? $getRoot().getFirstChild() : previous.getNextSibling();
    const at = next === null ? -1 : wanted.findIndex((each) => each.is(next));
    const goal = wanted[at - 1];
    // One that went down: it alone moves, not all that it passed.
    if (next !== null && at > index && goal !== undefined && next.getNextSibling()?.is(node) === true)
      goal.insertAfter(next, false);
    else if (next?.is(node) !== true && previous !== null) previous.insertAfter(node, false);
    previous = node;
  }
}
