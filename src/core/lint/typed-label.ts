// A label typed into the text of a paragraph, whose number or letter is worked out from its place.

/** "PP3", "OP 2.", "7 bis." at the start; a bare number only with a stop or bracket behind it. */
const typed =
  /^\s{0,3}(?:(?:PP|OP) ?\d{1,3}(?: ?(?:bis|ter|quater|alt)\b)?[.):]?|\(?\d{1,3}(?: (?:bis|ter|quater|alt)\b)?[.)]|\([a-z]{1,4}\)|[a-z]\))\s{1,3}(?=\S)/;

/** The label with the blanks around it; empty where there is none. */
export function typedLabelOf(text: string): string {
  return typed.exec(text)?.[0] ?? "";
}
