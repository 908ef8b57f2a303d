// Underlines on the page, through the browser's own highlights: nothing is written into the page. With every letter the browser
// looks at all ranges that are highlighted; so only those in paragraphs that are seen are given to it.
import type { Place } from "#core/lint/finding.ts";
import { rangeOfPlace } from "./find-text-range.ts";
import type { SeenBlocks } from "./seen-blocks.ts";

/** The places of one name by the id of their paragraph or note, and the ranges of those that are seen. */
interface Layer {
  readonly highlight: Highlight;
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly ranges: Map<HTMLElement, readonly Range[]>;
}

export class PageHighlights {
  readonly #root: HTMLElement;
  readonly #seen: SeenBlocks;
  readonly #layers = new Map<string, Layer>();
  readonly #stop: () => void;

  constructor(root: HTMLElement, seen: SeenBlocks) {
    this.#root = root;
    this.#seen = seen;
    this.#stop = seen.onChange((element, isSeen) => {
      for (const layer of this.#layers.values()) {
        if (isSeen) show(layer, element);
        else hide(layer, element);
      }
    });
  }

  /** What is underlined by this name from now on. */
  set(name: string, places: readonly Place[]): void {
    if (places.length === 0) {
      this.#layers.delete(name);
      if (CSS.highlights.has(name)) CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight();
    const layer = { highlight, places: groupByOwner(places), ranges: new Map() };
    this.#layers.set(name, layer);
    for (const element of this.#root.querySelectorAll<HTMLElement>(".block, .note"))
      if (this.#seen.isSeen(element)) show(layer, element);
    CSS.highlights.set(name, highlight);
  }

  /** All is taken off only when the page goes: to take one off and put it on again costs a look at the whole page. */
  stop(): void {
    this.#stop();
    for (const name of this.#layers.keys()) CSS.highlights.delete(name);
  }
}

function groupByOwner(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const owner = place.kind === "block" ? place.block : place.kind === "note" ? place.note : null;
    if (owner === null) continue;
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [place]);
    else group.push(place);
  }
  return groups;
}

function show({ highlight, places, ranges }: Layer, element: HTMLElement): void {
  if (ranges.has(element)) return;
  const own = places.get(element.dataset["block"] ?? element.dataset["note"] ?? "") ?? [];
  const found = own.flatMap((place) => rangeOfPlace(element, place) ?? []);
  if (found.length === 0) return;
  ranges.set(element, found);
  for (const range of found) highlight.add(range);
}

function hide({ highlight, ranges }: Layer, element: HTMLElement): void {
  for (const range of ranges.get(element) ?? []) highlight.delete(range);
  ranges.delete(element);
}
