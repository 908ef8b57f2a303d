import type { CellPlace, ChangeMark } from "#formats/docx/read/word-document.ts";
import type { OpenList } from "./odt-lists.ts";

/** What all of the paragraphs inside an element have from it. */
export interface StoryPlace {
  readonly inserted: ChangeMark | null;
  readonly deleted: ChangeMark | null;
  readonly cell: CellPlace | null;
  readonly isInTextBox: boolean;
  readonly isHidden: boolean;
  readonly list: OpenList | null;
}
