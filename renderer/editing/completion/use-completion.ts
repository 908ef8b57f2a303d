// Suggestions while typing. They live in this window alone: nothing is in the document until one is accepted.
import {
  $getSelection,
  $isRangeSelection,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { useEffect, useRef, useState } from "react";
import { complete } from "#core/completion/complete.ts";
import type { Completion } from "#core/completion/completion.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { useFacts } from "#renderer/app/host-context.ts";
import { isTyping } from "#renderer/editing/is-typing.ts";
import { readNow } from "#renderer/editing/use-resolution.ts";
import { acceptCompletion } from "./accept-completion.ts";
import { $readTyping, type Typing } from "./read-typing.ts";

export interface Suggestions {
  readonly typing: Typing;
  readonly items: readonly Completion[];
  /** The one Tab takes. */
  readonly index: number;
  /** True once the arrow keys have been used: only then Enter takes one, or a new line could not be begun. */
  readonly isChosen: boolean;
}

const shownAtMost = 5;

export interface CompletionState {
  readonly suggestions: Suggestions | null;
  readonly accept: (index: number) => void;
  readonly close: () => void;
}

export function useCompletion(
  editor: LexicalEditor,
  profile: Profile,
  resolution: Resolution,
): CompletionState {
  const facts = useFacts();
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const latest = useRef<Suggestions | null>(null);
  const text = useRef(resolution);
  /** Looks now, where a look at what was typed is still to come. */
  const catchUp = useRef(() => {});
  useEffect(() => {
    latest.current = suggestions;
    text.current = resolution;
  }, [suggestions, resolution]);

  useEffect(() => {
    if (facts === null) return;
    // The value comes a moment after the text: a paragraph begun just now would not be in it, nor what stands before it.
    const knowing = (block: BlockId): Resolution =>
      text.current.blocks.some(({ id }) => id === block) ? text.current : readNow(editor);
    const update = (): void => {
      const typing = editor.getEditorState().read($readTyping);
      const items =
        typing === null || typing.before.trim() === ""
          ? []
          : complete({ ...typing, profile, facts, resolution: knowing(typing.block) }).slice(0, shownAtMost);
      const next =
        typing === null || items.length === 0 ? null : { typing, items, index: 0, isChosen: false };
      latest.current = next;
      setSuggestions(next);
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    catchUp.current = () => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      waiting = undefined;
      update();
    };
    const stop = editor.registerUpdateListener((change) => {
      const { dirtyLeaves, tags, editorState, prevEditorState } = change;
      if (tags.has(COLLABORATION_TAG)) return;
      const isTyped = isTyping(change);
      const hasMoved = caretOf(editorState) !== caretOf(prevEditorState);
      if (!isTyped && !hasMoved && dirtyLeaves.size === 0) return;
      clearTimeout(waiting);
      waiting = undefined;
      // After the key's own frame: a letter never waits for suggestions.
      if (isTyped) waiting = setTimeout(() => catchUp.current(), 30);
      else setSuggestions(null);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [editor, profile, facts]);

  const [keys] = useState(() => ({
    accept: (index: number): boolean => {
      // A quick hand takes what it has just typed for, not what the list showed a letter ago.
      if (latest.current !== null) catchUp.current();
      const open = latest.current;
      const item = open?.items[index];
      if (open === null || item === undefined) return false;
      // After the key's own update: inside it, this would be part of what was typed, and of its undo step.
      queueMicrotask(() => acceptCompletion(editor, open.typing, item));
      setSuggestions(null);
      return true;
    },
    close: (): boolean => {
      const wasOpen = latest.current !== null;
      setSuggestions(null);
      return wasOpen;
    },
    step: (by: number): boolean => {
      const open = latest.current;
      if (open === null) return false;
      const index = (open.index + by + open.items.length) % open.items.length;
      setSuggestions({ ...open, index, isChosen: true });
      return true;
    },
  }));
  useEffect(() => registerKeys(editor, latest, keys), [editor, keys]);
  return { suggestions, accept: keys.accept, close: keys.close };
}

interface Keys {
  readonly accept: (index: number) => boolean;
  readonly close: () => boolean;
  readonly step: (by: number) => boolean;
}

function registerKeys(
  editor: LexicalEditor,
  latest: { readonly current: Suggestions | null },
  keys: Keys,
): () => void {
  const handled = (event: KeyboardEvent | null, isDone: boolean): boolean => {
    if (isDone) event?.preventDefault();
    return isDone;
  };
  const isPlain = (event: KeyboardEvent): boolean =>
    !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => isPlain(event) && handled(event, keys.accept(latest.current?.index ?? -1)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => latest.current?.isChosen === true && handled(event, keys.accept(latest.current.index)),
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
      (event) => isPlain(event) && latest.current?.isChosen === true && handled(event, keys.step(-1)),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function caretOf(state: { readonly read: <Value>(read: () => Value) => Value }): string {
  return state.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? `${selection.anchor.key} ${selection.anchor.offset}` : "";
  });
}
