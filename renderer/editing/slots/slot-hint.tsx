import type { LexicalEditor } from "lexical";
import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { besideWindow } from "#renderer/design/floating-place.ts";
import { Keys } from "#renderer/design/keys.tsx";
import { isOnDesk, leftOnDesk } from "#renderer/editing/find-desk.ts";
import { slotWords } from "#renderer/strings/template-words.ts";
import { listenToFilling, type SlotBeingFilled, slotBeingFilled } from "./slot-filling.ts";
import "./slots.css";

/** What the slot at the caret wants, above it; heard by a screen reader, in nobody's way. */
export function SlotHint({ editor }: { readonly editor: LexicalEditor }) {
  const slot = useSyncExternalStore(
    (listener) => listenToFilling(editor, listener),
    () => slotBeingFilled(editor),
  );
  return createPortal(
    <div role="status" className="slot-hint-place">
      {slot === null ? null : <Hint key={`${slot.name} ${slot.before.length}`} slot={slot} />}
    </div>,
    besideWindow(),
  );
}

const gap = 8;

function Hint({ slot }: { readonly slot: SlotBeingFilled }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const hint = element.current;
    if (hint === null) return;
    const place = (): void => {
      const box = readSelectionBox();
      // A slot that was scrolled away has no hint, which would lie over the bars.
      hint.hidden = box === null || !isOnDesk(box);
      if (box === null || hint.hidden) return;
      const { width, height } = hint.getBoundingClientRect();
      hint.style.left = `${leftOnDesk(box.left, width)}px`;
      hint.style.top = `${Math.max(gap, box.top - gap - height)}px`;
    };
    // The selection reaches the page after the editor's update that told of it.
    const frame = requestAnimationFrame(place);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, []);
  return (
    <div ref={element} className="slot-hint" hidden>
      <strong>{slot.name}</strong>
      <span>
        {[slotWords.wanted[slot.type], slot.others > 0 ? slotWords.others(slot.others) : null]
          .filter((part) => part !== null)
          .join(" · ")}
      </span>
      <span className="slot-hint-next">
        <Keys keys="Tab" /> {slotWords.next}
      </span>
    </div>
  );
}

function readSelectionBox(): DOMRect | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0).getClientRects()[0] ?? null;
}
