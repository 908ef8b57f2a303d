import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { BlockId } from "#core/resolution/resolution.ts";
import { Dot } from "#renderer/design/tag.tsx";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { OutlineRow } from "./outline-rows.ts";
import "./outline.css";

export interface OutlinePanelProps {
  readonly rows: readonly OutlineRow[];
  readonly current: BlockId | null;
  readonly onGo: (block: BlockId) => void;
  readonly onStep: (block: BlockId, direction: "up" | "down") => void;
  readonly onDrop: (block: BlockId, after: BlockId) => void;
}

/** The paragraphs by their first words: click to go, drag or Alt and arrow to move. */
export function OutlinePanel({ rows, current, onGo, onStep, onDrop }: OutlinePanelProps) {
  const [dragged, setDragged] = useState<BlockId | null>(null);
  const [over, setOver] = useState<BlockId | null>(null);
  const drop = (after: BlockId): void => {
    if (dragged !== null && dragged !== after) onDrop(dragged, after);
    setDragged(null);
    setOver(null);
  };
  return (
    <nav className="outline" aria-label={panelWords.outline}>
      <h2 className="panel-title">{panelWords.outline}</h2>
      {rows.length === 0 ? <p className="panel-empty">{panelWords.outlineEmpty}</p> : null}
      <ol className="outline-list" aria-describedby="outline-hint">
        {rows.map((row) => (
          <OutlineItem
            key={row.block}
            row={row}
            isCurrent={row.block === current}
            isOver={row.block === over && dragged !== null && dragged !== over}
            onGo={onGo}
            onStep={onStep}
            onDrag={setDragged}
            onOver={setOver}
            onDrop={drop}
          />
        ))}
      </ol>
      <p className="visually-hidden" id="outline-hint">
        {panelWords.moveHint}
      </p>
    </nav>
  );
}

interface OutlineItemProps extends Pick<OutlinePanelProps, "onGo" | "onStep"> {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly isOver: boolean;
  readonly onDrag: (block: BlockId | null) => void;
  readonly onOver: (block: BlockId | null) => void;
  readonly onDrop: (after: BlockId) => void;
}

function OutlineItem({ row, isCurrent, isOver, onGo, onStep, onDrag, onOver, onDrop }: OutlineItemProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(row.block, event.key === "ArrowUp" ? "up" : "down");
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    onOver(row.block);
  };
  return (
    <li data-drop={isOver ? "after" : undefined}>
      <button
        type="button"
        className="outline-row"
        data-level={row.level}
        aria-current={isCurrent ? "true" : undefined}
        draggable
        onClick={() => onGo(row.block)}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          onDrag(row.block);
        }}
        onDragEnd={() => onDrag(null)}
        onDragOver={onDragOver}
        onDrop={(event) => {
          event.preventDefault();
          onDrop(row.block);
        }}
      >
        <span className="outline-label">{row.label}</span>
        <span className="outline-words">{row.words}</span>
        {row.worst === null ? null : <Dot tone={row.worst} label={panelWords.findingsIn(row.findings)} />}
      </button>
    </li>
  );
}
