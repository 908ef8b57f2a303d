// Every command of the document, in the order of src/bridge/commands.ts.
import type { DocumentCommand } from "./document-command.ts";
import { indent } from "./indent.ts";
import { insertFootnote } from "./insert-footnote.ts";
import { italic } from "./italic.ts";
import { makeOperative } from "./make-operative.ts";
import { makePreambular } from "./make-preambular.ts";
import { makeSubparagraph } from "./make-subparagraph.ts";
import { moveDown } from "./move-down.ts";
import { moveUp } from "./move-up.ts";
import { outdent } from "./outdent.ts";
import { redo } from "./redo.ts";
import { undo } from "./undo.ts";

export const allCommands: readonly DocumentCommand[] = [
  makePreambular,
  makeOperative,
  makeSubparagraph,
  indent,
  outdent,
  moveUp,
  moveDown,
  italic,
  undo,
  redo,
  insertFootnote,
];
