// What becomes of one paragraph of the base: as data, until it is written.
import type { WantedProperties } from "./paragraph-properties.ts";
import type { ChangeMarks } from "./part-source.ts";
import type { RunProperties, WantedLook } from "./run-properties.ts";
import type { Bookmark, NewContent } from "./tracked-content.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type Insertion =
  | { readonly at: number; readonly kind: "content"; readonly content: readonly NewContent[] }
  /** The paragraph is divided; `ending` are the properties of what stands before. */
  | { readonly at: number; readonly kind: "split"; readonly ending: WantedProperties };

/** Words that stay and are set otherwise. */
export interface Relooked extends TextRange {
  readonly look: WantedLook;
}

export interface ParagraphEdit {
  /** In order, none touching another. */
  readonly deleted: readonly TextRange[];
  /** In order. */
  readonly inserted: readonly Insertion[];
  /** In order, none touching another that looks the same. */
  readonly relooked: readonly Relooked[];
  /** Around marks of notes that stay, by their places. */
  readonly bookmarks: ReadonlyMap<number, Bookmark>;
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
