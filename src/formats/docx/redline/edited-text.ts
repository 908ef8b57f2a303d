// What an edit does to the text of its paragraph, character by character.
import type { ParagraphEdit } from "./paragraph-edit.ts";
import type { WantedLook } from "./run-properties.ts";
import type { SourceUnit } from "./source-paragraphs.ts";

export class EditedText {
  readonly #edit: ParagraphEdit;
  /** Where something else happens to the text than before. */
  readonly #cuts: readonly number[];

  constructor(edit: ParagraphEdit) {
    this.#edit = edit;
    const { deleted, inserted, relooked } = edit;
    const ranges = [...deleted, ...relooked].flatMap(({ start, end }) => [start, end]);
    const cuts = [...ranges, ...inserted.map(({ at }) => at)];
    this.#cuts = [...new Set(cuts)].sort((one, other) => one - other);
  }

  /** The text of a unit in parts that one thing happens to, with the place of each. */
  cut(unit: SourceUnit): readonly (readonly [at: number, text: string])[] {
    const { start, text, node } = unit;
    if (node.name !== "w:t" || text.length < 2) return [[start, text]];
    const end = start + text.length;
    const parts: (readonly [number, string])[] = [];
    let at = start;
    for (let nth = lastUpTo(this.#cuts, start, (cut) => cut) + 1; nth < this.#cuts.length; nth += 1) {
      const cut = this.#cuts[nth] ?? end;
      if (cut >= end) break;
      parts.push([at, text.slice(at - start, cut - start)]);
      at = cut;
    }
    return [...parts, [at, text.slice(at - start)]];
  }

  isDeleted(at: number): boolean {
    return this.isAllDeleted(at, at + 1);
  }

  isAllDeleted(start: number, end: number): boolean {
    const { deleted } = this.#edit;
    const range = deleted[lastUpTo(deleted, start, (each) => each.start)];
    return start < end && range !== undefined && end <= range.end;
  }

  /** How words that stay are set now; null where that did not change. */
  lookAt(at: number): WantedLook | null {
    const { relooked } = this.#edit;
    const found = relooked[lastUpTo(relooked, at, ({ start }) => start)];
    return found !== undefined && at < found.end ? found.look : null;
  }
}

/** The index of the last that is not behind a place; -1 where all are. */
function lastUpTo<Item>(items: readonly Item[], place: number, placeOf: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && placeOf(item) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
