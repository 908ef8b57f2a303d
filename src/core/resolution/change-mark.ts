// Who proposes a change, and what marks its words while it is open.

/** What marks a change of the text that nobody has accepted or rejected yet, while the text is shown with its changes. */
export interface ChangeMark extends ProposalSource {
  /** `split` and `joined` are on a sign of a paragraph's end: where one would end, or would not end any more. */
  readonly kind: "inserted" | "deleted" | "split" | "joined";
}

/** Marks of one id stand and fall together: a word and what replaces it, a paragraph here and the same one there. */
export interface ProposalSource {
  readonly id: string;
  /** Who proposes it, as the file says; "" where it does not. */
  readonly delegation: string;
  readonly supporters: readonly string[];
  /** ISO date and time; "" where it is not known. */
  readonly at: string;
}

export interface Changeable {
  /** Only in a `MarkedText`: the spans of a resolution's blocks and notes have none. */
  readonly change?: ChangeMark;
}
