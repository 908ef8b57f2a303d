import type { LexicalEditor } from "lexical";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useSettings } from "#renderer/app/host-context.ts";
import { Keys } from "#renderer/design/keys.tsx";
import { isOnDesk, leftOnDesk } from "#renderer/editing/find-desk.ts";
import { completionWords } from "#renderer/strings/completion-words.ts";
import { CompletionGhost } from "./completion-ghost.tsx";
import type { ShownSuggestions } from "./shown-suggestions.ts";
import type { CompletionState } from "./use-completion.ts";
import "./completion.css";

export interface CompletionListProps {
  readonly editor: LexicalEditor;
  readonly state: CompletionState;
}

const listId = "completions";
const kinds: Readonly<Record<string, string>> = completionWords.kinds;

/** The suggestions under the caret, or the clear winner in grey behind it. */
export function CompletionList({ editor, state }: CompletionListProps) {
  const { shown: suggestions, accept, hide } = state;
  const { settings, changeSettings } = useSettings();
  const caret = useCaretBox(editor, suggestions, hide);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || suggestions === null || suggestions.isGhost) return;
    root.setAttribute("aria-controls", listId);
    root.setAttribute("aria-activedescendant", `${listId}-${suggestions.index}`);
    return () => {
      root.removeAttribute("aria-controls");
      root.removeAttribute("aria-activedescendant");
    };
  }, [editor, suggestions]);
  if (suggestions === null || caret === null) return null;
  if (suggestions.isGhost)
    return createPortal(
      <CompletionGhost
        shown={suggestions}
        caret={caret}
        onSwitchOff={() => void changeSettings({ ghostText: false })}
      />,
      // In the page, so that it moves with the text.
      editor.getRootElement()?.parentElement ?? document.body,
    );
  return createPortal(
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
          {at === suggestions.index ? <Keys keys={completionWords.accept} /> : null}
          <small>{[kinds[item.kind], item.detail].filter((part) => part !== undefined).join(" · ")}</small>
        </div>
      ))}
      {settings.ghostText ? null : (
        <button
          type="button"
          className="completion-ghost-on"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void changeSettings({ ghostText: true })}
        >
          {completionWords.ghostOn}
        </button>
      )}
    </PlacedList>,
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
    list.style.left = `${leftOnDesk(caret.left - 16, width)}px`;
    list.style.top = `${isBelow ? caret.bottom + gap : Math.max(8, caret.top - gap - height)}px`;
  }, [caret, count]);
  return (
    <div
      ref={element}
      id={listId}
      className="completions"
      role="listbox"
      aria-label={completionWords.suggestions}
    >
      {children}
    </div>
  );
}

/** Where the caret is, read once the page shows what was typed, and again where the page moves under it. */
function useCaretBox(
  editor: LexicalEditor,
  suggestions: ShownSuggestions | null,
  hide: () => void,
): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  const isShown = suggestions !== null;
  useLayoutEffect(() => {
    setBox(suggestions === null ? null : readCaretBox());
  }, [suggestions]);
  useEffect(() => {
    const root = editor.getRootElement();
    if (!isShown || root === null) return;
    const readAgain = (): void => {
      const caret = readCaretBox();
      // What is offered for a place nobody sees any more is offered for nothing.
      if (caret !== null && isOnDesk(caret)) setBox(caret);
      else hide();
    };
    // Where somebody else writes above it, the caret goes down with its line.
    const observer = new ResizeObserver(readAgain);
    observer.observe(root);
    window.addEventListener("scroll", readAgain, true);
    window.addEventListener("resize", readAgain);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", readAgain, true);
      window.removeEventListener("resize", readAgain);
    };
  }, [editor, isShown, hide]);
  return box;
}

function readCaretBox(): DOMRect | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? null;
}
