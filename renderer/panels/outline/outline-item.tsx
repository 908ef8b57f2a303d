import { ContextMenu } from "radix-ui";
import { type DragEvent, Fragment, memo } from "react";
import { commands } from "#bridge/commands.ts";
import type { BlockId, ParagraphStatus } from "#core/resolution/resolution.ts";
import { groupMenu } from "#renderer/app/menu-groups.ts";
import { useKeys } from "#renderer/app/use-keys.ts";
import { besideWindow } from "#renderer/design/floating-place.ts";
import { Keys } from "#renderer/design/keys.tsx";
import { Dot } from "#renderer/design/tag.tsx";
import { outlineWords } from "#renderer/strings/outline-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { OutlineActions } from "./outline-actions.ts";
import type { OutlineRow } from "./outline-rows.ts";
import type { DropPlace } from "./plan-move.ts";

export interface OutlineItemProps {
  readonly row: OutlineRow;
  /** Counted from one among all rows, of which only those near by are on the page. */
  readonly place: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
  /** Null where nothing hangs under it. */
  readonly isFolded: boolean | null;
  readonly dropSide: DropPlace["side"] | null;
  readonly actions: OutlineActions;
  readonly onFold: (block: BlockId, isFolded: boolean) => void;
  readonly onDrag: (block: BlockId | null) => void;
  readonly onOver: (place: DropPlace | null) => void;
  readonly onDrop: (place: DropPlace) => void;
}

/** A paragraph more changes the place of all behind it, and the rows themselves are not drawn again for it. */
export function OutlineItem({ place, count, dropSide, ...row }: OutlineItemProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <ol> takes no groups between itself and its items
    <div
      role="listitem"
      className="outline-item"
      aria-posinset={place}
      aria-setsize={count}
      data-drop={dropSide ?? undefined}
    >
      <RowButton {...row} />
    </div>
  );
}

type RowButtonProps = Omit<OutlineItemProps, "place" | "count" | "dropSide">;

/** Drawn again only where its own row changed. */
const RowButton = memo(function RowButton({
  row,
  isCurrent,
  isReachable,
  isFolded,
  actions,
  onFold,
  onDrag,
  onOver,
  onDrop,
}: RowButtonProps) {
  const placeOf = (event: DragEvent): DropPlace => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return { target: row.block, side: event.clientY < top + height / 2 ? "before" : "after" };
  };
  return (
    <button
      type="button"
      className="outline-row"
      data-row={row.block}
      data-level={row.level}
      data-kind={row.kind}
      aria-current={isCurrent ? "true" : undefined}
      aria-expanded={isFolded === null ? undefined : !isFolded}
      tabIndex={isReachable ? 0 : -1}
      draggable
      onClick={() => actions.onGo(row.block)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onDrag(row.block);
      }}
      onDragEnd={() => {
        onDrag(null);
        onOver(null);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        onOver(placeOf(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(placeOf(event));
      }}
    >
      {isFolded === null ? null : (
        // The arrow keys do the same; the mouse has a sign to click.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <span
          className="outline-fold"
          data-folded={isFolded}
          title={isFolded ? outlineWords.unfold : outlineWords.fold}
          onClick={(event) => {
            event.stopPropagation();
            onFold(row.block, !isFolded);
          }}
        />
      )}
      <span className="outline-label">
        {row.struck.map((number) => (
          <del key={number} title={outlineWords.struck}>
            {number}
          </del>
        ))}
        {row.label}
        {row.live === null ? null : (
          <small className="outline-live" title={outlineWords.live}>
            {row.live}
          </small>
        )}
      </span>
      <span className="outline-words">{row.words}</span>
      {isFolded === true ? <span className="outline-count">{row.below}</span> : null}
      {row.status === null || row.status === "open" ? null : <StatusMark status={row.status} />}
      {row.worst === null ? null : <Dot tone={row.worst} label={panelWords.findingsIn(row.findings)} />}
    </button>
  );
});

function StatusMark({ status }: { readonly status: Exclude<ParagraphStatus, "open"> }) {
  const words = outlineWords.statuses[status];
  return (
    <span className="outline-status" data-status={status} role="img" aria-label={words} title={words}>
      {status === "bracketed" ? "[ ]" : "✓"}
    </span>
  );
}

/** What the menu of paragraphs holds, for the one that was pointed at: one menu for all rows. */
export const RowMenu = memo(function RowMenu({ actions }: Pick<OutlineItemProps, "actions">) {
  return (
    <ContextMenu.Portal container={besideWindow()}>
      <ContextMenu.Content className="menu" collisionPadding={8}>
        <MenuRows actions={actions} />
      </ContextMenu.Content>
    </ContextMenu.Portal>
  );
});

/** A part of its own, so that what can be run is asked only while the menu is open. */
function MenuRows({ actions }: Pick<OutlineItemProps, "actions">) {
  const keysOf = useKeys();
  return groupMenu(commands.filter(({ menu }) => menu === "Paragraph")).map((group, at) => (
    <Fragment key={group[0]?.id}>
      {at === 0 ? null : <ContextMenu.Separator className="menu-separator" />}
      {group.map(({ id, title }) => {
        const keys = keysOf(id);
        return (
          <ContextMenu.Item
            key={id}
            className="menu-item"
            disabled={!actions.canRun(id)}
            onSelect={() => setTimeout(() => actions.onCommand(id))}
          >
            <span>{title}</span>
            {keys === null ? null : <Keys keys={keys} />}
          </ContextMenu.Item>
        );
      })}
    </Fragment>
  ));
}
