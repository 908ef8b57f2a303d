// Yjs's undo manager takes back what was inserted by following each piece to where undo and redo have put it since. It
// follows the start of a piece only: where a later deletion was undone for a part of it, the rest would stay in the text.
// So what the next step inserted is cut beforehand wherever its parts have gone different ways.
import { createID, type Doc, getItem, getItemCleanStart, type ID, Item, UndoManager } from "yjs";

const cutting = { kind: "cutting" };

/** Before the manager goes a step back or forth; nothing in the document changes. */
export function splitForUndo(manager: UndoManager, direction: "undo" | "redo"): void {
  const next = (direction === "undo" ? manager.undoStack : manager.redoStack).at(-1);
  if (next === undefined) return;
  const { doc } = manager;
  doc.transact((transaction) => {
    for (const [client, ranges] of next.insertions.clients)
      for (const { clock: start, len } of ranges) {
        const end = start + len;
        let clock = start + lengthOfOneWay(doc, createID(client, start));
        while (clock < end) {
          getItemCleanStart(transaction, createID(client, clock));
          clock += lengthOfOneWay(doc, createID(client, clock));
        }
      }
  }, cutting);
}

/** How much of what begins here has gone the same way. */
function lengthOfOneWay(doc: Doc, start: ID): number {
  let length = Number.POSITIVE_INFINITY;
  let id: ID | null = start;
  while (id !== null) {
    const item: Item = getItem(doc.store, id);
    const into: number = id.clock - item.id.clock;
    length = Math.min(length, item.length - into);
    // What was collected as garbage has gone nowhere.
    const again: ID | null = item instanceof Item ? item.redone : null;
    id = again === null ? null : createID(again.client, again.clock + into);
  }
  return length;
}

export function isUndoManager(value: unknown): value is UndoManager {
  return value instanceof UndoManager;
}
