// The XML of one part of the base, edited in place: what no edit touches keeps its bytes.

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices at one place stand in the order given. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => one.start - other.start);
  let edited = "";
  let at = 0;
  for (const { start, end, text } of ordered) {
    edited += source.slice(at, start) + text;
    at = Math.max(at, end);
  }
  return edited + source.slice(at);
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Attributes and ids of the tracked changes of one redline. */
export class ChangeMarks {
  /** Author and date, with a blank before them. */
  readonly author: string;
  #last: number;

  constructor(author: string, date: string, lastId: number) {
    // Word's dates have no fractions of a second.
    this.author = ` w:author="${escapeXml(author)}" w:date="${escapeXml(date.replace(/\.\d+Z$/, "Z"))}"`;
    this.#last = lastId;
  }

  newId(): number {
    this.#last += 1;
    return this.#last;
  }

  /** `w:id`, author and date of a change, with a blank before them. */
  attributes(): string {
    return ` w:id="${this.newId()}"${this.author}`;
  }
}

const longestId = 9;

/** The highest id of anything in these parts: no two marks of a file share one. */
export function highestId(sources: readonly string[]): number {
  let highest = 0;
  for (const source of sources)
    for (const [, digits] of source.matchAll(/ w:id="(\d{1,20})"/g))
      if (digits !== undefined && digits.length <= longestId) highest = Math.max(highest, Number(digits));
  return highest;
}
