// The caret of this window when somebody else takes the text it stands in to another paragraph. Yjs remembers a caret by the
// character behind it, and what became of that one is known (`settle-carries.ts`); at the end of a text there is none.
import type { Awareness } from "y-protocols/awareness";
import {
  ContentString,
  createRelativePositionFromJSON,
  type Doc,
  type RelativePosition,
  type Transaction,
  XmlElement,
  XmlText,
} from "yjs";
import { isListChanged } from "./carry-marks.ts";
import { findItem } from "./named-text.ts";
import { settled } from "./settle-carries.ts";

/** As Lexical's plugin keeps them in the state of this window. */
const ends = ["anchorPos", "focusPos"] as const;

/** Watches a document that is watched by `settleCarries` already. The answer ends it. */
export function followCarets(document: Doc, awareness: Awareness, rootName: string): () => void {
  const root = document.get(rootName, XmlElement);
  let followed: Readonly<Record<string, RelativePosition>> | null = null;
  const place = (): void => {
    const state = awareness.getLocalState();
    if (state !== null && followed !== null) awareness.setLocalState({ ...state, ...followed });
  };
  // Before the editor's binding looks for its caret.
  const onChange = (transaction: Transaction): void => {
    // What was typed here meanwhile has gone after the rest, and the caret goes with it.
    if (transaction.origin === settled) place();
    if (transaction.local || !isListChanged(transaction, root)) return;
    const state = awareness.getLocalState();
    const found = ends.flatMap((end) => {
      const position = behindLast(document, state?.[end]);
      return position === null ? [] : [[end, position] as const];
    });
    followed = found.length === 0 ? null : Object.fromEntries(found);
    place();
  };
  const onEnd = (): void => {
    followed = null;
  };
  document.on("beforeObserverCalls", onChange);
  document.on("afterAllTransactions", onEnd);
  return () => {
    document.off("beforeObserverCalls", onChange);
    document.off("afterAllTransactions", onEnd);
  };
}

/** The place behind the last character of a text, for a caret at its end; null for any other, and where nothing was taken. */
function behindLast(
  document: Doc,
  position: Partial<RelativePosition> | null | undefined,
): RelativePosition | null {
  if (position?.type === undefined || position.type === null || position.item !== null) return null;
  const holder = findItem(document, position.type);
  const text =
    holder !== null && "content" in holder && "type" in holder.content ? holder.content.type : null;
  if (!(text instanceof XmlText)) return null;
  let last: { readonly client: number; readonly clock: number } | null = null;
  let isTaken = false;
  for (let item = text._start; item !== null; item = item.right) {
    if (!(item.content instanceof ContentString)) continue;
    isTaken ||= item.deleted && item.redone !== null;
    if (!item.deleted || item.redone !== null) last = item.lastId;
  }
  return isTaken ? createRelativePositionFromJSON({ item: last, assoc: -1 }) : null;
}
