// The value of a document that is being written: read again only where it changed, and the same value where it did not.
import {
  $getNodeByKey,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";
import { foldChanges } from "#core/resolution/fold-changes.ts";
import type { MarkedBlock } from "#core/resolution/marked-text.ts";
import type { Note, Resolution } from "#core/resolution/resolution.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { $isNoteNode } from "#editor/nodes/note-node.ts";
import { $readBlock, $readDocument, $readNote, $readResolution, type Frame } from "./read-resolution.ts";

/** One kind of items, in order, each found by its node. */
interface Items<Item> {
  readonly list: readonly Item[];
  readonly places: ReadonlyMap<NodeKey, number>;
}

interface Known {
  readonly value: Resolution;
  /** As they are on the page, with their open changes. */
  readonly blocks: Items<MarkedBlock>;
  readonly notes: Items<Note>;
}

/** What has changed since the value was last read. */
interface Stale {
  readonly texts: Set<NodeKey>;
  /** Set where more than texts changed: order, kinds, the masthead. */
  order: boolean;
  /** Set where nothing is known of what changed. */
  all: boolean;
}

const watches = new WeakMap<LexicalEditor, () => Resolution>();

/**
 * The committed document of the editor. What holds: `readWatched` equals `$readResolution`, and every block, note and part
 * of the frame that is equal to what was read before is that very value. A value goes stale with the nodes that Lexical
 * calls dirty in an update: an element is dirty when anything in it changed, and dirty by intention when it itself did.
 */
export function readWatched(editor: LexicalEditor): Resolution {
  const read = watches.get(editor) ?? watch(editor);
  watches.set(editor, read);
  return read();
}

/**
 * Whether an update changed more than the words in blocks and notes: what stands where, or what it is. The root itself says
 * nothing of it: Lexical keeps the text of the page in it, and makes a new root for each letter. What moved, came or went is
 * dirty by intention, or the neighbour of what is.
 */
export function changesOrder({ editorState, prevEditorState, dirtyElements }: SeenUpdate): boolean {
  if (namesRootAlone(dirtyElements)) return true;
  for (const [key, isItself] of dirtyElements) {
    if (!isItself) continue;
    const was = prevEditorState._nodeMap.get(key);
    const is = editorState._nodeMap.get(key);
    if (was !== is && !isSamePlace(was, is)) return true;
  }
  return false;
}

type SeenUpdate = Pick<UpdateListenerPayload, "editorState" | "prevEditorState" | "dirtyElements">;

/** So it is where a whole state was put in place. */
function namesRootAlone(dirty: UpdateListenerPayload["dirtyElements"]): boolean {
  return dirty.size === 1 && dirty.get("root") === false;
}

function isSamePlace(was: LexicalNode | undefined, is: LexicalNode | undefined): boolean {
  if (was === undefined || is === undefined) return false;
  if (was.__parent !== is.__parent || was.__prev !== is.__prev || was.__next !== is.__next) return false;
  if ($isRootNode(was) && $isRootNode(is)) return was.__first === is.__first && was.__last === is.__last;
  if ($isBlockNode(was) && $isBlockNode(is)) return was.isSameButForWords(is);
  return $isNoteNode(was) && $isNoteNode(is) && was.__noteId === is.__noteId;
}

function watch(editor: LexicalEditor): () => Resolution {
  let known: Known | null = null;
  let seen = editor.getEditorState();
  const stale: Stale = { texts: new Set(), order: false, all: true };
  editor.registerUpdateListener((update) => {
    const { dirtyElements, dirtyLeaves, editorState } = update;
    seen = editorState;
    if (namesRootAlone(dirtyElements) && dirtyLeaves.size === 0) stale.all = true;
    if (changesOrder(update)) stale.order = true;
    for (const key of dirtyElements.keys()) if (key !== "root") stale.texts.add(key);
  });
  return () => {
    // Asked by a listener that is told before this one: what changed is not known yet.
    if (seen !== editor.getEditorState()) stale.all = true;
    if (known === null || stale.all || stale.order || stale.texts.size > 0) {
      const before = known;
      known = editor.getEditorState().read(() => $readAgain(before, stale));
      stale.texts.clear();
      stale.order = false;
      stale.all = false;
    }
    return known.value;
  };
}

function $readAgain(before: Known | null, stale: Stale): Known {
  if (before === null || stale.all) return $readAll(before);
  if (stale.order) return $readOrder(before, stale.texts);
  const blocks = $readTexts(before.blocks, stale.texts, (key) => {
    const node = $getNodeByKey(key);
    return $isBlockNode(node) ? $readBlock(node) : null;
  });
  const notes = $readTexts(before.notes, stale.texts, (key) => {
    const node = $getNodeByKey(key);
    return $isNoteNode(node) ? $readNote(node) : null;
  });
  return settle(before, before.value, blocks, notes);
}

/** Only texts changed: their items are read, the others are not looked at. */
function $readTexts<Item>(
  items: Items<Item>,
  texts: ReadonlySet<NodeKey>,
  $read: (key: NodeKey) => Item | null,
): Items<Item> {
  let list: Item[] | null = null;
  for (const key of texts) {
    const at = items.places.get(key);
    const old = at === undefined ? undefined : items.list[at];
    const next = at === undefined ? null : $read(key);
    if (at === undefined || old === undefined || next === null || isEqual(old, next)) continue;
    list ??= [...items.list];
    list[at] = next;
  }
  return list === null ? items : { ...items, list };
}

/** Order, kinds or the frame changed: everything is put in order again, but only stale texts are read. */
function $readOrder(before: Known, texts: ReadonlySet<NodeKey>): Known {
  const frame = keepFrame(before.value, $readDocument());
  const blocks = collect($getBlocks(), before.blocks, texts, $readBlock);
  const notes = collect($getNotes(), before.notes, texts, $readNote);
  return settle(before, frame, blocks, notes);
}

function collect<Node extends { getKey: () => NodeKey }, Item extends { readonly id: string }>(
  nodes: readonly Node[],
  before: Items<Item>,
  texts: ReadonlySet<NodeKey>,
  read: (node: Node) => Item,
): Items<Item> {
  // A node that is new may be an old one that was moved: the same id stands for the same item.
  const byId = new Map(before.list.map((item) => [item.id, item]));
  const places = new Map<NodeKey, number>();
  const list = nodes.map((node, at) => {
    const key = node.getKey();
    places.set(key, at);
    const old = before.list[before.places.get(key) ?? -1];
    if (old !== undefined && !texts.has(key)) return old;
    const next = read(node);
    const same = byId.get(next.id);
    return same !== undefined && isEqual(same, next) ? same : next;
  });
  const isSame = list.length === before.list.length && list.every((item, at) => item === before.list[at]);
  return { list: isSame ? before.list : list, places };
}

function $readAll(before: Known | null): Known {
  const value = $readResolution();
  const nothing: Items<never> = { list: [], places: new Map() };
  const all = new Set<NodeKey>();
  const known = before ?? { value, blocks: nothing, notes: nothing };
  for (const node of [...$getBlocks(), ...$getNotes()]) all.add(node.getKey());
  return $readOrder(known, all);
}

function settle(before: Known, frame: Resolution, blocks: Items<MarkedBlock>, notes: Items<Note>): Known {
  if (frame === before.value && blocks.list === before.blocks.list && notes.list === before.notes.list)
    return { value: before.value, blocks, notes };
  const folded = foldChanges({ blocks: blocks.list, notes: notes.list });
  const { negotiation } = frame;
  const value = {
    ...frame,
    blocks: folded.blocks === blocks.list ? blocks.list : keepItems(before.value.blocks, folded.blocks),
    notes: folded.notes === notes.list ? notes.list : keepItems(before.value.notes, folded.notes),
    negotiation: keep(negotiation, {
      ...negotiation,
      proposals: folded.proposals,
      proposedNotes: folded.proposedNotes,
    }),
  };
  return { value, blocks, notes };
}

/** What was folded anew and is equal stays the same value. */
function keepItems<Item extends { readonly id: string }>(
  before: readonly Item[],
  next: readonly Item[],
): readonly Item[] {
  if (before === next) return next;
  const byId = new Map(before.map((item) => [item.id, item]));
  const kept = next.map((item) => {
    const same = byId.get(item.id);
    return same !== undefined && isEqual(same, item) ? same : item;
  });
  const isSame = kept.length === before.length && kept.every((item, at) => item === before[at]);
  return isSame ? before : kept;
}

/** The value before where the frame is equal to its own, else the new frame with what is equal in it. */
function keepFrame(before: Resolution, next: Frame): Resolution {
  const masthead = keep(before.masthead, next.masthead);
  const adoption = keep(before.adoption, next.adoption);
  const { proposals, proposedNotes } = before.negotiation;
  const negotiation = keep(before.negotiation, { ...next.negotiation, proposals, proposedNotes });
  const { blocks, notes, ...frame } = before;
  const kept = { ...next, masthead, adoption, negotiation };
  return isEqual(frame, kept) ? before : { ...kept, blocks, notes };
}

function keep<Value>(before: Value, next: Value): Value {
  return isEqual(before, next) ? before : next;
}

/** Values are plain data, made by the same code in the same order. */
function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
