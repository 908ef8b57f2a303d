import type { LexicalEditor } from "lexical";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Keys } from "#renderer/design/keys.tsx";
import { editingWords } from "#renderer/strings/editing-words.ts";
import type { CompletionState, Suggestions } from "./use-completion.ts";
import "./completion.css";

export interface CompletionListProps {
  readonly editor: LexicalEditor;
  readonly state: CompletionState;
}

const listId = "completions";
const kinds: Readonly<Record<string, string>> = editingWords.completionKinds;

/** The suggestions under the caret, and the rest of the first one in grey behind it. */
export function CompletionList({ editor, state }: CompletionListProps) {
  const { suggestions, accept, close } = state;
  const caret = useCaretBox(suggestions);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || suggestions === null) return;
    root.setAttribute("aria-controls", listId);
    root.setAttribute("aria-activedescendant", `${listId}-${suggestions.index}`);
    return () => {
      root.removeAttribute("aria-controls");
      root.removeAttribute("aria-activedescendant");
    };
  }, [editor, suggestions]);
  useEffect(() => {
    if (suggestions === null) return;
    // The list stands at the caret: where that goes away under it, it closes.
    window.addEventListener("scroll", close, true);
    window.addEventListener("resize", close);
    return () => {
      window.removeEventListener("scroll", close, true);
      window.removeEventListener("resize", close);
    };
  }, [suggestions, close]);
  if (suggestions === null || caret === null) return null;
  return createPortal(
    <>
      <Ghost suggestions={suggestions} caret={caret} />
      <PlacedList caret={caret} count={suggestions.items.length}>
        {suggestions.items.map((item, at) => (
          // The keyboard is the text's, which names the row as its active one.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={`${item.kind} ${item.insert}`}
            id={`${listId}-${at}`}
            className="completion"
            role="option"
            aria-selected={at === suggestions.index}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => accept(at)}
          >
            <span className="completion-label">{item.label}</span>
            {at === suggestions.index ? <Keys keys={editingWords.accept} /> : null}
            <small>{[kinds[item.kind], item.detail].filter((part) => part !== undefined).join(" · ")}</small>
          </div>
        ))}
      </PlacedList>
    </>,
    document.body,
  );
}

interface PlacedListProps {
  readonly caret: DOMRect;
  readonly count: number;
  readonly children: React.ReactNode;
}

const gap = 6;

function PlacedList({ caret, count, children }: PlacedListProps) {
  const element = useRef<HTMLDivElement>(null);
  // Measured again when another number of rows makes it another height.
  useLayoutEffect(() => {
    const list = element.current;
    if (list === null || count === 0) return;
    const { width, height } = list.getBoundingClientRect();
    const isBelow = caret.bottom + gap + height < window.innerHeight;
    list.style.left = `${Math.max(8, Math.min(caret.left - 16, window.innerWidth - width - 8))}px`;
    list.style.top = `${isBelow ? caret.bottom + gap : Math.max(8, caret.top - gap - height)}px`;
  }, [caret, count]);
  return (
    <div
      ref={element}
      id={listId}
      className="completions"
      role="listbox"
      aria-label={editingWords.completions}
    >
      {children}
    </div>
  );
}

function Ghost({ suggestions, caret }: { readonly suggestions: Suggestions; readonly caret: DOMRect }) {
  const element = useRef<HTMLSpanElement>(null);
  const rest = ghostOf(suggestions);
  useLayoutEffect(() => {
    const ghost = element.current;
    const page = document.querySelector(".page")?.getBoundingClientRect();
    if (ghost === null || page === undefined) return;
    ghost.style.left = `${caret.right}px`;
    ghost.style.top = `${caret.top}px`;
    ghost.style.height = `${caret.height}px`;
    ghost.style.lineHeight = `${caret.height}px`;
    ghost.style.maxWidth = `${Math.max(0, page.right - caret.right - 40)}px`;
  }, [caret]);
  return rest === "" ? null : (
    <span ref={element} className="completion-ghost" aria-hidden="true">
      {rest}
    </span>
  );
}

/** What would be added behind the caret, where nothing stands there yet. */
function ghostOf({ typing, items, index }: Suggestions): string {
  const item = items[index];
  if (item === undefined || !typing.isAtEnd) return "";
  const typed = typing.before.slice(item.replaceFrom);
  return item.insert.toLowerCase().startsWith(typed.toLowerCase()) ? item.insert.slice(typed.length) : "";
}

/** Where the caret is, read once the page shows what was typed. */
function useCaretBox(suggestions: Suggestions | null): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useLayoutEffect(() => {
    setBox(suggestions === null ? null : readCaretBox());
  }, [suggestions]);
  return box;
}

function readCaretBox(): DOMRect | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? null;
}
