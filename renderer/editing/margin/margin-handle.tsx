// A handle in the margin beside the paragraph under the pointer: drag it to move the paragraph with what belongs to it, click
// it to select them. With the keyboard: Alt and the arrows, and the command that selects.
import type { LexicalEditor } from "lexical";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { BlockId } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { type DropPlace, groupOf, planMove } from "#renderer/panels/outline/plan-move.ts";
import { marginWords } from "#renderer/strings/margin-words.ts";
import { findDropPlace, measureBlocks } from "./find-drop-place.ts";
import { selectBlocks } from "./select-blocks.ts";
import "./margin.css";

/** Less than this is a click whose hand was not quite still. */
const leastDrag = 4;
/** So near the edge of the desk the page scrolls along. */
const edge = 48;

interface Hovered {
  readonly block: BlockId;
  readonly top: number;
}

interface Drag {
  readonly block: BlockId;
  readonly from: number;
  readonly place: DropPlace | null;
  /** Where the line is drawn; null while nothing would move. */
  readonly line: number | null;
}

export function MarginHandle({ editor }: { readonly editor: LexicalEditor }) {
  const frame = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  useHovered(editor, setHovered);
  useEscape(drag !== null, () => setDrag(null));

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (hovered === null || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ block: hovered.block, from: event.clientY, place: null, line: null });
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>): void => {
    if (drag === null) return;
    if (drag.line === null && Math.abs(event.clientY - drag.from) < leastDrag) return;
    scrollAlong(frame.current, event.clientY);
    setDrag(follow(editor, frame.current, drag, event.clientY));
  };
  const onPointerUp = (): void => {
    if (drag === null) return;
    const { blocks } = readNow(editor);
    if (drag.place !== null) applyEdits(editor, planMove(blocks, drag.block, drag.place), "command");
    else if (drag.line === null) selectBlocks(editor, groupOf(blocks, drag.block));
    setDrag(null);
  };
  return (
    <div ref={frame} className="margin-tools">
      {hovered === null ? null : (
        <button
          type="button"
          className="margin-handle"
          style={{ top: hovered.top }}
          // Not a stop of the Tab key: there, keys do what the handle does.
          tabIndex={-1}
          aria-label={marginWords.handle}
          title={marginWords.handle}
          data-dragging={drag === null ? undefined : ""}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDrag(null)}
        >
          <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
            {[3, 8, 13].flatMap((y) =>
              [2.5, 7.5].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.3" />),
            )}
          </svg>
        </button>
      )}
      {drag === null || drag.line === null ? null : (
        <div className="margin-line" style={{ top: drag.line }} />
      )}
    </div>
  );
}

/** The paragraph under the pointer; none while somebody types. */
function useHovered(editor: LexicalEditor, onHovered: (hovered: Hovered | null) => void): void {
  useEffect(() => {
    const hide = (): void => onHovered(null);
    const onPointerOver = (event: Event): void => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>(".block") : null;
      const block = element?.dataset["block"];
      const isFixed = element?.dataset["kind"] === "title" || element?.dataset["kind"] === "enacting";
      if (element === null || block === undefined || isFixed) return;
      // Written by the block's node.
      onHovered({ block: block as BlockId, top: element.offsetTop });
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener("pointerover", onPointerOver);
      previous?.removeEventListener("keydown", hide);
      root?.addEventListener("pointerover", onPointerOver);
      root?.addEventListener("keydown", hide);
    });
  }, [editor, onHovered]);
}

function useEscape(active: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onEscape();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [active, onEscape]);
}

function scrollAlong(frame: HTMLElement | null, height: number): void {
  const desk = frame?.closest(".desk");
  if (desk === null || desk === undefined) return;
  const { top, bottom } = desk.getBoundingClientRect();
  if (height < top + edge) desk.scrollBy({ top: -24 });
  else if (height > bottom - edge) desk.scrollBy({ top: 24 });
}

/** What the drag would do with the pointer at this height. */
function follow(editor: LexicalEditor, frame: HTMLElement | null, drag: Drag, height: number): Drag {
  const root = editor.getRootElement();
  if (root === null || frame === null) return drag;
  const boxes = measureBlocks(root);
  const place = findDropPlace(boxes, height);
  const box = boxes.find(({ id }) => id === place?.target);
  if (place === null || box === undefined) return drag;
  const moves = planMove(readNow(editor).blocks, drag.block, place).length > 0;
  const line = (place.side === "before" ? box.top : box.bottom) - frame.getBoundingClientRect().top;
  return { ...drag, place: moves ? place : null, line };
}
