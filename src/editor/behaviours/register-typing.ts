// What a key does to text where no other behaviour of ours knows better. It stands where Lexical's registerRichText would:
// that brings images, tables, headings and a clipboard, of which a document has none, before the first letter.
import {
  $formatText,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CAN_USE_BEFORE_INPUT,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  IS_APPLE_WEBKIT,
  IS_IOS,
  IS_SAFARI,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from "lexical";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { cleanText } from "./clipboard-insert.ts";

export function registerTyping(editor: LexicalEditor): () => void {
  const on = <Given>(
    command: LexicalCommand<Given>,
    act: (selection: RangeSelection, given: Given) => unknown,
  ): (() => void) =>
    editor.registerCommand(
      command,
      (given) => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && act(selection, given) !== false;
      },
      COMMAND_PRIORITY_EDITOR,
    );
  return mergeRegister(
    on(CONTROLLED_TEXT_INSERTION_COMMAND, (selection, given) => {
      const text = typeof given === "string" ? given : writtenBy(given);
      if (text !== "") selection.insertText(text);
    }),
    on(DELETE_CHARACTER_COMMAND, (selection, isBackward) => selection.deleteCharacter(isBackward)),
    on(DELETE_WORD_COMMAND, (selection, isBackward) => selection.deleteWord(isBackward)),
    on(DELETE_LINE_COMMAND, (selection, isBackward) => selection.deleteLine(isBackward)),
    on(FORMAT_TEXT_COMMAND, (selection, format) => $formatText(selection, format)),
    on(KEY_ARROW_LEFT_COMMAND, (selection, event) => $step(editor, { selection, event, isLeft: true })),
    on(KEY_ARROW_RIGHT_COMMAND, (selection, event) => $step(editor, { selection, event, isLeft: false })),
    on(KEY_BACKSPACE_COMMAND, (_, event) => {
      // The keyboard on the screen goes on offering words only where it may do this itself; what it does comes as input.
      if (IS_IOS && CAN_USE_BEFORE_INPUT) return false;
      event.preventDefault();
      return editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    }),
    on(KEY_DELETE_COMMAND, (_, event) => {
      event.preventDefault();
      return editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    }),
    on(KEY_ENTER_COMMAND, (_, event) => {
      // As above; Safari also pauses where this key is taken from it.
      if (event !== null && (IS_IOS || IS_SAFARI || IS_APPLE_WEBKIT) && CAN_USE_BEFORE_INPUT) return false;
      event?.preventDefault();
      return event?.shiftKey === true
        ? editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)
        : editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    }),
  );
}

/** What an input method or a corrected spelling writes, on one line. */
function writtenBy({ data, dataTransfer }: InputEvent): string {
  const text = dataTransfer === null ? data : dataTransfer.getData("text/plain");
  return cleanText(text ?? "").replaceAll(/(?<!\s)\s*\n\s*/g, " ");
}

interface Step {
  readonly selection: RangeSelection;
  readonly event: KeyboardEvent;
  readonly isLeft: boolean;
}

/** Within a text the browser steps by itself; from one text to the next it may lose its way. */
function $step(editor: LexicalEditor, { selection, event, isLeft }: Step): boolean {
  const owner = $findTextOwner(selection.focus.getNode());
  const element = owner === null ? null : editor.getElementByKey(owner.getKey());
  // Texts in Arabic run the other way.
  const isRtl = element !== null && getComputedStyle(element).direction === "rtl";
  const isBackward = isLeft !== isRtl;
  if (!$leavesText(selection, isBackward)) return false;
  event.preventDefault();
  selection.modify(event.shiftKey ? "extend" : "move", isBackward, "character");
  return true;
}

/** Whether the caret is at that end of its paragraph or note: a step goes to another one, over what is no text. */
function $leavesText({ focus }: RangeSelection, isBackward: boolean): boolean {
  const node = focus.getNode();
  const owner = $findTextOwner(node);
  if (owner === null) return false;
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (focus.offset !== (isBackward ? 0 : size)) return false;
  const outermost = isBackward ? owner.getFirstDescendant() : owner.getLastDescendant();
  return node.is(owner) || node.is(outermost);
}
