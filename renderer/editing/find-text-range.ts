// Where on the page a piece of text is. Offsets count as everywhere: the text of a block or note without its marks.
import type { Place } from "#core/lint/finding.ts";

/** The element of the block or note a place is in. */
export function findPlaceElement(root: HTMLElement, place: Place): HTMLElement | null {
  if (place.kind === "block") return root.querySelector(`.block[data-block="${CSS.escape(place.block)}"]`);
  if (place.kind === "note") return root.querySelector(`.note[data-note="${CSS.escape(place.note)}"]`);
  return null;
}

/** The range of the text, or null where the text on the page is not (or not yet) that long. */
export function findTextRange(owner: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let hasStart = false;
  for (const text of textNodesOf(owner)) {
    const next = at + text.length;
    if (!hasStart && start < next) {
      range.setStart(text, start - at);
      hasStart = true;
    }
    if (hasStart && end <= next) {
      range.setEnd(text, end - at);
      return range;
    }
    at = next;
  }
  return null;
}

/** What is found between two letters is shown on the one before it, or it could not be seen. */
export function rangeOfPlace(element: HTMLElement | null, place: Place): Range | null {
  if (element === null || !("start" in place)) return null;
  const { start, end } = place;
  return findTextRange(element, start === end ? Math.max(0, start - 1) : start, Math.max(end, 1));
}

/** What is on the page and in no offset: marks of footnotes, and words that are only proposed. */
const besideText =
  ".note-mark, .change[data-change-kind='inserted'], .change[data-change-kind='split'], .change[data-change-kind='joined'], .reference[data-change-kind='inserted']";

function* textNodesOf(owner: HTMLElement): Iterable<Text> {
  const walker = document.createTreeWalker(owner, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest(besideText) === null) yield node;
}
