// What is offered reaches the page once a frame at most, and only where it would look another way: a key that is typed along
// costs no drawing of its own.
import type { LexicalEditor } from "lexical";
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isOnDesk } from "#renderer/editing/find-desk.ts";
import { restOf, type ShownSuggestions } from "./shown-suggestions.ts";

/** Where something stands on the screen. */
export interface CaretPlace {
  /** Where the words begin that would be replaced; where the caret is, if that is on another line. */
  readonly start: number;
  readonly caret: DOMRect;
}

export interface DrawnSuggestions extends CaretPlace {
  readonly shown: ShownSuggestions;
}

export interface Drawing {
  readonly drawn: DrawnSuggestions | null;
  /** What keys act on: what is drawn, or will be with the next frame. */
  readonly latest: RefObject<ShownSuggestions | null>;
  /** Drawn with the next frame. */
  readonly put: (next: ShownSuggestions | null) => void;
  /** Draws at once what was put, and says that no more is to come. */
  readonly draw: () => void;
}

export function useDrawing(editor: LexicalEditor): Drawing {
  const [drawn, setDrawn] = useState<DrawnSuggestions | null>(null);
  const latest = useRef<ShownSuggestions | null>(null);
  const [{ put, draw, stop }] = useState(() => {
    let onPage: ShownSuggestions | null = null;
    let frame = 0;
    const stop = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
    };
    const drawPut = (): void => {
      stop();
      const next = latest.current;
      const place = next === null ? null : readCaretPlace(next);
      onPage = place === null ? null : next;
      // Not in a frame after this one.
      flushSync(() => setDrawn(next === null || place === null ? null : { shown: next, ...place }));
    };
    return {
      stop,
      put: (next: ShownSuggestions | null): void => {
        latest.current = next;
        stop();
        if (!looksAlike(onPage, next)) frame = requestAnimationFrame(drawPut);
      },
      draw: (): void => {
        if (frame !== 0) drawPut();
        setPending(editor, false);
      },
    };
  });
  useEffect(() => stop, [stop]);
  useCaretInPlace(editor, drawn !== null, setDrawn, put);
  return { drawn, latest, put, draw };
}

/** Read again where the page moves under the caret: somebody else may write above it. */
function useCaretInPlace(
  editor: LexicalEditor,
  isShown: boolean,
  setDrawn: Dispatch<SetStateAction<DrawnSuggestions | null>>,
  put: Drawing["put"],
): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (!isShown || root === null) return;
    const readAgain = (): void =>
      setDrawn((drawn) => {
        const place = drawn === null ? null : readCaretPlace(drawn.shown);
        if (drawn === null || place === null) return drawn;
        // What is offered for a place nobody sees any more is offered for nothing.
        if (!isOnDesk(place.caret)) queueMicrotask(() => put(null));
        return isSameBox(place.caret, drawn.caret) ? drawn : { ...drawn, ...place };
      });
    const observer = new ResizeObserver(readAgain);
    observer.observe(root);
    window.addEventListener("scroll", readAgain, true);
    window.addEventListener("resize", readAgain);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", readAgain, true);
      window.removeEventListener("resize", readAgain);
    };
  }, [editor, isShown, setDrawn, put]);
}

function isSameBox(one: DOMRect, other: DOMRect): boolean {
  return one.left === other.left && one.top === other.top && one.height === other.height;
}

/** Says on the page that what is shown is about to change. */
export function setPending(editor: LexicalEditor, isPending: boolean): void {
  const root = editor.getRootElement();
  // Written only where it is another: each key says it again.
  if (root !== null && root.hasAttribute("data-looking") !== isPending)
    root.toggleAttribute("data-looking", isPending);
}

export function isPending(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.hasAttribute("data-looking") === true;
}

function looksAlike(one: ShownSuggestions | null, other: ShownSuggestions | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.isGhost || other.isGhost)
    return one.isGhost && other.isGhost && restOf(one) === "" && restOf(other) === "";
  return (
    one.index === other.index &&
    one.typing.id === other.typing.id &&
    one.items.length === other.items.length &&
    one.items.every(({ kind, label, insert, replaceFrom }, at) => {
      const item = other.items[at];
      return (
        item?.kind === kind &&
        item.label === label &&
        item.insert === insert &&
        item.replaceFrom === replaceFrom
      );
    })
  );
}

/** Read with the page laid out, as it is once the key's own work is done. */
function readCaretPlace({ typing, items, index }: ShownSuggestions): CaretPlace | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const caret = boxOf(range);
  if (caret === null) return null;
  const typed = typing.before.length - (items[index]?.replaceFrom ?? typing.before.length);
  if (typed > range.startOffset) return { start: caret.left, caret };
  range.setStart(range.startContainer, range.startOffset - typed);
  range.collapse(true);
  const start = boxOf(range);
  return { start: start !== null && start.top === caret.top ? start.left : caret.left, caret };
}

function boxOf(range: Range): DOMRect | null {
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? null;
}
