// A finding that somebody keeps as it is.

/** A finding that is kept as is, with the reason: what a rule says of these words is set aside until the words change. */
export interface Waiver {
  /** The rule's id. */
  readonly rule: string;
  /** What kind of place; "everywhere" sets the rule aside for the whole text. */
  readonly scope: "everywhere" | "masthead" | "adoption" | "document" | "block" | "note";
  /** Which block or note. */
  readonly in: string | null;
  /** What the rule pointed at, normalised; "" for the whole text. */
  readonly words: string;
  readonly reason: string;
  /** "Ghana (Kofi Mensah)", as others saw that person. */
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
}
