// Walking from finding to finding, in the order of the text, round and round.
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { Finding, Place } from "#core/lint/finding.ts";
import { comparePositions, positionsIn } from "#core/lint/sort-findings.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";

export type Direction = "next" | "previous";

export interface FindingStep {
  readonly finding: Finding;
  /** Which of how many it is, from 1. */
  readonly number: number;
  readonly count: number;
  /** Set where the step went round: over the end to the first, or over the start to the last. */
  readonly isRound: boolean;
}

export interface Standpoint {
  readonly selected: Finding | null;
  /** Where writing goes on: what was chosen may have been fixed. */
  readonly caret: Place | null;
  readonly resolution: Pick<Resolution, "blocks">;
  readonly direction: Direction;
}

/** `findings` are in the order of the text. Null where there is none. */
export function stepFinding(findings: readonly Finding[], standpoint: Standpoint): FindingStep | null {
  const count = findings.length;
  if (count === 0) return null;
  const isNext = standpoint.direction === "next";
  const to = indexOfNext(findings, standpoint);
  const isRound = to < 0 || to >= count;
  const at = isRound ? (isNext ? 0 : count - 1) : to;
  const finding = findings[at];
  return finding === undefined ? null : { finding, number: at + 1, count, isRound };
}

/** Before the first or behind the last where the text ends. */
function indexOfNext(
  findings: readonly Finding[],
  { selected, caret, resolution, direction }: Standpoint,
): number {
  const known = selected === null ? -1 : findings.indexOf(selected);
  if (known >= 0 && (caret === null || selected === null || isAt(caret, selected.place)))
    return direction === "next" ? known + 1 : known - 1;
  const position = positionsIn(resolution);
  // Before everything: the first is next, and the last is before.
  const here = caret === null ? ([-2, 0, 0] as const) : position(caret);
  const isBehind = ({ place }: Finding): boolean => comparePositions(position(place), here) > 0;
  if (direction === "next") {
    const next = findings.findIndex(isBehind);
    return next < 0 ? findings.length : next;
  }
  return findings.findLastIndex(({ place }) => comparePositions(position(place), here) < 0);
}

/** What stands in no text moves no caret. */
function isAt(caret: Place, place: Place): boolean {
  return !("start" in place) || isInPlace(caret, place);
}

export function isInPlace(caret: Place, place: Place): boolean {
  if (!("start" in caret) || !("start" in place)) return false;
  const isSameText =
    caret.kind === "block"
      ? place.kind === "block" && place.block === caret.block
      : place.kind === "note" && place.note === caret.note;
  return isSameText && place.start <= caret.start && caret.start <= place.end;
}

/** Where the caret is, or where the selection begins; null where it is in no text. */
export function readCaret(editor: LexicalEditor): Place | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const first = selection.isBackward() ? selection.focus : selection.anchor;
    const owner = $findTextOwner(first.getNode());
    const point = $readPoint(first);
    if (owner === null || point === null) return null;
    const start = $offsetWithoutMarks(owner, point.offset);
    return $isBlockNode(owner)
      ? { kind: "block", block: owner.getBlockId(), start, end: start }
      : { kind: "note", note: owner.getNoteId(), start, end: start };
  });
}
