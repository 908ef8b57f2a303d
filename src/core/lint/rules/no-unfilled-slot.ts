import { placeIn } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import type { Slot, SlotType } from "#core/slots/slot.ts";

/** One finding a slot, at its first place: filled there, it is filled everywhere. */
export const noUnfilledSlot: Rule = {
  id: "no-unfilled-slot",
  group: "slots",
  severity: "error",
  anyDocument: true,
  check: function* ({ resolution }) {
    const seen = new Set<string>();
    for (const slot of findSlots(resolution)) {
      if (seen.has(slot.name)) continue;
      seen.add(slot.name);
      const place = placeIn(slot.in, slot.start, slot.end);
      const found = { message: messageOf(slot), place, fix: null };
      // A working draft has its slots until somebody fills them; a text that was tabled has none.
      yield resolution.stage === "working" ? { ...found, severity: "warning" } : found;
    }
  },
};

const wanted: Readonly<Record<SlotType, string>> = {
  organ: "an organ",
  session: "a session",
  date: "a date",
  State: "a State",
  addressee: "an addressee",
  report: "a report",
  resolution: "a resolution",
  number: "a number",
  text: "words in its place",
};

function messageOf({ name, type }: Slot): string {
  return `Unexpected empty place {${name}}, expected ${wanted[type]}.`;
}
