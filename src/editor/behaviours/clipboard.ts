// Copying keeps structure between our windows and gives text and HTML to others. Pasting takes our own form, or has text and
// HTML read by the host: nothing of a foreign page ever becomes an element of ours.

import {
  $createRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  COPY_COMMAND,
  CUT_COMMAND,
  createCommand,
  DRAGEND_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from "lexical";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { settleReferences } from "#core/references/settle-references.ts";
import type { Block, Note, Resolution } from "#core/resolution/resolution.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { asOneUndoStep, findUndoManager } from "#editor/undo-steps.ts";
import { $findDropPoint, dropDragged } from "./clipboard-drop.ts";
import { formatExcerptHtml, formatExcerptText } from "./clipboard-forms.ts";
import { adaptKinds, cleanText, insertAt, linesAsTyped, replaceWithLines } from "./clipboard-insert.ts";
import { $idsToKeep, $takeAway, type TakenAway } from "./clipboard-move.ts";
import { $rememberPlace, $returnToPlace, type PastePlace } from "./clipboard-place.ts";
import { $getTextSelection } from "./keep-to-one-text.ts";
import { type Excerpt, parseExcerpt } from "./parse-excerpt.ts";
import { $readExcerpt } from "./read-excerpt.ts";

/** What the reader of pastes gives back. */
export interface ReadPaste {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly messages: readonly { readonly text: string }[];
  readonly isSure: boolean;
}

export interface ClipboardOptions {
  /** Has text and HTML read as paragraphs; null where nobody can. */
  readonly readPaste?: (paste: {
    readonly text: string;
    readonly html: string;
    readonly inText: boolean;
  }) => Promise<ReadPaste | null>;
  /** The numbers of the paragraphs as printed, for what is copied to other programs. */
  readonly labelsOf?: (resolution: Resolution) => Labels;
}

/** What there is to say of a paste that was not plain. */
export interface PasteReport {
  readonly messages: readonly string[];
  /** True where nobody could read it and the lines were pasted as they were. */
  readonly wasUnread: boolean;
  /** Puts the lines as they were in the place of the paragraphs; null where that is how they stand already. */
  readonly keepAsTyped: (() => void) | null;
}

/** Sent once a paste is in the text and there is something to say of it. */
export const PASTED_COMMAND = createCommand<PasteReport>("PASTED_COMMAND");

/** Sent when the reading of a paste begins, with the way to leave it, and with null when it is over. */
export const PASTING_COMMAND = createCommand<{ readonly cancel: () => void } | null>("PASTING_COMMAND");

const ownType = "application/x-penholder";

interface Clip {
  readonly own: Excerpt | null;
  /** What of it was cut from this draft, and does not stand in it now. */
  readonly moved: TakenAway["ids"];
  readonly text: string;
  readonly html: string;
  /** Asked for without looks and structure. */
  readonly asTyped: boolean;
}

export function registerClipboard(editor: LexicalEditor, options: ClipboardOptions): () => void {
  let plainUntil = 0;
  /** What was cut here last. */
  let taken: TakenAway | null = null;
  const $pasteFrom = (transfer: DataTransfer | null): void => {
    const place = $rememberPlace();
    if (transfer === null || place === null) return;
    const clip: Clip = {
      own: parseExcerpt(transfer.getData(ownType)),
      moved: $idsToKeep(taken, transfer.getData(ownType)),
      text: cleanText(transfer.getData("text/plain")),
      html: transfer.getData("text/html"),
      asTyped: performance.now() < plainUntil,
    };
    plainUntil = 0;
    // The paste is a step of its own, after the update that this command runs in.
    queueMicrotask(() => void paste(editor, clip, place, options));
  };
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // The keys come just before the browser's own paste, which does not say how it was asked for.
        const asksPlain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === "KeyV";
        if (asksPlain) plainUntil = performance.now() + 1000;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      COPY_COMMAND,
      (event) => {
        $copy(transferOf(event), event, options);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        // Lexical's own would put HTML on the clipboard; with nothing selected there is nothing to cut.
        const clip = $copy(transferOf(event), event, options);
        const selection = $getTextSelection();
        if (clip === null || selection === null) return true;
        findUndoManager(editor)?.stopCapturing();
        taken = $takeAway(selection, clip);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault();
        $pasteFrom(transferOf(event));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    registerDrag(editor, options, $pasteFrom),
  );
}

function registerDrag(
  editor: LexicalEditor,
  options: ClipboardOptions,
  $pasteFrom: (transfer: DataTransfer | null) => void,
): () => void {
  /** What is being dragged within this text. */
  let dragged: string | null = null;
  return mergeRegister(
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        // A file is the window's.
        event.preventDefault();
        const point = $findDropPoint(editor, event);
        const clip = event.dataTransfer?.getData(ownType) ?? "";
        const excerpt = clip === dragged ? parseExcerpt(clip) : null;
        dragged = null;
        if (point === null) return true;
        if (excerpt === null) {
          const selection = $createRangeSelection();
          $selectPoints(selection, point, point);
          $setSelection(selection);
          $pasteFrom(event.dataTransfer);
          return true;
        }
        const drag = { clip, excerpt, isCopy: event.ctrlKey || event.altKey };
        queueMicrotask(() => dropDragged(editor, drag, point));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        // Not prevented: the browser draws what is dragged.
        dragged = $copy(event.dataTransfer, null, options);
        return dragged !== null;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        dragged = null;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Null where nothing is selected, else what lies there in our own form. */
function $copy(
  transfer: DataTransfer | null,
  event: Event | null,
  { labelsOf }: ClipboardOptions,
): string | null {
  const selection = $getTextSelection();
  if (transfer === null || selection === null || selection.isCollapsed()) return null;
  const resolution = $readResolution();
  const labels: Labels = labelsOf?.(resolution) ?? new Map();
  const excerpt = settleReferences($readExcerpt(selection), labels, resolution.blocks);
  event?.preventDefault();
  const clip = JSON.stringify(excerpt);
  transfer.setData(ownType, clip);
  transfer.setData("text/plain", formatExcerptText(excerpt, labels));
  transfer.setData("text/html", formatExcerptHtml(excerpt, labels));
  return clip;
}

async function paste(
  editor: LexicalEditor,
  clip: Clip,
  place: PastePlace,
  options: ClipboardOptions,
): Promise<void> {
  const { own, html, asTyped } = clip;
  if (own !== null && !asTyped) {
    insertAt(editor, place, own, clip.moved);
    return;
  }
  const text = clip.text.trimEnd();
  if (asTyped || (html === "" && !text.includes("\n"))) {
    pasteLines(editor, text, place);
    return;
  }
  const cancelled = new Promise<"cancelled">((resolve) => {
    editor.dispatchCommand(PASTING_COMMAND, { cancel: () => resolve("cancelled") });
  });
  const read = await Promise.race([
    options.readPaste?.({ text, html, inText: place.inText }) ?? null,
    cancelled,
  ]);
  editor.dispatchCommand(PASTING_COMMAND, null);
  // The clipboard still has it.
  if (read === "cancelled") return;
  if (read === null || read.blocks.length === 0) {
    pasteLines(editor, text, place);
    // Without a reader, in a test or a tool, there is nobody to tell either.
    if (read === null && options.readPaste !== undefined)
      editor.dispatchCommand(PASTED_COMMAND, { messages: [], wasUnread: true, keepAsTyped: null });
    return;
  }
  const blocks = adaptKinds(read.blocks, place);
  const pasted = insertAt(editor, place, { blocks, notes: read.notes });
  if (read.isSure && read.messages.length === 0) return;
  const typed = pasted.length === 0 ? [] : linesAsTyped(text, place);
  editor.dispatchCommand(PASTED_COMMAND, {
    messages: read.messages.map((message) => message.text),
    wasUnread: false,
    keepAsTyped: typed.length === 0 ? null : () => void replaceWithLines(editor, pasted, typed),
  });
}

/** One line goes into the text as words, several are paragraphs; in a footnote they are one text. */
function pasteLines(editor: LexicalEditor, text: string, place: PastePlace): void {
  const lines = place.paragraph === null || !text.includes("\n") ? [] : linesAsTyped(text, place);
  if (lines.length > 1) {
    insertAt(editor, place, { blocks: lines, notes: [] });
    return;
  }
  const words = text.replaceAll(/(?<!\s)\s*\n\s*/g, " ");
  if (words === "") return;
  asOneUndoStep(editor, () =>
    editor.update(
      () => {
        $returnToPlace(place);
        $getTextSelection()?.insertText(words);
      },
      { discrete: true, tag: "paste" },
    ),
  );
}

function transferOf(event: Event | null): DataTransfer | null {
  // jsdom has no ClipboardEvent: what matters is what the event carries.
  return event !== null && "clipboardData" in event ? (event.clipboardData as DataTransfer | null) : null; // as the DOM types it
}
