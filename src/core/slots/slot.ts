// The places of a template that wait for words: "{session}", "{country: State}".
import type { TextOwner } from "#core/resolution/edit.ts";

/** What a slot wants; `text` is anything. */
export const slotTypes = [
  "organ",
  "session",
  "date",
  "State",
  "addressee",
  "report",
  "resolution",
  "number",
  "text",
] as const;

export type SlotType = (typeof slotTypes)[number];

/** Slots of one name are one slot: filled once, filled everywhere. */
export interface SlotName {
  readonly name: string;
  readonly type: SlotType;
}

/** Where a slot stands; offsets count the text of its block or note without note marks, braces included. */
export interface Slot extends SlotName {
  readonly in: TextOwner;
  readonly start: number;
  readonly end: number;
}

const longest = 80;

/** Linear: between two braces nothing is looked at twice. */
export const slotPattern = /\{([^{}\n]{1,80})\}/g;

const typesByWord = new Map<string, SlotType>(slotTypes.map((type) => [type.toLowerCase(), type]));

/**
 * Reads what stands between braces: "name" or "name: type". A name that is itself a type has that type; a word behind
 * the colon that is no type belongs to the name.
 */
export function parseSlotName(inside: string): SlotName | null {
  const whole = inside.trim().replaceAll(/\s+/g, " ");
  if (whole === "" || whole.length > longest) return null;
  const colon = whole.lastIndexOf(":");
  const type =
    colon < 0
      ? undefined
      : typesByWord.get(
          whole
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        );
  const name = type === undefined ? whole : whole.slice(0, colon).trim();
  if (name === "") return null;
  return { name, type: type ?? typesByWord.get(name.toLowerCase()) ?? "text" };
}
