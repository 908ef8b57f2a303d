// Suggestions while typing. They live in this window alone: nothing is in the document until one is accepted.
import { $getSelection, $isRangeSelection, COLLABORATION_TAG, type LexicalEditor } from "lexical";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Completion } from "#core/completion/completion.ts";
import { wordBeingWritten } from "#core/completion/next-token.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useAbilities, useFactTexts, useHost, useSettings } from "#renderer/app/host-context.ts";
import { isTyping } from "#renderer/editing/is-typing.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { slotBeingFilled, slotTypeAt } from "#renderer/editing/slots/slot-filling.ts";
import { acceptCompletion } from "./accept-completion.ts";
import { type Habits, loadHabits } from "./habits.ts";
import { type GoneSuggestions, isLate } from "./late-key.ts";
import { $readTyping, type Typing } from "./read-typing.ts";
import { registerCompletionKeys } from "./register-completion-keys.ts";
import { Rest } from "./rest.ts";
import { type CompletionRun, runCompletion } from "./run-completion.ts";
import { fitTo, followTyping, nextWordOf, type ShownSuggestions, showAnswer } from "./shown-suggestions.ts";
import { type Drawing, type DrawnSuggestions, isPending, setPending, useDrawing } from "./use-drawing.ts";

export interface CompletionState {
  readonly drawn: DrawnSuggestions | null;
  readonly accept: (index: number) => void;
}

/** The word in which Escape was pressed: nothing is shown until it ends. */
interface Hushed {
  readonly id: Typing["id"];
  readonly from: number;
}

/** A list opens once the keys have rested so long: beside every word of who types on it would only flicker. */
const restBeforeList = 80;

export function useCompletion(
  editor: LexicalEditor,
  profile: Profile,
  resolution: Resolution,
): CompletionState {
  const { drawn, latest, put, draw } = useDrawing(editor);
  const hushed = useRef<Hushed | null>(null);
  const mayGhost = useSettings().settings.ghostText;
  const known = useLatest({ resolution, profile, mayGhost });
  const { gone, show, leave } = useGone(latest, put);
  const asked = useRef<Typing | null>(null);
  const isAwaited = useRef(false);
  const rest = useRef(new Rest()).current;
  const run = useCompletionRun(
    (suggestions) => {
      const typing = stillAt(editor, asked.current);
      const { current: before } = latest;
      const next = typing === null ? before : showAnswer(before, suggestions, typing, known.current.mayGhost);
      // At once: the page shows what the keys act on.
      const showNow = (): void => {
        show(next);
        draw();
      };
      if (opensList(before, next) && !rest.isOver(restBeforeList)) rest.wait(restBeforeList, showNow);
      else showNow();
    },
    // What was typed before the catalogue was there is looked at now.
    () => {
      if (isAwaited.current) look();
    },
  );
  const look = useRef((): void => {
    const typing = editor.getEditorState().read($readTyping, { editor });
    const isHushed = typing !== null && isSameWord(hushed.current, typing);
    isAwaited.current = run.current === null && typing !== null;
    if (typing === null || isHushed || run.current === null) {
      show(null);
      draw();
      return;
    }
    // Nothing can stand in grey before other words, and a list waits anyway.
    if (!typing.isAtEnd && latest.current === null && !rest.isOver(restBeforeList)) {
      rest.wait(restBeforeList, look);
      return;
    }
    hushed.current = null;
    asked.current = typing;
    const slot = slotTypeAt(editor, typing.in);
    const { profile: by } = known.current;
    run.current.run.ask({
      query: { ...typing, ...(slot === null ? {} : { slot }) },
      resolution: isIn(known.current.resolution, typing) ? known.current.resolution : readNow(editor),
      profile: by,
    });
  }).current;

  useTypedText(editor, { latest, look, show, leave, rest });

  const [keys] = useState(() => {
    const take = (item: Completion | null | undefined, isWhole: boolean): boolean => {
      const open = latest.current;
      if (open === null || item === null || item === undefined) return false;
      show(null);
      // After the key's own update: inside it, this would be part of what was typed, and of its undo step.
      queueMicrotask(() => {
        const typing = editor.getEditorState().read($readTyping, { editor });
        const fitting = fitTo(item, open.typing, typing);
        if (typing !== null && fitting !== null) acceptCompletion(editor, typing, fitting, isWhole);
      });
      if (isWhole) run.current?.habits.learn(item.insert);
      return true;
    };
    return {
      shown: () => latest.current,
      accept: (index: number) => take(latest.current?.items[index], true),
      acceptWord: () => take(latest.current === null ? null : nextWordOf(latest.current), false),
      close: (): boolean => {
        const open = latest.current;
        if (open === null) return false;
        const { id, before } = open.typing;
        hushed.current = { id, from: before.length - wordBeingWritten(before).length };
        leave();
        return true;
      },
      step: (by: number): boolean => {
        const open = latest.current;
        if (open === null || open.isGhost) return false;
        const index = (open.index + by + open.items.length) % open.items.length;
        show({ ...open, index, isChosen: true });
        return true;
      },
      gone: (at: number): GoneSuggestions | null => {
        if (gone.current === null) return null;
        const typing = editor.getEditorState().read($readTyping, { editor });
        return isLate(gone.current, { at, typing, isAwaiting: isPending(editor) }) ? gone.current : null;
      },
    };
  });
  useEffect(() => registerCompletionKeys(editor, keys), [editor, keys]);
  return { drawn, accept: keys.accept };
}

