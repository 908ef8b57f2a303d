// Tracked changes and comments that a file came with: listed, and settled only as somebody chooses.

/** One tracked change of a file that others sent. */
export interface ReceivedChange {
  readonly kind:
    | "inserted"
    | "deleted"
    | "moved-here"
    | "moved-away"
    | "split"
    | "joined"
    | "look"
    | "paragraph-look";
  /** As the file says it; "" where it does not. */
  readonly author: string;
  /** ISO date and time. */
  readonly date: string;
  readonly words: string;
  /** "“Requests the …”", "a footnote". */
  readonly place: string;
}

export interface ReceivedComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words it is about. */
  readonly about: string;
  /** True for an answer to the comment before it. */
  readonly isAnswer: boolean;
  readonly isResolved: boolean;
}

/** What others left open in a file. */
export interface ReceivedMarks {
  readonly changes: readonly ReceivedChange[];
  readonly comments: readonly ReceivedComment[];
}
