// The one clear winner in grey behind the caret, as it would stand on the page: it breaks where the line breaks.
import { useLayoutEffect, useRef } from "react";
import { Keys } from "#renderer/design/keys.tsx";
import { completionWords } from "#renderer/strings/completion-words.ts";
import { restOf, type ShownSuggestions } from "./shown-suggestions.ts";

export interface CompletionGhostProps {
  readonly shown: ShownSuggestions;
  readonly caret: DOMRect;
  readonly onSwitchOff: () => void;
}

export function CompletionGhost({ shown, caret, onSwitchOff }: CompletionGhostProps) {
  const element = useRef<HTMLDivElement>(null);
  const rest = restOf(shown);
  useLayoutEffect(() => {
    const ghost = element.current;
    const block = blockAtCaret();
    const page = ghost?.offsetParent;
    if (ghost === null || block === null || !(page instanceof HTMLElement)) return;
    const around = page.getBoundingClientRect();
    // The page may be zoomed: lengths on the screen are not those inside it.
    const scale = around.width / page.offsetWidth || 1;
    const { left, width } = block.getBoundingClientRect();
    const { fontSize, lineHeight, paddingLeft, paddingRight } = getComputedStyle(block);
    const height = caret.height / scale;
    const line = Number.parseFloat(lineHeight) || height;
    const column = (left - around.left) / scale + Number.parseFloat(paddingLeft);
    Object.assign(ghost.style, {
      left: `${column}px`,
      // A line is as high as the text's, and the caret stands in its middle.
      top: `${(caret.top - around.top) / scale - (line - height) / 2}px`,
      width: `${width / scale - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)}px`,
      fontSize,
      lineHeight: `${line}px`,
      textIndent: `${(caret.right - around.left) / scale - column}px`,
    });
  }, [caret]);
  if (rest === "") return null;
  return (
    <div ref={element} className="completion-ghost">
      <span className="completion-ghost-text" data-ghost={wholeOf(shown)} aria-hidden="true">
        {rest}
      </span>
      <span className="completion-ghost-keys">
        <Keys keys={completionWords.accept} />
        <button
          type="button"
          className="completion-ghost-off"
          title={completionWords.ghostOff}
          aria-label={completionWords.ghostOff}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onSwitchOff}
        >
          ×
        </button>
      </span>
    </div>
  );
}

/** The paragraph as it would be: the same for as long as one types along. */
function wholeOf({ typing, items, index }: ShownSuggestions): string {
  const item = items[index];
  return item === undefined ? "" : typing.before.slice(0, item.replaceFrom) + item.insert;
}

function blockAtCaret(): HTMLElement | null {
  const node = window.getSelection()?.anchorNode;
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-block], .note") ?? null;
}
