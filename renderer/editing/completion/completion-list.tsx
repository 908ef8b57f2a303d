import type { LexicalEditor } from "lexical";
import { useEffect, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useSettings } from "#renderer/app/host-context.ts";
import { besideWindow } from "#renderer/design/floating-place.ts";
import { Keys } from "#renderer/design/keys.tsx";
import { leftOnDesk } from "#renderer/editing/find-desk.ts";
import { completionWords } from "#renderer/strings/completion-words.ts";
import { CompletionGhost } from "./completion-ghost.tsx";
import type { CompletionState } from "./use-completion.ts";
import type { CaretPlace } from "./use-drawing.ts";
import "./completion.css";

export interface CompletionListProps {
  readonly editor: LexicalEditor;
  readonly state: CompletionState;
}

const listId = "completions";
const kinds: Readonly<Record<string, string>> = completionWords.kinds;

/** The suggestions under the caret, or the clear winner in grey behind it. */
export function CompletionList({ editor, state }: CompletionListProps) {
  const { drawn, accept } = state;
  const { settings, changeSettings } = useSettings();
  const active = drawn === null || drawn.shown.isGhost ? null : drawn.shown.index;
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || active === null) return;
    root.setAttribute("aria-controls", listId);
    root.setAttribute("aria-activedescendant", `${listId}-${active}`);
    return () => {
      root.removeAttribute("aria-controls");
      root.removeAttribute("aria-activedescendant");
    };
  }, [editor, active]);
  if (drawn === null) return null;
  const { shown: suggestions, start, caret } = drawn;
  if (suggestions.isGhost)
    // Where this stands, in the page: it moves with the text.
    return (
      <CompletionGhost
        shown={suggestions}
        caret={caret}
        onSwitchOff={() => void changeSettings({ ghostText: false })}
      />
    );
  return createPortal(
    <PlacedList {...{ start, caret }} count={suggestions.items.length}>
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
    besideWindow(),
  );
}

interface PlacedListProps extends CaretPlace {
  readonly count: number;
  readonly children: React.ReactNode;
}

const gap = 6;

function PlacedList({ start, caret, count, children }: PlacedListProps) {
  const element = useRef<HTMLDivElement>(null);
  // Measured again when another number of rows makes it another height.
  useLayoutEffect(() => {
    const list = element.current;
    if (list === null || count === 0) return;
    const { width, height } = list.getBoundingClientRect();
    const isBelow = caret.bottom + gap + height < window.innerHeight;
    const left = leftOnDesk(start - 16, width);
    const top = isBelow ? caret.bottom + gap : Math.max(8, caret.top - gap - height);
    // Moved without being laid out once more.
    list.style.translate = `${left}px ${top}px`;
  }, [start, caret, count]);
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
