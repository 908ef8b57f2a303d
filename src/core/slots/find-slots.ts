import type { TextOwner } from "#core/resolution/edit.ts";
import type { Block, Note, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { parseSlotName, type Slot, slotPattern } from "./slot.ts";

/** The text a walk through the slots goes through: blocks, then notes. */
export type SlotText = Pick<Resolution, "blocks" | "notes">;

/**
 * Every slot, in the order of the document; those of notes come last. A type said once holds for all slots of the name.
 */
export function findSlots({ blocks, notes }: SlotText): readonly Slot[] {
  const slots = [
    ...blocks.flatMap((block) => remembered(block, { block: block.id })),
    ...notes.flatMap((note) => remembered(note, { note: note.id })),
  ];
  const types = new Map(slots.filter(({ type }) => type !== "text").map(({ name, type }) => [name, type]));
  return slots.map((slot) => ({ ...slot, type: types.get(slot.name) ?? slot.type }));
}

/** A block keeps its identity while its words stay: only what has changed is looked through again. */
const known = new WeakMap<Block | Note, readonly Slot[]>();

function remembered(text: Block | Note, owner: TextOwner): readonly Slot[] {
  const slots = known.get(text) ?? slotsIn(owner, textOf(text.spans));
  known.set(text, slots);
  return slots;
}

const noSlots: readonly Slot[] = [];

export function slotsIn(owner: TextOwner, text: string): readonly Slot[] {
  if (!text.includes("{")) return noSlots;
  return [...text.matchAll(slotPattern)].flatMap(({ index, 0: whole, 1: inside = "" }) => {
    const named = parseSlotName(inside);
    return named === null ? [] : [{ ...named, in: owner, start: index, end: index + whole.length }];
  });
}

/** How many different slots are still to be filled. */
export function countUnfilled(slots: readonly Slot[]): number {
  return new Set(slots.map(({ name }) => name)).size;
}

/** Where somebody is: a place in one text. */
export interface SlotPlace {
  readonly in: TextOwner;
  readonly start: number;
  readonly end: number;
}

/** The slot behind or before a place; null where none follows. */
export function findNeighbourSlot(
  text: SlotText,
  place: SlotPlace,
  towards: "next" | "previous",
): Slot | null {
  const slots = findSlots(text);
  const order = orderOf(text);
  const from = order.get(keyOf(place.in)) ?? -1;
  const at = (slot: Slot): number => order.get(keyOf(slot.in)) ?? -1;
  if (towards === "next")
    return slots.find((slot) => at(slot) > from || (at(slot) === from && slot.start >= place.end)) ?? null;
  return slots.findLast((slot) => at(slot) < from || (at(slot) === from && slot.end <= place.start)) ?? null;
}

function orderOf({ blocks, notes }: SlotText): ReadonlyMap<string, number> {
  return new Map([...blocks, ...notes].map(({ id }, index) => [id, index]));
}

function keyOf(owner: TextOwner): string {
  return "block" in owner ? owner.block : owner.note;
}
