// Everything that keeps the document well formed while it is written.
import {
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REMOVE_TEXT_COMMAND,
  SELECT_ALL_COMMAND,
} from "lexical";
import { $changeSelectedLevels } from "#editor/commands/change-level.ts";
import { $getSelectedBlocks } from "#editor/commands/selected-blocks.ts";
import { findUndoManager } from "#editor/undo-steps.ts";
import { type ClipboardOptions, registerClipboard } from "./clipboard.ts";
import { deleteEmptyNote } from "./delete-empty-note.ts";
import { dropOrphanNotes } from "./drop-orphan-notes.ts";
import { giveHeldNumbers } from "./give-held-numbers.ts";
import { keepCaretInText } from "./keep-caret-in-text.ts";
import { $getTextSelection, $selectAllOfText } from "./keep-to-one-text.ts";
import { keepWellFormed } from "./keep-well-formed.ts";
import { $joinWithNext, $joinWithPrevious, $splitParagraph, $startContinuation } from "./paragraphs.ts";
import { registerTyping } from "./register-typing.ts";
import { $removeSelected } from "./remove-selected.ts";
import { type MatchOpener, typedOpeners } from "./typed-openers.ts";

export interface BehaviourOptions extends ClipboardOptions {
  /** Knows the opening phrases; null for as long as nobody does, and openers are not set in italics by themselves. */
  readonly openers?: () => MatchOpener | null;
}

/** Registers all behaviours. The answer takes them off again. */
export function registerBehaviours(editor: LexicalEditor, options: BehaviourOptions = {}): () => void {
  return mergeRegister(
    registerTyping(editor),
    registerParagraphKeys(editor),
    registerBorders(editor),
    registerClipboard(editor, options),
    keepWellFormed(editor),
    dropOrphanNotes(editor),
    deleteEmptyNote(editor),
    giveHeldNumbers(editor),
    keepCaretInText(editor),
    typedOpeners(editor, options.openers ?? (() => null)),
  );
}

function registerParagraphKeys(editor: LexicalEditor): () => void {
  const newStep = (): void => startNewStep(editor);
  return mergeRegister(
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        newStep();
        return $splitParagraph();
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => {
        newStep();
        return $startContinuation();
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        // Where there is no level to change, Tab leaves the text, as a keyboard user expects.
        const nestable = $getSelectedBlocks().some(
          (block) => block.getKind() !== "title" && block.getKind() !== "enacting",
        );
        if (!nestable || event.ctrlKey || event.metaKey || event.altKey) return false;
        event.preventDefault();
        newStep();
        $changeSelectedLevels(event.shiftKey ? "up" : "down");
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** A new thought: undo takes it back apart from what was typed before. */
function startNewStep(editor: LexicalEditor): void {
  findUndoManager(editor)?.stopCapturing();
}

/** Nothing deletes or types across the border between paragraphs, notes and masthead. */
function registerBorders(editor: LexicalEditor): () => void {
  const $delete = (backward: boolean): boolean => {
    const selection = $getTextSelection();
    if (selection === null) return true;
    const selected = !selection.isCollapsed();
    if (selected) $removeSelected(selection);
    const done = selected || (backward ? $joinWithPrevious() : $joinWithNext());
    // A letter taken back belongs to the typing; a join or a deletion of what was selected is a thought of its own.
    if (done) startNewStep(editor);
    return done;
  };
  const $remove = (): boolean => {
    const selection = $getTextSelection();
    if (selection !== null) $removeSelected(selection);
    return true;
  };
  const $typeOver = (): boolean => {
    const selection = $getTextSelection();
    // Within one run the letter takes its look, and Lexical knows how.
    if (selection !== null && selection.anchor.key !== selection.focus.key) $removeSelected(selection);
    return selection === null;
  };
  const ignored = (): boolean => true;
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_WORD_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_LINE_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $remove, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $typeOver, COMMAND_PRIORITY_LOW),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectAllOfText, COMMAND_PRIORITY_LOW),
    // A document has italics and bold; alignment, indents and underlines are not its language.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== "italic" && format !== "bold",
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, ignored, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INDENT_CONTENT_COMMAND, ignored, COMMAND_PRIORITY_LOW),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, ignored, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_TAB_COMMAND, ignored, COMMAND_PRIORITY_LOW),
  );
}
