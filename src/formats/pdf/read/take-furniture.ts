// What a page carries besides its text: running heads, page numbers, symbols, job numbers, numbers of lines.
import { furnitureOf, isSymbol } from "#formats/txt/furniture.ts";
import { type Row, splitRow, textOfRow } from "./gather-rows.ts";

export interface BarePages {
  /** For each page its rows without furniture. */
  readonly pages: readonly (readonly Row[])[];
  /** What was taken off, each wording once, with its first page. */
  readonly taken: readonly { readonly text: string; readonly page: number }[];
  readonly numberedLines: number;
}

/** How many rows from the top and from the foot of a page may be furniture. */
const deepest = 3;
const draftNotice = /^Draft as of \d/;

export function takeFurniture(pages: readonly (readonly Row[])[]): BarePages {
  const numbered = pages.map(withoutLineNumbers);
  const repeated = repeatedEdges(numbered.map(({ rows }) => rows));
  const taken = new Map<string, number>();
  const bare = numbered.map(({ rows }, index) => {
    const at = furnitureRows(rows, index, repeated);
    for (const place of at) {
      const row = rows[place];
      const text = row === undefined ? "" : textOfRow(row);
      if (!taken.has(text)) taken.set(text, index + 1);
    }
    return rows.filter((_, place) => !at.has(place));
  });
  return {
    pages: bare,
    taken: [...taken].map(([text, page]) => ({ text, page })),
    numberedLines: numbered.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Places of the rows at the edges of a page that belong to it and not to the text. */
function furnitureRows(
  rows: readonly Row[],
  page: number,
  repeated: ReadonlySet<string>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const isFurniture = (row: Row): boolean =>
    repeated.has(keyOf(row)) ||
    splitRow(row, 1).some((part) => {
      const text = textOfRow(part);
      return furnitureOf(text) !== null || draftNotice.test(text);
    });
  for (let at = 0; at < Math.min(deepest, rows.length); at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const isHead = page === 0 ? isFirstHead(row, repeated) : isFurniture(row);
    if (!isHead) break;
    found.add(at);
  }
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - deepest); at -= 1) {
    const row = rows[at];
    if (row === undefined || found.has(at) || !isFurniture(row)) break;
    if (isNote(row) && !repeated.has(keyOf(row))) break;
    found.add(at);
  }
  return found;
}

/** At the foot a number with words behind it is that of a note, not of the page; more of what belongs to the page is no note. */
function isNote(row: Row): boolean {
  const [number, ...words] = splitRow(row, 1).map(textOfRow);
  return (
    /^\d{1,3}$/.test(number?.trim() ?? "") &&
    words.length > 0 &&
    words.every((text) => furnitureOf(text) === null && !draftNotice.test(text))
  );
}

/** The first page begins with the masthead, which is read, and the symbol in it. */
function isFirstHead(row: Row, repeated: ReadonlySet<string>): boolean {
  const text = textOfRow(row);
  return furnitureOf(text) === "page-number" || (repeated.has(keyOf(row)) && !isSymbol(text));
}

/** Rows at the edges that more than one page has at the same height, whatever their figures. */
function repeatedEdges(pages: readonly (readonly Row[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const rows of pages) {
    const edges = [...rows.slice(0, deepest), ...rows.slice(deepest).slice(-deepest)];
    for (const key of new Set(edges.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  return new Set([...seen].filter(([, count]) => count >= least).map(([key]) => key));
}

function keyOf(row: Row): string {
  return `${Math.round(row.y / 4)} ${textOfRow(row).replace(/\d+/g, "#")}`;
}

const fewestNumbers = 4;

/** Numbers of lines stand in the margin, one above the other, and grow. */
function withoutLineNumbers(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly count: number } {
  const places = rows.flatMap((row, at) => {
    const [first, second] = row.runs;
    const number = first !== undefined && /^\d{1,4}$/.test(first.text.trim()) ? Number(first.text) : null;
    const room = second === undefined ? Number.POSITIVE_INFINITY : second.x - (first?.right ?? 0);
    return number === null || first === undefined || room < first.size
      ? []
      : [{ at, number, right: first.right }];
  });
  const right = commonest(places.map((place) => Math.round(place.right)));
  const inMargin = places.filter((place) => Math.abs(place.right - right) < 2);
  const grows = inMargin.every(({ number }, at) => at === 0 || number > (inMargin[at - 1]?.number ?? 0));
  const textLeft = commonest(rows.map((row) => Math.round((row.runs[1] ?? row.runs[0])?.x ?? 0)));
  if (inMargin.length < fewestNumbers || !grows || right > textLeft - 6) return { rows, count: 0 };
  const numbered = new Set(inMargin.map(({ at }) => at));
  return {
    rows: rows.flatMap((row, at) => (numbered.has(at) ? withoutFirst(row) : [row])),
    count: inMargin.length,
  };
}

function withoutFirst(row: Row): readonly Row[] {
  const runs = row.runs.slice(1);
  const first = runs[0];
  if (first === undefined) return [];
  return [{ ...row, runs, x: first.x, size: Math.max(...runs.map(({ size }) => size)) }];
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
