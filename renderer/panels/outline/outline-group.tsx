import { memo } from "react";
import type { BlockId } from "#core/resolution/resolution.ts";
import { OutlineItem, type OutlineItemProps } from "./outline-item.tsx";
import type { OutlineRow } from "./outline-rows.ts";
import type { DropPlace } from "./plan-move.ts";
import { rowHeight } from "./shown-groups.ts";

export interface OutlineGroupProps
  extends Pick<OutlineItemProps, "actions" | "onFold" | "onDrag" | "onOver" | "onDrop"> {
  readonly rows: readonly OutlineRow[];
  /** The number of rows before it, and of all. */
  readonly before: number;
  readonly count: number;
  /** False far from what is seen: then only its room is kept. */
  readonly isShown: boolean;
  /** Null where the row is in another group, so that this one is not drawn again. */
  readonly current: BlockId | null;
  readonly reachable: BlockId | null;
  readonly over: DropPlace | null;
  readonly folded: ReadonlySet<BlockId>;
}

/** A group has no name of its own: the rows flow through them. */
export const OutlineGroup = memo(function OutlineGroup(props: OutlineGroupProps) {
  const { rows, before, count, isShown, current, reachable, over, folded, ...acts } = props;
  if (!isShown) return <div role="none" style={{ height: rows.length * rowHeight }} />;
  return (
    <div role="none">
      {rows.map((row, at) => (
        <OutlineItem
          key={row.block}
          row={row}
          place={before + at + 1}
          count={count}
          isCurrent={row.block === current}
          isReachable={row.block === reachable}
          isFolded={row.below === 0 ? null : folded.has(row.block)}
          dropSide={over?.target === row.block ? over.side : null}
          {...acts}
        />
      ))}
    </div>
  );
}, isDrawnAlike);

function isDrawnAlike(one: OutlineGroupProps, other: OutlineGroupProps): boolean {
  // The keys of the two are the same.
  return (Object.keys(other) as (keyof OutlineGroupProps)[]).every(
    (key) => one[key] === other[key] || (key === "rows" && hasSameRows(one.rows, other.rows)),
  );
}

function hasSameRows(one: readonly OutlineRow[], other: readonly OutlineRow[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}
