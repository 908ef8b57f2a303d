// One row of the outline is reached by Tab; arrows go on from there, fold and unfold, and with Alt move the paragraph.
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { BlockId } from "#core/resolution/resolution.ts";
import type { OutlineActions } from "./outline-actions.ts";
import type { OutlineRow } from "./outline-rows.ts";

export interface OutlineKeysOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly OutlineRow[];
  readonly current: BlockId | null;
  readonly folded: ReadonlySet<BlockId>;
  readonly fold: (block: BlockId, isFolded: boolean) => void;
  readonly actions: OutlineActions;
}

export interface OutlineKeys {
  readonly reachable: BlockId | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

export function useOutlineKeys(options: OutlineKeysOptions): OutlineKeys {
  const { list, rows, current, folded, fold, actions } = options;
  const [last, setLast] = useState<BlockId | null>(null);
  const focused = useRef<string | null>(null);
  const wanted = useRef<BlockId | null>(null);
  // A row that goes to another group is a new element: the focus goes with it. One far away is drawn first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on both
  useLayoutEffect(() => {
    const isFocused = list.current?.contains(document.activeElement) === true;
    const row = wanted.current ?? (isFocused ? null : focused.current);
    wanted.current = null;
    if (row !== null && list.current !== null) buttonOf(list.current, row)?.focus();
  }, [list, rows, last]);
  const focusOn = (row: BlockId): void => {
    const button = list.current === null ? null : buttonOf(list.current, row);
    button?.focus();
    if (button !== null) return;
    wanted.current = row;
    setLast(row);
  };
  const isShown = (block: BlockId | null): boolean => rows.some((row) => row.block === block);
  const reachable = isShown(last) ? last : isShown(current) ? current : (rows[0]?.block ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex((row) => row.block === rowOf(event.target));
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.altKey ? null : placeFor(event.key, { rows, at, isFolded: folded.has(row.block) });
    if (target === "fold") fold(row.block, true);
    else if (target === "unfold") fold(row.block, false);
    else if (target !== null) focusOn(rows[target]?.block ?? row.block);
    else if (event.altKey && event.key === "ArrowUp") actions.onStep(row.block, "up");
    else if (event.altKey && event.key === "ArrowDown") actions.onStep(row.block, "down");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    reachable,
    onKeyDown,
    onFocus: (event) => {
      focused.current = rowOf(event.target);
      setLast(rowOf(event.target) as BlockId | null); // rows carry the ids of their blocks
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

interface KeyPlace {
  readonly rows: readonly OutlineRow[];
  readonly at: number;
  readonly isFolded: boolean;
}

/** The row a key goes to, or what it does to the row it was pressed on. */
function placeFor(key: string, { rows, at, isFolded }: KeyPlace): number | "fold" | "unfold" | null {
  const holds = (rows[at]?.below ?? 0) > 0;
  switch (key) {
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "ArrowDown":
      return Math.min(rows.length - 1, at + 1);
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    case "ArrowRight":
      return holds ? "unfold" : null;
    case "ArrowLeft":
      return holds && !isFolded ? "fold" : parentOf(rows, at);
    default:
      return null;
  }
}

function rowOf(target: EventTarget): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null;
}

function buttonOf(list: HTMLElement, row: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
}

/** The nearest row above that holds this one; itself where none does. */
function parentOf(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 0;
  const parent = rows.slice(0, at).findLastIndex((row) => row.below > 0 && row.level < Math.max(level, 1));
  return parent === -1 ? at : parent;
}
