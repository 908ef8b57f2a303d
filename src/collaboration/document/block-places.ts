// Where a paragraph stands, apart from where its text is kept. Yjs knows no move: a paragraph that is taken out and put in
// elsewhere is another one, and what somebody types into the old one at that moment is gone. So a moved paragraph stays
// where it is in the shared list, and a small mark at the new place says that it is shown there. Two people who move one
// paragraph make two marks, of which all windows choose the same; nobody's text is touched.
//
// The editor's binding must see the list as it is shown, and it reads and writes the root by a handful of methods: those of
// this one root are replaced.
import { ContentType, type Doc, type Transaction, XmlElement, type XmlText } from "yjs";
import {
  blockIdKey,
  hideBlocks,
  isBlock,
  isCarryMark,
  isListChanged,
  markSplit,
  readHidden,
} from "./carry-marks.ts";
import { type Direction, isUndoManager, stepThroughHistory } from "./step-through-history.ts";

type Child = XmlElement | XmlText;

/** A mark is an element of the list that is never shown. */
const markName = "place";
const blockKey = "block";
/** Which element of the list is meant: the editor's binding may hand an id from one element to another. */
const elementKey = "element";
const turnKey = "turn";

/** What an editor that knows nothing of Yjs needs of a shared document: the order of its blocks, and who writes in it. */
export interface BlockOrder {
  /** Takes a step of the editor's undo manager, exactly. */
  readonly step: (manager: unknown, direction: Direction) => void;
  /** Shows a block behind another, or before all others. False where one of them is not there. */
  readonly place: (block: string, after: string | null) => boolean;
  /**
   * Told when what stands in the list has changed places, before the binding is told of anything: where each that is still
   * there stood before, in the order of now. The answer ends it.
   */
  readonly onMove: (listener: (before: readonly number[]) => void) => () => void;
  /** Told of what is shown no more, texts included, before the binding is told of anything. The answer ends it. */
  readonly onHide: (listener: (gone: readonly unknown[]) => void) => () => void;
}

/** Makes the root of a document a list with marks. Before anything is bound to it. */
export function orderBlocks(document: Doc, rootName: string): void {
  const root = document.get(rootName, XmlElement);
  const shown = (): Child[] => shownOf(root);
  Object.assign(root, {
    toArray: shown,
    get: (index: number) => shown()[index],
    slice: (start?: number, end?: number) => shown().slice(start, end),
    insert: (index: number, content: XmlElement[]) => {
      const before = shown()[index - 1];
      document.transact((transaction) => {
        root.insertAfter(before === undefined ? null : placeOf(root, before), content);
        markSplit(transaction, root, content);
      });
    },
    delete: (index: number, length = 1) => {
      const gone = shown().slice(index, index + length);
      document.transact((transaction) => {
        hideBlocks(transaction, root, gone.filter(isBlock));
        for (const child of gone) if (!isBlock(child)) child._item?.delete(transaction);
      });
    },
  });
  tellOfHidden(document, root);
}

/** The list changes too when a paragraph in it is shown no more, or again; and nobody is told of what is not shown. */
function tellOfHidden(document: Doc, root: XmlElement): void {
  let hidden: ReadonlySet<XmlElement> = new Set();
  let mayHide = false;
  document.on("beforeObserverCalls", (transaction: Transaction) => {
    const { changed } = transaction;
    if (isListChanged(transaction, root)) mayHide = everyChild(root).some(isCarryMark);
    // Nothing is hidden without a mark, and a letter makes none.
    if (!mayHide && hidden.size === 0) return;
    const now = readHidden(document, everyChild(root));
    const isSame = now.size === hidden.size && [...now].every((child) => hidden.has(child));
    if (!isSame) {
      // Yjs types the keys of its own list by what they could hold: the root is one of them.
      const list = root as unknown as Parameters<typeof changed.get>[0];
      changed.set(list, new Set([...(changed.get(list) ?? []), null]));
    }
    for (const type of [...changed.keys()])
      for (const owner of [type, type.parent])
        if (owner instanceof XmlElement && now.has(owner)) changed.delete(type);
    hidden = now;
  });
}

/** The order of the blocks under a root made by `orderBlocks`. `isOwn` knows the origins of what was kept here. */
export function blockOrderOf(
  document: Doc,
  rootName: string,
  isOwn: (origin: unknown) => boolean = () => false,
): BlockOrder {
  const root = document.get(rootName, XmlElement);
  let alone = true;
  document.on("afterTransaction", ({ local, origin }: Transaction) => {
    if (!local && !isOwn(origin)) alone = false;
  });
  return {
    step: (manager, direction) => {
      if (!isUndoManager(manager)) return;
      // Undo leaves alone what somebody else has set since. Where there is nobody else it can be exact: else it takes what
      // was undone and done again for somebody else's.
      manager.ignoreRemoteMapChanges = alone;
      stepThroughHistory(manager, direction);
    },
    place: (block, after) => placeBlock(document, root, { block, after }),
    onMove: (listener) => {
      let shown = shownOf(root);
      const onTransaction = (transaction: Transaction): void => {
        if (!isListChanged(transaction, root)) return;
        const stood = new Map(shown.map((child, index) => [child, index]));
        shown = shownOf(root);
        const before = shown.flatMap((child) => stood.get(child) ?? []);
        if (before.some((index, at) => index < (before[at - 1] ?? 0))) listener(before);
      };
      document.on("beforeObserverCalls", onTransaction);
      return () => document.off("beforeObserverCalls", onTransaction);
    },
    onHide: (listener) => {
      let shown = shownOf(root);
      const onTransaction = (transaction: Transaction): void => {
        if (!isListChanged(transaction, root)) return;
        const now = new Set(shownOf(root));
        // All that is not shown, each time: an editor that was busy may have heard of one after it was gone.
        const gone = [...new Set([...shown, ...everyChild(root)])].filter((child) => !now.has(child));
        shown = [...now];
        if (gone.length > 0) listener(gone.flatMap((child) => [child, ...typesIn(child)]));
      };
      document.on("beforeObserverCalls", onTransaction);
      return () => document.off("beforeObserverCalls", onTransaction);
    },
  };
}

