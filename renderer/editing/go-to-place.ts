import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from "lexical";
import type { Place } from "#core/lint/finding.ts";
import { $findBlock, $findNote } from "#editor/nodes/find-nodes.ts";
import { $offsetWithMarks } from "#editor/nodes/offset-with-marks.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { findPlaceElement } from "./find-text-range.ts";

/** Puts the caret at a place and shows it; it stays where it is on the screen where scrolling is not wanted. */
export function goToPlace(editor: LexicalEditor, place: Place, { scroll = true } = {}): void {
  const root = editor.getRootElement();
  if (root === null) return;
  if (place.kind !== "block" && place.kind !== "note") {
    root.closest(".desk")?.scrollTo({ top: 0 });
    return;
  }
  editor.update(() => $select(place), { discrete: true });
  if (scroll) findPlaceElement(root, place)?.scrollIntoView({ block: "center" });
  editor.focus();
}

function $select(place: Extract<Place, { readonly start: number }>): void {
  const owner = place.kind === "block" ? $findBlock(place.block) : $findNote(place.note);
  if (owner === null) return;
  const before = $getSelection();
  const selection = $isRangeSelection(before) ? before : $createRangeSelection();
  const at = (offset: number) => ({ owner: owner.getKey(), offset: $offsetWithMarks(owner, offset) });
  $selectPoints(selection, at(place.start), at(place.end));
  $setSelection(selection);
}
