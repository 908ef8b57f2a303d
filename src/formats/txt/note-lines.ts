// Lines that start a footnote: "¹ A/77/895.", "1 United Nations, Treaty Series", "1/ See …", "[^1]: …".
import { startsWithMonth } from "./dates.ts";

export interface NoteStart {
  /** The note as its marks call it: "1". */
  readonly name: string;
  readonly text: string;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raised = /^([⁰¹²³⁴-⁹]{1,3})\s*(.*)$/;
const bracketed = /^\[\^([A-Za-z0-9-]{1,20})\]:?\s*(.*)$/;
const slashed = /^(\d{1,3})\/\s+(\S.*)$/;
const bare = /^(\d{1,3})\s+(\S.*)$/;

/** Digits raised above the line, as ordinary ones: "¹²" is "12". */
export function lowered(text: string): string {
  let digits = "";
  for (const character of text) digits += superscripts.indexOf(character);
  return digits;
}

/** A note that says plainly that it is one. */
export function plainNoteStart(text: string): NoteStart | null {
  const own = bracketed.exec(text);
  if (own !== null) return { name: own[1] ?? "", text: own[2] ?? "" };
  const found = raised.exec(text);
  if (found !== null) return { name: lowered(found[1] ?? ""), text: found[2] ?? "" };
  const old = slashed.exec(text);
  return old === null ? null : { name: old[1] ?? "", text: old[2] ?? "" };
}

/** A number and text without a full stop between: a note only where its surroundings agree. */
export function bareNoteStart(text: string): NoteStart | null {
  const found = bare.exec(text);
  const [, name, rest] = found ?? [];
  if (name === undefined || rest === undefined) return null;
  if (startsWithMonth(rest) || !/^[A-Z“"‘$]|^(?:ibid|idem|see)\b/.test(rest)) return null;
  return { name, text: rest };
}
