// The keys of completion. They act only while something is shown, and Tab and Right change nothing for a moment after it has
// gone; Enter acts only once a row was chosen.
import {
  COMMAND_PRIORITY_BEFORE_LOW,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import type { GoneSuggestions } from "./late-key.ts";
import type { ShownSuggestions } from "./shown-suggestions.ts";

export interface CompletionKeys {
  readonly shown: () => ShownSuggestions | null;
  readonly accept: (index: number) => boolean;
  /** Takes the next word of what stands in grey. */
  readonly acceptWord: () => boolean;
  readonly close: () => boolean;
  readonly step: (by: number) => boolean;
  /** What a key pressed at this time comes late for; null where it is for something else. */
  readonly gone: (at: number) => GoneSuggestions | null;
}

export function registerCompletionKeys(editor: LexicalEditor, keys: CompletionKeys): () => void {
  const { shown } = keys;
  const accept = (): boolean => keys.accept(shown()?.index ?? -1);
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => isPlain(event) && handled(event, accept()),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      (event) => {
        if (shown()?.isGhost !== true) return false;
        if (isPlain(event)) return handled(event, accept());
        return isWordKey(event) && handled(event, keys.acceptWord());
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => shown()?.isChosen === true && handled(event, accept()),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => handled(event, keys.close()),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => isPlain(event) && handled(event, keys.step(1)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      // Up without a chosen one leaves for the line above, as it would without suggestions.
      (event) => isPlain(event) && shown()?.isChosen === true && handled(event, keys.step(-1)),
      COMMAND_PRIORITY_HIGH,
    ),
    registerLateKeys(editor, keys),
  );
}

/** Behind whatever else these keys do, the places of a template among it, and before they change a level or leave the text. */
function registerLateKeys(editor: LexicalEditor, { gone }: CompletionKeys): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => isPlain(event) && handled(event, gone(event.timeStamp) !== null),
      COMMAND_PRIORITY_BEFORE_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      (event) =>
        (isPlain(event) || isWordKey(event)) && handled(event, gone(event.timeStamp)?.wasGhost === true),
      COMMAND_PRIORITY_BEFORE_LOW,
    ),
  );
}

function handled(event: KeyboardEvent | null, isDone: boolean): boolean {
  if (isDone) event?.preventDefault();
  return isDone;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
}

/** What moves by words elsewhere: Ctrl, and Option on a Mac. */
function isWordKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.altKey) && !event.shiftKey && !event.metaKey;
}
