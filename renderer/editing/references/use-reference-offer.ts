// Offers to make a reference live that was just typed. In this window alone; nothing changes until it is accepted.
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_NORMAL,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { useEffect, useRef, useState } from "react";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { findReferenceOffer, type ReferenceOffer } from "#core/references/find-reference-offers.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { isTyping } from "#renderer/editing/is-typing.ts";
import { Pause } from "#renderer/editing/pause.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { $readCaretPlace, acceptOffer } from "./insert-reference.ts";

export interface OpenOffer {
  readonly block: BlockId;
  readonly offer: ReferenceOffer;
}

export interface ReferenceOfferState {
  readonly open: OpenOffer | null;
  readonly accept: () => void;
  readonly dismiss: () => void;
}

/** After the key's own frame: a letter never waits. */
const rest = 60;
/** Without the word there is nothing to look for: keys stay cheap. */
const hint = /paragraph/i;
const reach = 200;

export function useReferenceOffer(editor: LexicalEditor, profile: Profile): ReferenceOfferState {
  const [open, setOpen] = useState<OpenOffer | null>(null);
  const latest = useRef<OpenOffer | null>(null);
  const dismissed = useRef("");
  const [keys] = useState(() => ({
    accept: (): boolean => {
      const now = latest.current;
      if (now === null) return false;
      latest.current = null;
      setOpen(null);
      // After the key's own update: a step of its own.
      queueMicrotask(() => acceptOffer(editor, now.block, now.offer));
      return true;
    },
    dismiss: (): boolean => {
      const now = latest.current;
      if (now === null) return false;
      dismissed.current = nameOf(now);
      latest.current = null;
      setOpen(null);
      return true;
    },
  }));
  useEffect(() => {
    const show = (next: OpenOffer | null): void => {
      const { current: before } = latest;
      latest.current = next !== null && nameOf(next) === dismissed.current ? null : next;
      if (latest.current !== before) setOpen(latest.current);
    };
    const pause = new Pause(rest, () => show(readOffer(editor, profile)));
    const stop = editor.registerUpdateListener((change) => {
      const { dirtyLeaves, editorState, prevEditorState } = change;
      const typed = isTyping(change);
      if (!typed && dirtyLeaves.size === 0 && caretOf(editorState) === caretOf(prevEditorState)) return;
      if (typed) return pause.begin();
      pause.end();
      if (latest.current !== null) show(null);
    });
    return () => {
      stop();
      pause.end();
    };
  }, [editor, profile]);
  useEffect(() => {
    const handled = (event: KeyboardEvent, isDone: boolean): boolean => {
      if (isDone) event.preventDefault();
      return isDone;
    };
    return mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => !event.shiftKey && !event.altKey && handled(event, keys.accept()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => handled(event, keys.dismiss()),
        COMMAND_PRIORITY_NORMAL,
      ),
    );
  }, [editor, keys]);
  return { open, accept: keys.accept, dismiss: keys.dismiss };
}

function readOffer(editor: LexicalEditor, profile: Profile): OpenOffer | null {
  const place = editor.getEditorState().read($readCaretPlace);
  if (place === null || !("block" in place.owner) || !hint.test(place.before.slice(-reach))) return null;
  const { block } = place.owner;
  const resolution = readNow(editor);
  const { labels } = showNumbers(resolution, profile);
  const offer = findReferenceOffer({ blocks: resolution.blocks, labels, block, offset: place.offset });
  return offer === null ? null : { block, offer };
}

function nameOf({ block, offer }: OpenOffer): string {
  return `${block} ${offer.words} ${offer.references[0]?.start ?? 0}`;
}

function caretOf(state: { readonly read: <Value>(read: () => Value) => Value }): string {
  return state.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? `${selection.anchor.key} ${selection.anchor.offset}` : "";
  });
}