/** What stands or stood in an element. */
function typesIn(child: Child): readonly unknown[] {
  const types: unknown[] = [];
  for (let item = child._start; item !== null; item = item.right)
    if (item.content instanceof ContentType) types.push(item.content.type);
  return types;
}

function placeBlock(
  document: Doc,
  root: XmlElement,
  { block, after }: { readonly block: string; readonly after: string | null },
): boolean {
  const shown = shownOf(root);
  const own = shown.find((child) => idOf(child) === block);
  const at =
    after === null ? shown.findIndex(isBlock) - 1 : shown.findIndex((child) => idOf(child) === after);
  const previous = shown[at];
  if (own === undefined || previous === undefined || previous === own) return false;
  const marks = findMarks(everyChild(root));
  const old = [...marks.keys()].filter((mark) => marks.get(mark) === own);
  const mark = new XmlElement(markName);
  mark.setAttribute(blockKey, block);
  mark.setAttribute(elementKey, elementNameOf(own));
  mark.setAttribute(turnKey, String(Math.max(0, ...old.map(turnOf)) + 1));
  // No origin: undo takes it back, and the binding is told of it as of a change by somebody else.
  document.transact((transaction) => {
    root.insertAfter(placeOf(root, previous), [mark]);
    for (const each of old) each._item?.delete(transaction);
  }, null);
  return true;
}

function shownOf(root: XmlElement): Child[] {
  const all = everyChild(root);
  const hidden = root.doc === null ? new Set<XmlElement>() : readHidden(root.doc, all);
  return showInOrder(all).filter((child) => !(child instanceof XmlElement && hidden.has(child)));
}

/** The blocks where their marks are, everything else where it is. */
function showInOrder(all: readonly Child[]): Child[] {
  const moved = chooseMarks(all);
  if (moved.size === 0) return all.filter((child) => !isMark(child) && !isCarryMark(child));
  const shown = new Map([...moved].map(([child, mark]) => [mark, child]));
  return all.flatMap((child) => {
    if (isCarryMark(child)) return [];
    if (isMark(child)) return shown.get(child) ?? [];
    return moved.has(child) ? [] : [child];
  });
}

/** The mark that counts for each moved block: the latest; of two made at once, that of the higher writer. */
function chooseMarks(all: readonly Child[]): ReadonlyMap<Child, Child> {
  const chosen = new Map<Child, Child>();
  for (const [mark, child] of findMarks(all)) {
    const rival = chosen.get(child);
    if (rival === undefined || isLater(mark, rival)) chosen.set(child, mark);
  }
  return chosen;
}

/** The marks and what each stands for. A block that undo brought back is another element with the same id. */
function findMarks(all: readonly Child[]): ReadonlyMap<Child, Child> {
  const marks = all.filter(isMark);
  const found = new Map<Child, Child>();
  if (marks.length === 0) return found;
  const blocks = all.filter(isBlock);
  const byName = new Map(blocks.map((child) => [elementNameOf(child), child]));
  const byId = new Map(blocks.toReversed().map((child) => [idOf(child), child]));
  for (const mark of marks) {
    const target = byName.get(mark.getAttribute(elementKey) ?? "") ?? byId.get(mark.getAttribute(blockKey));
    if (target !== undefined) found.set(mark, target);
  }
  return found;
}

function isLater(one: Child, other: Child): boolean {
  const turns = turnOf(one) - turnOf(other);
  return turns === 0 ? writerOf(one) > writerOf(other) : turns > 0;
}

/** What stands in the list where the child is shown: its mark, or the child itself. */
function placeOf(root: XmlElement, child: Child): Child {
  return chooseMarks(everyChild(root)).get(child) ?? child;
}

/** What the list holds, marks included. */
function everyChild(root: XmlElement): readonly Child[] {
  // Nobody makes hooks, the third kind that Yjs has.
  return XmlElement.prototype.toArray.call(root) as Child[];
}

function isMark(child: Child): child is XmlElement {
  return child instanceof XmlElement && child.nodeName === markName;
}

function idOf(child: Child): string | undefined {
  return child instanceof XmlElement ? child.getAttribute(blockIdKey) : undefined;
}

/** What Yjs calls the element, for as long as it is there. */
function elementNameOf(child: Child): string {
  const id = child._item?.id;
  return id === undefined ? "" : `${id.client}:${id.clock}`;
}

function turnOf(child: Child): number {
  // A peer may send anything.
  const turn = Number(child instanceof XmlElement ? child.getAttribute(turnKey) : 0);
  return Number.isFinite(turn) ? turn : 0;
}

function writerOf(child: Child): number {
  return child._item?.id.client ?? 0;
}
