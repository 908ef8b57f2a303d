// The note's own element, set beside its mark: the same text as below the page, not a copy of it.
import type { NoteId } from "#core/resolution/resolution.ts";

const width = 440;
const gap = 6;

/** False where the note or its mark is not on the page. */
export function placeNote(root: HTMLElement, note: NoteId): boolean {
  const element = findNoteElement(root, note);
  const mark = root.querySelector(`.note-mark[data-note="${CSS.escape(note)}"]`);
  const page = root.parentElement;
  if (element === null || mark === null || page === null) return false;
  for (const other of root.querySelectorAll<HTMLElement>(".note[data-open]"))
    if (other !== element) putBack(other);
  const frame = page.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  // The page may be shown larger or smaller than it is.
  const scale = frame.width / Math.max(1, page.offsetWidth);
  const room = page.offsetWidth - width - 16;
  const left = Math.max(16, Math.min((box.left - frame.left) / scale - 48, room));
  setStyle(element, "left", `${left}px`);
  setStyle(element, "top", `${(box.bottom - frame.top) / scale + gap}px`);
  setStyle(element, "width", `${width}px`);
  if (element.dataset["open"] === undefined) {
    element.dataset["open"] = "";
    element.scrollIntoView({ block: "nearest" });
    mark.scrollIntoView({ block: "nearest" });
  }
  return true;
}

/** Back to its place below the page. */
export function putNoteBack(root: HTMLElement | null): void {
  for (const element of root?.querySelectorAll<HTMLElement>(".note[data-open]") ?? []) putBack(element);
}

function findNoteElement(root: HTMLElement, note: NoteId): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.note[data-note="${CSS.escape(note)}"]`);
}

function putBack(element: HTMLElement): void {
  delete element.dataset["open"];
  for (const property of ["left", "top", "width"]) element.style.removeProperty(property);
}

function setStyle(element: HTMLElement, property: string, value: string): void {
  if (element.style.getPropertyValue(property) !== value) element.style.setProperty(property, value);
}
