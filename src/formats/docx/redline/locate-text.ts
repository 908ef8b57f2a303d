// Where the characters of a text that was read stand in the paragraphs it was read from.
import type { NoteId, Span } from "#core/resolution/resolution.ts";
import { noteMark, type SourceParagraph } from "./source-paragraphs.ts";

/** From a character of a paragraph to behind one, which may stand in a later paragraph. */
export interface SourceStretch {
  readonly start: number;
  readonly end: number;
}

/** A text of ours with a stretch of the source for each of its characters; marks of notes count as one. */
export interface LocatedText {
  /** Characters and marks, in order. */
  readonly units: string;
  /** The note of each mark, by its place in `units`. */
  readonly notes: ReadonlyMap<number, NoteId>;
  readonly stretches: readonly SourceStretch[];
  /** The places in the source of its first character and behind its last. */
  readonly start: number;
  readonly end: number;
}

/** The characters of all paragraphs in a row, each paragraph with one place more for its end. */
export class SourceText {
  readonly paragraphs: readonly SourceParagraph[];
  readonly #starts: readonly number[];
  /** All that is no blank and no mark, and the place of each. */
  readonly #ink: string;
  readonly #places: Int32Array;

  constructor(paragraphs: readonly SourceParagraph[]) {
    this.paragraphs = paragraphs;
    const starts: number[] = [];
    const places: number[] = [];
    const ink: string[] = [];
    let at = 0;
    for (const { text } of paragraphs) {
      starts.push(at);
      for (let offset = 0; offset < text.length; offset += 1) {
        const character = text.charAt(offset);
        if (isBlank(character) || character === noteMark) continue;
        ink.push(character);
        places.push(at + offset);
      }
      at += text.length + 1;
    }
    this.#starts = starts;
    this.#ink = ink.join("");
    this.#places = Int32Array.from(places);
  }

  /** The paragraph of a place, and how far into it. */
  at(place: number): { readonly paragraph: SourceParagraph; readonly offset: number } | null {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const paragraph = this.paragraphs[low];
    return paragraph === undefined ? null : { paragraph, offset: place - (this.#starts[low] ?? 0) };
  }

  startOf({ index }: SourceParagraph): number {
    return this.#starts[index] ?? 0;
  }

  /** How many inked characters stand before a place. */
  inkBefore(place: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What is said from one place to another; ends of paragraphs are line ends. */
  slice(start: number, end: number): string {
    let said = "";
    for (let place = start; place < end; ) {
      const found = this.at(place);
      if (found === null) break;
      const { paragraph, offset } = found;
      const rest = paragraph.text.slice(offset, offset + end - place);
      said += rest;
      place += rest.length;
      if (place < end) {
        said += "\n";
        place += 1;
      }
    }
    return said;
  }

  /** Finds the text at or behind the `from`th inked character; `isPlausible` judges where it starts and ends. */
  find(spans: readonly Span[], search: Search): { readonly text: LocatedText; readonly next: number } | null {
    const { units, notes } = unitsOf(spans);
    const drawn = [...inkOf(units)];
    const whole = drawn.join("");
    // Cells of a table are joined with strokes that no cell has.
    for (const ink of [whole, whole.replaceAll("|", "")]) {
      if (ink === "") continue;
      const found = this.#search(ink, search);
      if (found === null) continue;
      const text = this.#align({ units, notes }, found, ink.length === whole.length);
      return { text, next: found + ink.length };
    }
    return null;
  }

  #search(ink: string, { from, isPlausible, takesLast, until }: Search): number | null {
    const end = Math.min(until ?? this.#ink.length, from + farthest + ink.length);
    const window = this.#ink.slice(from, end);
    let best: number | null = null;
    for (let tries = 0, at = window.indexOf(ink); at >= 0 && tries < mostTries; tries += 1) {
      const [first, last] = [this.#places[from + at] ?? 0, this.#places[from + at + ink.length - 1] ?? 0];
      if (isPlausible(first, last + 1)) {
        best = from + at;
        if (takesLast !== true) return best;
      }
      at = window.indexOf(ink, at + 1);
    }
    return best;
  }

  /** Between two characters that were found stand blanks and marks: each takes its own, the last blank all that is left. */
  #align(text: Pick<LocatedText, "units" | "notes">, from: number, hasStrokes: boolean): LocatedText {
    const { units } = text;
    const stretches: SourceStretch[] = [];
    let inked = from;
    let behind = this.#places[from] ?? 0;
    const start = behind;
    for (let at = 0; at < units.length; at += 1) {
      const unit = units.charAt(at);
      if (unit === "|" && !hasStrokes) stretches.push({ start: behind, end: behind });
      else if (isBlank(unit) || unit === noteMark) {
        const isLastOfGap = !isGap(units.charAt(at + 1)) && at + 1 < units.length;
        const limit = this.#places[inked] ?? behind;
        const end = this.#endOfGapUnit(unit, behind, {
          limit: at + 1 < units.length ? limit : null,
          isLastOfGap,
        });
        stretches.push({ start: behind, end });
        behind = end;
      } else {
        const place = this.#places[inked] ?? behind;
        stretches.push({ start: place, end: place + 1 });
        behind = place + 1;
        inked += 1;
      }
    }
    return { ...text, stretches, start, end: behind };
  }

  #endOfGapUnit(
    unit: string,
    behind: number,
    { limit, isLastOfGap }: { readonly limit: number | null; readonly isLastOfGap: boolean },
  ): number {
    const found = this.at(behind);
    if (found === null) return behind;
    const { paragraph, offset } = found;
    const stop = Math.min(
      limit ?? behind + paragraph.text.length - offset,
      behind + paragraph.text.length - offset,
    );
    if (unit === noteMark) {
      const mark = paragraph.text.indexOf(noteMark, offset);
      return mark >= 0 && behind + mark - offset < stop ? behind + mark - offset + 1 : behind;
    }
    const next = paragraph.text.charAt(offset);
    if (!isBlank(next) || behind >= stop) return behind;
    if (!isLastOfGap) return behind + 1;
    let end = behind + 1;
    while (end < stop && isBlank(paragraph.text.charAt(offset + end - behind))) end += 1;
    return end;
  }
}

export interface Search {
  /** Counted in inked characters. */
  readonly from: number;
  readonly until?: number;
  /** By places in the source. */
  readonly isPlausible: (start: number, end: number) => boolean;
  /** The last place that will do, and not the first. */
  readonly takesLast?: boolean;
}

/** A masthead, a closing and lists of States stand between two paragraphs at most. */
const farthest = 60_000;
const mostTries = 200;

function unitsOf(spans: readonly Span[]): Pick<LocatedText, "units" | "notes"> {
  const notes = new Map<number, NoteId>();
  let units = "";
  for (const span of spans) {
    if (span.kind === "note") {
      notes.set(units.length, span.note);
      units += noteMark;
    } else units += span.text;
  }
  return { units, notes };
}

function inkOf(units: string): string {
  let ink = "";
  for (const unit of units) if (!isGap(unit)) ink += unit;
  return ink;
}

function isGap(unit: string): boolean {
  return isBlank(unit) || unit === noteMark;
}

/** Blanks of any width, and what has none. */
export function isBlank(character: string): boolean {
  return character !== "" && /[\s\u00a0\u200b\ufeff\u00ad]/.test(character);
}
