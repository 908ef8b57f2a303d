import { ContextMenu } from "radix-ui";
import { type MouseEvent, memo, useCallback, useEffect, useRef, useState } from "react";
import type { BlockId } from "#core/resolution/resolution.ts";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { outlineWords } from "#renderer/strings/outline-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { OutlineActions } from "./outline-actions.ts";
import { OutlineItem, RowMenu } from "./outline-item.tsx";
import { listShownRows, type OutlineRow } from "./outline-rows.ts";
import type { DropPlace } from "./plan-move.ts";
import { useOutlineKeys } from "./use-outline-keys.ts";
import "./outline.css";

export interface OutlinePanelProps {
  readonly rows: readonly OutlineRow[];
  readonly current: BlockId | null;
  readonly actions: OutlineActions;
}

/** Fewer are seen at a glance. */
const longEnoughToFilter = 30;

/** The paragraphs by their first words: click to go, drag or Alt and arrow to move, fold what hangs under one. */
export const OutlinePanel = memo(function OutlinePanel({ rows, current, actions }: OutlinePanelProps) {
  const [folded, setFolded] = useState<ReadonlySet<BlockId>>(new Set());
  const [filter, setFilter] = useState("");
  const [dragged, setDragged] = useState<BlockId | null>(null);
  const [over, setOver] = useState<DropPlace | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = listShownRows(rows, folded, filter);
  const fold = useCallback((block: BlockId, isFolded: boolean): void => {
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(block);
      else next.delete(block);
      return next;
    });
  }, []);
  const keys = useOutlineKeys({ list, rows: shown, current, folded, fold, actions });
  useEffect(() => {
    if (current === null) return;
    // With the frame that lays the page out in any case: asked at once, it would be laid out once more.
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector(`[aria-current="true"]`)?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [current]);
  const drop = useCallback(
    (place: DropPlace): void => {
      if (dragged !== null && dragged !== place.target) actions.onDrop(dragged, place);
      setDragged(null);
      setOver(null);
    },
    [actions, dragged],
  );
  const sideOf = (block: BlockId): DropPlace["side"] | null =>
    over?.target === block && dragged !== null && dragged !== block ? over.side : null;
  const pointAt = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    // Rows carry the ids of their blocks.
    if (row !== null) actions.onPlace(row.dataset["row"] as BlockId);
  };
  return (
    <nav className="outline" aria-label={panelWords.outline}>
      <h2 className="panel-title">{panelWords.outline}</h2>
      {rows.length > longEnoughToFilter ? (
        <input
          className="field-input outline-filter"
          type="search"
          aria-label={outlineWords.filter}
          placeholder={outlineWords.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={outlineWords.empty}>{panelWords.outlineEmpty}</EmptyState>
      ) : null}
      {rows.length > 0 && shown.length === 0 ? (
        <p className="panel-empty">{outlineWords.nothingFits}</p>
      ) : null}
      <ContextMenu.Root modal={false}>
        <ContextMenu.Trigger asChild>
          {/* biome-ignore lint/a11y/useSemanticElements: an <ol> takes no groups between itself and its items */}
          <div
            ref={list}
            role="list"
            className="outline-list"
            aria-describedby="outline-hint"
            onKeyDown={keys.onKeyDown}
            onFocus={keys.onFocus}
            onBlur={keys.onBlur}
            onContextMenu={pointAt}
          >
            {groupRows(shown).map((group, at) => (
              // A group has no name of its own: the rows flow through them.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <div key={at} role="none" className="outline-group">
                {group.map((row) => (
                  <OutlineItem
                    key={row.block}
                    row={row}
                    isCurrent={row.block === current}
                    isReachable={row.block === keys.reachable}
                    isFolded={row.below === 0 ? null : folded.has(row.block)}
                    dropSide={sideOf(row.block)}
                    actions={actions}
                    onFold={fold}
                    onDrag={setDragged}
                    onOver={setOver}
                    onDrop={drop}
                  />
                ))}
              </div>
            ))}
          </div>
        </ContextMenu.Trigger>
        <RowMenu actions={actions} />
      </ContextMenu.Root>
      <p className="visually-hidden" id="outline-hint">
        {panelWords.moveHint}
      </p>
    </nav>
  );
});

/** About as many as a window shows at once. The browser watches each group to skip it off the screen, and each costs it time. */
const groupSize = 32;

function groupRows(rows: readonly OutlineRow[]): readonly (readonly OutlineRow[])[] {
  const groups: (readonly OutlineRow[])[] = [];
  for (let at = 0; at < rows.length; at += groupSize) groups.push(rows.slice(at, at + groupSize));
  return groups;
}
