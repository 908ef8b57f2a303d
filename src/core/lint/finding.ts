// What a rule says of a text.
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";

/** `error` breaks structure or identity of a document, `warning` is a clear house rule, `info` varies in adopted texts. */
export type Severity = "error" | "warning" | "info";

/** Where: UTF-16 offsets into the text of a block or a note, without label and note marks. */
export type Place =
  | { readonly kind: "block"; readonly block: BlockId; readonly start: number; readonly end: number }
  | { readonly kind: "note"; readonly note: NoteId; readonly start: number; readonly end: number }
  | { readonly kind: "masthead" }
  | { readonly kind: "adoption" }
  | { readonly kind: "document" };

export interface Fix {
  /** What the button says: "Use a comma". */
  readonly title: string;
  /** A single `replace-text` replaces exactly the finding's place. */
  readonly edits: readonly Edit[];
  /** True where the fix may be applied with all others at once, without a look. */
  readonly safe: boolean;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** "Unexpected X, expected Y." */
  readonly message: string;
  readonly place: Place;
  readonly fix: Fix | null;
}
