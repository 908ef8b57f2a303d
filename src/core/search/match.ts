import type { TextOwner } from "#core/resolution/edit.ts";

/** A place that was found; offsets as everywhere, in the text without labels and note marks. */
export interface Match {
  readonly in: TextOwner;
  readonly start: number;
  readonly end: number;
  /** True where a live reference lies in it or is cut by it: replacing would make plain text of it. */
  readonly holdsReference: boolean;
}