interface Showing {
  readonly gone: RefObject<GoneSuggestions | null>;
  readonly show: (next: ShownSuggestions | null) => void;
  /** Sent away, or left: no key can be late for it. */
  readonly leave: () => void;
}

/** Remembers what has gone, for a key that comes late for it. */
function useGone(latest: Drawing["latest"], put: Drawing["put"]): Showing {
  const gone = useRef<GoneSuggestions | null>(null);
  const [showing] = useState(() => ({
    show: (next: ShownSuggestions | null): void => {
      const { current: before } = latest;
      if (next === null && before !== null) {
        gone.current = { id: before.typing.id, wasGhost: before.isGhost, at: performance.now() };
      }
      put(next);
    },
    leave: (): void => {
      put(null);
      gone.current = null;
    },
  }));
  return { gone, ...showing };
}

function opensList(before: ShownSuggestions | null, next: ShownSuggestions | null): boolean {
  return next !== null && !next.isGhost && (before === null || before.isGhost);
}

interface TypedText {
  readonly latest: RefObject<ShownSuggestions | null>;
  readonly look: () => void;
  readonly show: (next: ShownSuggestions | null) => void;
  readonly leave: () => void;
  readonly rest: Rest;
}

/** Looks after each key that types; whatever else moves the caret or changes the text takes away what is shown. */
function useTypedText(editor: LexicalEditor, { latest, look, show, leave, rest }: TypedText): void {
  useEffect(() => {
    const stop = editor.registerUpdateListener((change) => {
      const { dirtyLeaves, tags, editorState, prevEditorState } = change;
      if (tags.has(COLLABORATION_TAG)) return;
      // What is taken for a place of a template fills it: nothing more is offered there.
      const isTaken = tags.has("completion") && slotBeingFilled(editor) === null;
      if (!isTyping(change) && !isTaken) {
        if (dirtyLeaves.size === 0 && caretOf(editorState) === caretOf(prevEditorState)) return;
        // After a key the selection is often said anew, in other words for the same place.
        if (
          isSamePlace(
            prevEditorState.read($readTyping, { editor }),
            editorState.read($readTyping, { editor }),
          )
        )
          return;
        rest.end();
        setPending(editor, false);
        leave();
        return;
      }
      if (latest.current !== null)
        show(followTyping(latest.current, editorState.read($readTyping, { editor })));
      setPending(editor, true);
      // After the key's own frame: a letter never waits for suggestions.
      rest.begin(look);
    });
    return () => {
      stop();
      rest.end();
    };
  }, [editor, latest, look, show, leave, rest]);
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
}

interface Running {
  readonly run: CompletionRun;
  readonly habits: Habits;
}

/** The worker, once facts and index are here; the page is usable before it. */
function useCompletionRun(
  onAnswer: Parameters<typeof runCompletion>[1],
  onReady: () => void,
): RefObject<Running | null> {
  const texts = useFactTexts();
  const host = useHost();
  const { guest } = useAbilities();
  const running = useRef<Running | null>(null);
  const answer = useLatest(onAnswer);
  const ready = useLatest(onReady);
  useEffect(() => {
    if (texts === null) return;
    let isOver = false;
    void host.bridge.getCompletionIndex({}).then((index) => {
      if (isOver) return;
      const run = runCompletion({ facts: texts, index }, (suggestions) => answer.current(suggestions));
      running.current = { run, habits: loadHabits(guest ? null : host.bridge, run) };
      ready.current();
    });
    return () => {
      isOver = true;
      running.current?.habits.stop();
      running.current?.run.stop();
      running.current = null;
    };
  }, [texts, host, guest, answer, ready]);
  return running;
}

/** Where it was asked, if this person is there still: only the latest question is answered. */
function stillAt(editor: LexicalEditor, asked: Typing | null): Typing | null {
  const now = editor.getEditorState().read($readTyping, { editor });
  return asked !== null && now?.id === asked.id && now.before === asked.before ? asked : null;
}

/** The value comes a moment after the text: a paragraph begun just now is not in it, nor what stands before it. */
function isIn({ blocks }: Resolution, { inNote, block }: Typing): boolean {
  return inNote || blocks.some(({ id }) => id === block);
}

function isSamePlace(one: Typing | null, other: Typing | null): boolean {
  return one !== null && one.id === other?.id && one.before === other.before && one.after === other.after;
}

function isSameWord(hushed: Hushed | null, { id, before }: Typing): boolean {
  if (hushed?.id !== id) return false;
  return before.length - wordBeingWritten(before).length === hushed.from;
}

function caretOf(state: { readonly read: <Value>(read: () => Value) => Value }): string {
  return state.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? `${selection.anchor.key} ${selection.anchor.offset}` : "";
  });
}
