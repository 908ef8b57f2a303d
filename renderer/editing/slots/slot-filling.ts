// Which slot this person is filling: selected whole, or with words typed in its place. Known in this window alone.
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { TextOwner } from "#core/resolution/edit.ts";
import { textOf } from "#core/resolution/spans.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import { type SlotName, type SlotType, slotPattern } from "#core/slots/slot.ts";
import { $readSpans } from "#editor/convert/read-spans.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findBlock, $findNote, $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { readNow } from "#renderer/editing/read-now.ts";

export interface SlotBeingFilled extends SlotName {
  readonly in: TextOwner;
  /** Where the slot, and now the words in its place, begin in the text of the block or note. */
  readonly start: number;
  /** What stands around it: it is being filled for as long as this has not changed. */
  readonly before: string;
  readonly after: string;
  /** How many other places wait for the same words. */
  readonly others: number;
}

interface Filling {
  slot: SlotBeingFilled | null;
  readonly listeners: Set<() => void>;
}

const fillings = new WeakMap<LexicalEditor, Filling>();

function fillingOf(editor: LexicalEditor): Filling {
  const known = fillings.get(editor) ?? { slot: null, listeners: new Set() };
  fillings.set(editor, known);
  return known;
}

/** The slot being filled, for whoever offers words for it: its type, and `start`, from where its words stand. */
export function slotBeingFilled(editor: LexicalEditor): SlotBeingFilled | null {
  return fillingOf(editor).slot;
}

/** The same for a caret in a block or note: null where the caret is in another text. */
export function slotTypeAt(editor: LexicalEditor, owner: TextOwner): { type: SlotType; from: number } | null {
  const slot = slotBeingFilled(editor);
  if (slot === null || !isSameText(slot.in, owner)) return null;
  return { type: slot.type, from: slot.start };
}

export function listenToFilling(editor: LexicalEditor, listener: () => void): () => void {
  const { listeners } = fillingOf(editor);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setFilling(editor: LexicalEditor, slot: SlotBeingFilled | null): void {
  const filling = fillingOf(editor);
  if (filling.slot === slot) return;
  filling.slot = slot;
  for (const listener of filling.listeners) listener();
}

/** Where the selection is, in the text of one block or note. */
export interface SelectedPlace {
  readonly in: TextOwner;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function $readSelectedPlace(): SelectedPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  const [anchor, focus] = [$readPoint(selection.anchor), $readPoint(selection.focus)];
  if (owner === null || anchor === null || focus === null || anchor.owner !== focus.owner) return null;
  const offsets = [anchor, focus].map(({ offset }) => $offsetWithoutMarks(owner, offset));
  return {
    in: $isBlockNode(owner) ? { block: owner.getBlockId() } : { note: owner.getNoteId() },
    text: textOf($readSpans(owner)),
    start: Math.min(...offsets),
    end: Math.max(...offsets),
  };
}

/** What a place is within: a slot selected whole, or else null. */
export function findSelectedSlot(editor: LexicalEditor, place: SelectedPlace): SlotBeingFilled | null {
  const selected = place.text.slice(place.start, place.end);
  // Tells most selections apart from a slot before the whole text is looked through.
  if (selected.match(slotPattern)?.[0] !== selected) return null;
  const slots = findSlots(readNow(editor));
  const found = slots.find((slot) => isSameText(slot.in, place.in) && slot.start === place.start);
  if (found === undefined) return null;
  return {
    name: found.name,
    type: found.type,
    in: found.in,
    start: found.start,
    before: place.text.slice(0, place.start),
    after: place.text.slice(place.end),
    others: slots.filter(({ name }) => name === found.name).length - 1,
  };
}

/** Whether the caret has stayed where the slot was, with nothing changed around it. */
export function isWithin(slot: SlotBeingFilled, place: SelectedPlace): boolean {
  return (
    isSameText(slot.in, place.in) &&
    place.start >= slot.start &&
    place.end <= place.text.length - slot.after.length &&
    wordsOf(slot, place.text) !== null
  );
}

/** What was typed in the place of the slot; null where that can no longer be told. */
function wordsOf({ before, after }: SlotBeingFilled, text: string): string | null {
  if (text.length < before.length + after.length) return null;
  if (!text.startsWith(before) || !text.endsWith(after)) return null;
  return text.slice(before.length, text.length - after.length);
}

/** The words a slot was filled with; null while it is empty or still waits. */
export function readWords(editor: LexicalEditor, slot: SlotBeingFilled): string | null {
  const text = editor.getEditorState().read(() => {
    const owner = "block" in slot.in ? $findBlock(slot.in.block) : $findNote(slot.in.note);
    return owner === null ? null : textOf($readSpans(owner));
  });
  const words = text === null ? null : wordsOf(slot, text);
  if (words === null || words.trim() === "" || /[{}]/.test(words)) return null;
  return words;
}

function isSameText(one: TextOwner, other: TextOwner): boolean {
  return "block" in one
    ? "block" in other && one.block === other.block
    : "note" in other && one.note === other.note;
}
