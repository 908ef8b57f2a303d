// The rows of a delimited text (RFC 4180, and what spreadsheets make of it), one after the other, so that reading can pause.

export interface TableRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Where the text goes on after it. */
  readonly end: number;
}

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** What is longer is cut: no title is, and an abstract or a whole text in a cell is not ours to keep. */
const longestCell = 2_000;
/** Cells further right are not read. */
const mostCells = 200;

/** Each row as it is met; blank ones count and are not given. A formula is the text it is written with. */
export function* readRows(text: string, delimiter: Delimiter): Generator<TableRow, void, undefined> {
  const reader = new CellReader(text, delimiter);
  let row = 0;
  while (!reader.isAtEnd) {
    row += 1;
    const cells = reader.readRow();
    if (cells.some((cell) => cell !== "")) yield { row, cells, end: reader.at };
  }
}

/** Each character is looked at a fixed number of times, whatever stands in the file. */
class CellReader {
  readonly #text: string;
  readonly #delimiter: string;
  /** The delimiter, or a line's end. */
  readonly #cellEnd: RegExp;
  #at: number;
  /** From here on no quotation mark closes a cell. */
  #lastQuote: number;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#cellEnd = new RegExp(`[${delimiter}\\n\\r]`, "g");
    // Excel writes the delimiter into a first line of its own.
    this.#at = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
    this.#lastQuote = text.lastIndexOf('"');
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  readRow(): readonly string[] {
    const cells: string[] = [];
    for (;;) {
      const cell = this.#readCell();
      if (cells.length < mostCells) cells.push(cleanCell(cell));
      const next = this.#text.charAt(this.#at);
      this.#at += 1;
      if (next === this.#delimiter) continue;
      if (next === "\r" && this.#text.charAt(this.#at) === "\n") this.#at += 1;
      return cells;
    }
  }

  /** Up to the delimiter or the line's end, which stay. */
  #readCell(): string {
    const quoted = this.#text.charAt(this.#at) === '"' ? this.#readQuoted() : "";
    // What follows a closing mark belongs to the cell too.
    const start = this.#at;
    this.#cellEnd.lastIndex = start;
    const end = this.#cellEnd.exec(this.#text)?.index ?? this.#text.length;
    this.#at = end;
    return quoted + this.#text.slice(start, Math.min(end, start + longestCell));
  }

  /** A mark that nothing closes is a letter like any other: else it would swallow the rest of the file. */
  #readQuoted(): string {
    if (this.#at >= this.#lastQuote) return "";
    const start = this.#at + 1;
    let close = this.#text.indexOf('"', start);
    while (close !== -1 && this.#text.charAt(close + 1) === '"') close = this.#text.indexOf('"', close + 2);
    if (close === -1) {
      this.#lastQuote = this.#at;
      return "";
    }
    this.#at = close + 1;
    return this.#text.slice(start, Math.min(close, start + longestCell)).replaceAll('""', '"');
  }
}

/** Control characters are no letters, and ends of lines inside a cell are blanks. */
function cleanCell(cell: string): string {
  return (isUntidy.test(cell) ? cell.replace(blanks, " ") : cell).trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const isUntidy = /[^\S ]|[\u0000-\u001f\u007f]| {2}/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const blanks = /[\s\u0000-\u001f\u007f]+/g;

const sampled = 40;

/** The delimiter that gives most of the first rows the same number of cells, more than one where any does. */
export function guessDelimiter(text: string): Delimiter {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const known = delimiters.find((each) => each === named);
  if (known !== undefined) return known;
  const sample = text.slice(0, 100_000);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }));
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const { cells } of readRows(sample, delimiter)) {
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if ([...widths.values()].reduce((sum, count) => sum + count) >= sampled) break;
  }
  // Of two that split every row alike the one with more cells has the columns.
  const scores = [...widths].map(([width, count]) => (width === 1 ? 0 : count * 100 + Math.min(width, 50)));
  return Math.max(0, ...scores);
}
