// Every command of the document, in the order of src/bridge/commands.ts.

import { deleteFootnote } from "./delete-footnote.ts";
import type { DocumentCommand } from "./document-command.ts";
import { indent } from "./indent.ts";
import { insertAnnex } from "./insert-annex.ts";
import { insertFootnote } from "./insert-footnote.ts";
import { insertPart } from "./insert-part.ts";
import { insertSection } from "./insert-section.ts";
import { italic } from "./italic.ts";
import { joinWithNext } from "./join-with-next.ts";
import { makeAnnex } from "./make-annex.ts";
import { makeContinuation } from "./make-continuation.ts";
import { makeHeading } from "./make-heading.ts";
import { makeOperative } from "./make-operative.ts";
import { makePart } from "./make-part.ts";
import { makePreambular } from "./make-preambular.ts";
import { makeSection } from "./make-section.ts";
import { makeSubparagraph } from "./make-subparagraph.ts";
import { makeText } from "./make-text.ts";
import { makeTitle } from "./make-title.ts";
import { moveDown } from "./move-down.ts";
import { moveUp } from "./move-up.ts";
import { outdent } from "./outdent.ts";
import { redo } from "./redo.ts";
import { removeParagraph } from "./remove-paragraph.ts";
import { selectParagraph } from "./select-paragraph.ts";
import { undo } from "./undo.ts";

export const allCommands: readonly DocumentCommand[] = [
  makePreambular,
  makeOperative,
  makeSubparagraph,
  makeContinuation,
  makeText,
  makeTitle,
  makeHeading,
  makeSection,
  makePart,
  makeAnnex,
  indent,
  outdent,
  moveUp,
  moveDown,
  selectParagraph,
  joinWithNext,
  removeParagraph,
  italic,
  undo,
  redo,
  insertSection,
  insertPart,
  insertAnnex,
  insertFootnote,
  deleteFootnote,
];
