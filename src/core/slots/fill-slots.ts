import type { Edit } from "#core/resolution/edit.ts";
import { findSlots, type SlotText } from "./find-slots.ts";

/**
 * Edits that put a text into every slot of a name, as it is: whether it takes a capital or a plural there is for the
 * drafter to say. From the last to the first, so that none moves another.
 */
export function fillSlots(text: SlotText, name: string, filling: string): readonly Edit[] {
  if (filling.trim() === "") return [];
  return findSlots(text)
    .filter((slot) => slot.name === name)
    .map(
      ({ in: owner, start, end }): Edit => ({ kind: "replace-text", in: owner, start, end, text: filling }),
    )
    .reverse();
}
