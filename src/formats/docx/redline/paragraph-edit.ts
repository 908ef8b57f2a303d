// What becomes of one paragraph of the base: as data, until it is written.
import type { WantedProperties } from "./paragraph-properties.ts";
import type { ChangeMarks } from "./part-source.ts";
import type { RunProperties } from "./run-properties.ts";
import type { NewContent } from "./tracked-content.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type Insertion =
  | { readonly at: number; readonly kind: "content"; readonly content: readonly NewContent[] }
  /** The paragraph is divided; `ending` are the properties of what stands before. */
  | { readonly at: number; readonly kind: "split"; readonly ending: WantedProperties };

export interface ParagraphEdit {
  /** In order, none touching another. */
  readonly deleted: readonly TextRange[];
  /** In order. */
  readonly inserted: readonly Insertion[];
  readonly properties: WantedProperties;
  /** What becomes of all that is not deleted. */
  readonly whole: "deleted" | "moved" | null;
  /** The name of its move. */
  readonly move: string | null;
}

export interface EditContext {
  readonly source: string;
  readonly marks: ChangeMarks;
  readonly noteMark: RunProperties;
}
