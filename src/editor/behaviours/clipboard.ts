// Copying keeps structure between our windows and gives plain text to others. Pasting takes our own form or plain text;
// the HTML of others is never read: it would bring looks and nodes that no resolution has.

import {
  COMMAND_PRIORITY_LOW,
  COPY_COMMAND,
  CUT_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from "lexical";
import type { Block, Note } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { insertBlocks } from "#editor/insert-blocks.ts";
import { noteMarkCharacter } from "#editor/nodes/note-mark-node.ts";
import { asOneUndoStep, findUndoManager } from "#editor/undo-steps.ts";
import { $getTextSelection } from "./keep-to-one-text.ts";
import { type Excerpt, parseExcerpt } from "./parse-excerpt.ts";
import { $readExcerpt } from "./read-excerpt.ts";

export interface ClipboardOptions {
  /** Reads a text of several lines as the host reads files; null where it cannot. */
  readonly readPastedText?: (
    text: string,
  ) => Promise<{ readonly blocks: readonly Block[]; readonly notes: readonly Note[] } | null>;
}

const ownType = "application/x-penholder";

export function registerClipboard(editor: LexicalEditor, options: ClipboardOptions): () => void {
  return mergeRegister(
    editor.registerCommand(
      COPY_COMMAND,
      (event) => $copy(transferOf(event), event) || true,
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        // Lexical's own would put HTML on the clipboard; with nothing selected there is nothing to cut.
        if (!$copy(transferOf(event), event)) return true;
        findUndoManager(editor)?.stopCapturing();
        $getTextSelection()?.removeText();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const transfer = transferOf(event);
        event.preventDefault();
        if (transfer === null || $getTextSelection() === null) return true;
        const own = parseExcerpt(transfer.getData(ownType));
        const text = transfer.getData("text/plain");
        // The paste is a step of its own, after the update that this command runs in.
        queueMicrotask(() => void paste(editor, own, text, options));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Dragged text would be moved by the browser behind the editor's back.
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function $copy(transfer: DataTransfer | null, event: Event | null): boolean {
  const selection = $getTextSelection();
  if (transfer === null || selection === null || selection.isCollapsed()) return false;
  const excerpt = $readExcerpt(selection);
  event?.preventDefault();
  transfer.setData(ownType, JSON.stringify(excerpt));
  transfer.setData("text/plain", excerpt.blocks.map(({ spans }) => textOf(spans)).join("\n\n"));
  return true;
}

/** Pastes what the clipboard holds. */
async function paste(
  editor: LexicalEditor,
  own: Excerpt | null,
  text: string,
  options: ClipboardOptions,
): Promise<void> {
  if (own !== null) {
    insertBlocks(editor, own.blocks, own.notes);
    return;
  }
  const plain = text.replaceAll("\r\n", "\n").replaceAll(noteMarkCharacter, "").trimEnd();
  const read = plain.includes("\n") ? await options.readPastedText?.(plain) : undefined;
  if (read !== undefined && read !== null && read.blocks.length > 0)
    insertBlocks(editor, read.blocks, read.notes);
  else pasteWords(editor, plain.replaceAll(/\s*\n\s*/g, " "));
}

function pasteWords(editor: LexicalEditor, words: string): void {
  asOneUndoStep(editor, () =>
    editor.update(() => $getTextSelection()?.insertText(words), { discrete: true, tag: "paste" }),
  );
}

function transferOf(event: Event | null): DataTransfer | null {
  // jsdom has no ClipboardEvent: what matters is what the event carries.
  return event !== null && "clipboardData" in event ? (event.clipboardData as DataTransfer | null) : null; // as the DOM types it
}
