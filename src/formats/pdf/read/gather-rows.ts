// The items of a page as rows: what stands on one line of the page, from left to right.
import type { PdfItem, PdfPage } from "./pdf-page.ts";

export interface RowRun {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
  /** A small number above the line: the mark of a note, or an exponent. */
  readonly raised: boolean;
}

export interface Row {
  /** Counted from 1. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly runs: readonly RowRun[];
}

/** Rows from the top of the page. Blanks are where the letters leave room for them. */
export function gatherRows(page: PdfPage, number: number): readonly Row[] {
  const clusters = attachRaised(clusterByLine(page.items));
  const rows: Row[] = [];
  for (const { items, raised } of clusters) {
    const row = rowOf(runsOf(items, raised), number, items[0]?.y ?? 0);
    if (row !== null) rows.push(row);
  }
  return rows;
}

interface Cluster {
  readonly y: number;
  readonly items: PdfItem[];
  readonly raised: PdfItem[];
}

const sameLine = 0.2;

function clusterByLine(items: readonly PdfItem[]): readonly Cluster[] {
  const sorted = [...items].sort((one, other) => one.y - other.y || one.x - other.x);
  const clusters: Cluster[] = [];
  for (const item of sorted) {
    const last = clusters.at(-1);
    const size = Math.min(item.size, last?.items[0]?.size ?? item.size);
    if (last !== undefined && item.y - last.y <= Math.max(size * sameLine, 0.5)) last.items.push(item);
    else clusters.push({ y: item.y, items: [item], raised: [] });
  }
  return clusters;
}

const raisedForm = /^[\d*,\s]{1,9}$|^[a-z]{1,3}$/;
/** A row below another by less than its letters are high. */
const nearest = 0.75;

/** What stands a little above the next line, smaller and short, belongs to it. */
function attachRaised(clusters: readonly Cluster[]): readonly Cluster[] {
  const kept: Cluster[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const ink = cluster.items.filter(({ text }) => text.trim() !== "");
    // A number of the line may stand between the two.
    const line = clusters.slice(at + 1, at + 3).find((below) => isRaisedAbove(below, cluster.y, ink));
    if (line === undefined) kept.push(cluster);
    else line.raised.push(...ink);
  }
  return kept;
}

function isRaisedAbove(below: Cluster, y: number, ink: readonly PdfItem[]): boolean {
  const largest = sizeOf(below.items);
  if (below.y - y >= largest * nearest) return false;
  return ink.every(
    ({ text, size, x }) => raisedForm.test(text.trim()) && size < largest * 0.85 && isBeside(x, below),
  );
}

function isBeside(x: number, { items }: Cluster): boolean {
  const size = sizeOf(items);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    left = Math.min(left, item.x);
    right = Math.max(right, item.x + item.width);
  }
  return x > left - 3 * size && x < right + size;
}

function runsOf(items: readonly PdfItem[], raised: readonly PdfItem[]): readonly RowRun[] {
  const size = sizeOf(items);
  const above = new Set(raised);
  const sorted = [...items, ...raised].sort((one, other) => one.x - other.x);
  const runs: RowRun[] = [];
  let blank = false;
  for (const item of sorted) {
    if (item.text.trim() === "") {
      blank = true;
      continue;
    }
    const last = runs.at(-1);
    const isRaised = above.has(item) || isSmallNumber(item, size, last);
    const needsBlank =
      last !== undefined && !isRaised && (blank || item.x - last.right > item.size * leastBlank);
    runs.push({
      text:
        needsBlank && !last.text.endsWith(" ") && !item.text.startsWith(" ") ? ` ${item.text}` : item.text,
      x: item.x,
      right: item.x + item.width,
      size: item.size,
      italic: item.italic,
      bold: item.bold,
      raised: isRaised,
    });
    // The blank behind a word with a mark may have its place before the mark.
    blank = blank && isRaised;
  }
  return runs;
}

/** In widths of the type: figures are half as wide as the type is high, also in narrow faces more than this. */
const narrowest = 0.4;

/** Smaller than the row; or set smaller inside a piece of text, which keeps its size and only takes less room. */
function isSmallNumber(
  { text, x, width, size: own }: PdfItem,
  size: number,
  last: RowRun | undefined,
): boolean {
  const written = text.trim();
  if (own < size * 0.75 && /^\d{1,3}(?:, ?\d{1,3})*$/.test(written)) return true;
  return (
    /^\d{1,3}$/.test(written) &&
    width < written.length * own * narrowest &&
    last !== undefined &&
    Math.abs(x - last.right) < own * 0.1
  );
}

/** In widths of the type: less is a gap between letters. */
const leastBlank = 0.2;

function rowOf(runs: readonly RowRun[], page: number, y: number): Row | null {
  const first = runs[0];
  if (first === undefined) return null;
  const right = Math.max(...runs.map((run) => run.right));
  const plain = runs.filter(({ raised }) => !raised);
  return {
    page,
    x: first.x,
    right,
    y,
    size: sizeOf(plain.length > 0 ? plain : runs),
    bold: plain.length > 0 && plain.every(({ bold }) => bold),
    runs,
  };
}

/** The size of most letters. */
function sizeOf(pieces: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pieces) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  let most = 0;
  let found = 0;
  for (const [size, count] of letters)
    if (count > most) {
      most = count;
      found = size;
    }
  return found === 0 ? (pieces[0]?.size ?? 0) : found;
}

export function textOfRow({ runs }: Row): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Pieces of a row with wide room between them: cells, or a name at the left and a symbol at the right. */
export function splitRow(row: Row, widest = 2.2): readonly Row[] {
  const parts: RowRun[][] = [];
  for (const run of row.runs) {
    const last = parts.at(-1)?.at(-1);
    if (last === undefined || run.x - last.right > row.size * widest) parts.push([run]);
    else parts.at(-1)?.push(run);
  }
  if (parts.length < 2) return [row];
  return parts.flatMap((runs) => rowOf(runs, row.page, row.y) ?? []);
}

/** The part of a row on one side of a column's edge; null where nothing stands there. */
export function sideOfRow(row: Row, edge: number, side: "left" | "right"): Row | null {
  const runs = row.runs.filter(({ x }) => (side === "left") === x < edge);
  return rowOf(runs, row.page, row.y);
}
