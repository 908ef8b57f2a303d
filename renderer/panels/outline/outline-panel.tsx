import { ContextMenu } from "radix-ui";
import { type MouseEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { BlockId } from "#core/resolution/resolution.ts";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { outlineWords } from "#renderer/strings/outline-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { OutlineActions } from "./outline-actions.ts";
import { OutlineGroup } from "./outline-group.tsx";
import { RowMenu } from "./outline-item.tsx";
import { listShownRows, type OutlineRow } from "./outline-rows.ts";
import type { DropPlace } from "./plan-move.ts";
import { groupSize, useGroups, useShownGroups } from "./shown-groups.ts";
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
  const outline = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => listShownRows(rows, folded, filter), [rows, folded, filter]);
  const groups = useGroups(shown);
  const near = useShownGroups(outline);
  const isNear = (at: number): boolean => at >= near.first && at <= near.last;
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
  const isOver = over !== null && dragged !== null && dragged !== over.target;
  const pointAt = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    // Rows carry the ids of their blocks.
    if (row !== null) actions.onPlace(row.dataset["row"] as BlockId);
  };
  return (
    <nav ref={outline} className="outline" aria-label={panelWords.outline}>
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
            {groups.map((group, at) => (
              <OutlineGroup
                // biome-ignore lint/suspicious/noArrayIndexKey: a group is what stands at its place
                key={at}
                rows={group}
                before={at * groupSize}
                count={shown.length}
                isShown={isNear(at) || holds(group, current) || holds(group, keys.reachable)}
                current={holds(group, current) ? current : null}
                reachable={holds(group, keys.reachable) ? keys.reachable : null}
                over={isOver && holds(group, over.target) ? over : null}
                folded={folded}
                actions={actions}
                onFold={fold}
                onDrag={setDragged}
                onOver={setOver}
                onDrop={drop}
              />
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

function holds(group: readonly OutlineRow[], block: BlockId | null): boolean {
  return block !== null && group.some((row) => row.block === block);
}
