// Undo and redo, exact. Yjs's undo manager takes back what was inserted by following each piece to where undo and redo have
// put it since, but it looks at the start of a piece only: where a part of it has gone another way since, the rest would stay
// in the text, and where it was joined to its neighbour, the neighbour would go with it. So what the next step inserted is cut
// beforehand wherever its ways part.
import {
  ContentType,
  createID,
  getItem,
  getItemCleanStart,
  getState,
  type ID,
  Item,
  iterateDeletedStructs,
  type Transaction,
  UndoManager,
  XmlElement,
} from "yjs";
import { hideBlock, isBlock } from "./carry-marks.ts";

export type Direction = "undo" | "redo";

export function stepThroughHistory(manager: UndoManager, direction: Direction): void {
  const goes = direction === "undo" ? "undoing" : "redoing";
  try {
    // Within the manager's own transaction: at its end Yjs joins again what was cut.
    manager.doc.transact((transaction) => {
      const steps = direction === "undo" ? manager.undoStack : manager.redoStack;
      // A step that has become empty is passed over, as the manager itself does.
      while (steps.length > 0 && !takeStep(transaction, manager, direction));
      // The manager looks at this once the transaction ends.
      manager[goes] = true;
    }, manager);
  } finally {
    manager[goes] = false;
  }
}

/** True where it changed anything. */
function takeStep(transaction: Transaction, manager: UndoManager, direction: Direction): boolean {
  const steps = direction === "undo" ? manager.undoStack : manager.redoStack;
  cutNextStep(transaction, manager, direction);
  const made = findMadeBlocks(transaction, steps.at(-1)?.insertions);
  // A paragraph is never deleted, only shown no more (`carry-marks.ts`): somebody may be writing in it.
  manager.deleteFilter = ({ content, parent }) =>
    !(made.has(parent) || (content instanceof ContentType && made.has(content.type)));
  const later = steps.splice(0, steps.length - 1);
  const step = manager[direction]();
  steps.unshift(...later);
  for (const block of made) if (block.parent instanceof XmlElement) hideBlock(block.parent, block, null);
  return step !== null || made.size > 0;
}

/** The paragraphs that a step would take away. */
function findMadeBlocks(
  transaction: Transaction,
  insertions: UndoManager["undoStack"][number]["insertions"] | undefined,
): ReadonlySet<unknown> & Iterable<XmlElement> {
  const made = new Set<XmlElement>();
  if (insertions === undefined) return made;
  iterateDeletedStructs(transaction, insertions, (struct) => {
    const type = struct instanceof Item && struct.content instanceof ContentType ? struct.content.type : null;
    if (isBlock(type) && !struct.deleted) made.add(type);
  });
  return made;
}

export function isUndoManager(value: unknown): value is UndoManager {
  return value instanceof UndoManager;
}

function cutNextStep(transaction: Transaction, manager: UndoManager, direction: Direction): void {
  const next = (direction === "undo" ? manager.undoStack : manager.redoStack).at(-1);
  if (next === undefined) return;
  for (const [client, ranges] of next.insertions.clients)
    for (const { clock, len } of ranges)
      for (
        let at = clock;
        at < clock + len;
        at += cutPiece(transaction, createID(client, at), clock + len - at)
      );
}

/** Cuts out the piece that begins here and went one way, at most so long; at both ends of its way. The answer is its length. */
function cutPiece(transaction: Transaction, start: ID, most: number): number {
  const { store } = transaction.doc;
  let length = most;
  let end = start;
  for (let id: ID | null = start; id !== null; ) {
    end = id;
    const item: Item = getItem(store, id);
    const into: number = id.clock - item.id.clock;
    length = Math.min(length, item.length - into);
    // What was collected as garbage has gone nowhere.
    const again: ID | null = item instanceof Item ? item.redone : null;
    id = again === null ? null : createID(again.client, again.clock + into);
  }
  for (const piece of [start, end]) {
    const behind = createID(piece.client, piece.clock + length);
    if (behind.clock < getState(store, piece.client)) getItemCleanStart(transaction, behind);
  }
  return length;
}
