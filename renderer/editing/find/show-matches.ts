// Shows what was found through the browser's own highlights: nothing is written into the page.
import type { Place } from "#core/lint/finding.ts";
import type { Match } from "#core/search/match.ts";
import { findPlaceElement, findTextRange } from "#renderer/editing/find-text-range.ts";

/** More cannot be told apart by eye; the count says how many there are. */
const mostShown = 2000;

export function placeOf({ in: owner, start, end }: Match): Place {
  return "block" in owner
    ? { kind: "block", block: owner.block, start, end }
    : { kind: "note", note: owner.note, start, end };
}

export function showMatches(root: HTMLElement, matches: readonly Match[], current: number): () => void {
  const ranges = matches.slice(0, mostShown).flatMap((match) => rangeOf(root, match) ?? []);
  CSS.highlights.set("find-match", new Highlight(...ranges));
  const chosen = matches[current];
  const range = chosen === undefined ? null : rangeOf(root, chosen);
  CSS.highlights.set("find-current", new Highlight(...(range === null ? [] : [range])));
  return () => {
    CSS.highlights.delete("find-match");
    CSS.highlights.delete("find-current");
  };
}

/** Brings a place into view, below the bar. */
export function scrollToMatch(root: HTMLElement, match: Match): void {
  const desk = root.closest(".desk");
  const element = findPlaceElement(root, placeOf(match));
  if (desk === null || element === null) return;
  // A paragraph that was never in view has no size yet.
  element.scrollIntoView({ block: "nearest" });
  const range = rangeOf(root, match);
  if (range === null) return;
  const place = range.getBoundingClientRect();
  const view = desk.getBoundingClientRect();
  if (place.top >= view.top + roomOfBar && place.bottom <= view.bottom) return;
  desk.scrollBy({ top: place.top - view.top - view.height / 3 });
}

const roomOfBar = 150;

function rangeOf(root: HTMLElement, match: Match): Range | null {
  const element = findPlaceElement(root, placeOf(match));
  return element === null ? null : findTextRange(element, match.start, match.end);
}
