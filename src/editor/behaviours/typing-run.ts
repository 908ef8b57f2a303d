// Characters this person has typed one after the other since the caret last jumped: all that automatic changes may touch.
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COLLABORATION_TAG,
  type EditorState,
  HISTORIC_TAG,
  type NodeKey,
  PASTE_TAG,
  type UpdateListenerPayload,
} from "lexical";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $isNoteNode, type NoteNode } from "#editor/nodes/note-node.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";

/** From and to count marks as one character each. */
export interface TypingRun {
  readonly owner: NodeKey;
  readonly from: number;
  readonly to: number;
}

/** Tags of updates that are no typing. */
export const otherTags = [
  PASTE_TAG,
  HISTORIC_TAG,
  COLLABORATION_TAG,
  "command",
  "fix",
  "completion",
  "paste",
  "masthead",
  "typography",
];

/** What was typed by this update and those before it, or null where this was no typing. */
export function $readTypingRun(
  before: EditorState,
  owner: BlockNode | NoteNode,
  run: TypingRun | null,
): TypingRun | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const caret = $readPoint(selection.anchor);
  const key = owner.getKey();
  if (caret === null || caret.owner !== key) return null;
  const was = textBefore(before, key);
  const is = owner.getTextContent();
  const grown = is.length - was.length;
  const { offset } = caret;
  const ours = run !== null && run.owner === key ? run : null;
  const tail = is.length - offset;
  if (was.slice(was.length - tail) !== is.slice(offset)) return null;
  if (grown < 0) {
    // Backspace: the run ends where the caret is now.
    return ours !== null && was.startsWith(is.slice(0, offset)) && offset >= ours.from
      ? { ...ours, to: offset }
      : null;
  }
  const from = offset - grown;
  if (from < 0 || was.slice(0, from) !== is.slice(0, from)) return null;
  return ours !== null && ours.to === from ? { ...ours, to: offset } : { owner: key, from, to: offset };
}

/** The run after an offer was taken in this paragraph: what came of it is this person's own, as what was typed before it. */
export function $readTakenRun(
  before: EditorState,
  owner: BlockNode | NoteNode,
  run: TypingRun | null,
): TypingRun {
  const key = owner.getKey();
  const was = textBefore(before, key);
  const is = owner.getTextContent();
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const isContinued = run !== null && run.owner === key && run.from <= start && start <= run.to;
  return { owner: key, from: isContinued ? run.from : start, to: is.length - tail };
}

function textBefore(before: EditorState, key: NodeKey): string {
  return before.read(() => {
    const previous = $getNodeByKey(key);
    return $isBlockNode(previous) || $isNoteNode(previous) ? previous.getTextContent() : "";
  });
}

/** A change elsewhere does not end the run; one in this paragraph does. */
export function keepRun(
  { dirtyElements }: Pick<UpdateListenerPayload, "dirtyElements">,
  run: TypingRun | null,
): TypingRun | null {
  return run === null || dirtyElements.has(run.owner) ? null : run;
}
