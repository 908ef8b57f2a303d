/** Words in one string, so that they are searched where they lie. */
export interface SortedWords {
  /** All words once, sorted, each followed by a line's end. */
  readonly words: string;
  /** Where each word begins in `words`, and its end behind the last. */
  readonly wordStarts: Uint32Array;
  /** How many letters each word shares with the one before. */
  readonly shared: Uint8Array;
}
