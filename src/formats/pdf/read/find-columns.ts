// Pages in two columns: where the room between them is, and in what order their rows are read.
import { type Row, sideOfRow } from "./gather-rows.ts";

/** Rows that follow each other in one column. */
export interface Flow {
  readonly column: "whole" | "left" | "right";
  readonly rows: readonly Row[];
}

const fewest = 8;
/** Less room than this is between words. */
const leastRoom = 8;

/** The rows of a page as they are read: each column down to the next row that runs across both. */
export function flowsOf(rows: readonly Row[], width: number): readonly Flow[] {
  const edge = findGutter(rows, width);
  if (edge === null) return [{ column: "whole", rows }];
  const flows: { column: Flow["column"]; rows: Row[] }[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = (): void => {
    if (left.length > 0) flows.push({ column: "left", rows: left });
    if (right.length > 0) flows.push({ column: "right", rows: right });
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (crosses(row, edge)) {
      flush();
      const last = flows.at(-1);
      if (last?.column === "whole") last.rows.push(row);
      else flows.push({ column: "whole", rows: [row] });
      continue;
    }
    const atLeft = sideOfRow(row, edge, "left");
    const atRight = sideOfRow(row, edge, "right");
    if (atLeft !== null) left.push(atLeft);
    if (atRight !== null) right.push(atRight);
  }
  flush();
  return flows;
}

/** Near the middle, the place that most rows stand on either side of and few run across; null for one column. */
function findGutter(rows: readonly Row[], width: number): number | null {
  const intervals = rows.map(intervalsOf);
  let best: { at: number; score: number } | null = null;
  // A file may claim a page of any width.
  const step = Math.max(3, width / 400);
  for (let at = width * 0.35; at < width * 0.65; at += step) {
    let left = 0;
    let right = 0;
    let across = 0;
    for (const parts of intervals) {
      if (parts.some(([from, to]) => from < at && to > at)) across += 1;
      else {
        if (parts.some(([from, to]) => to <= at && to - from > width / 6)) left += 1;
        if (parts.some(([from, to]) => from >= at && to - from > width / 6)) right += 1;
      }
    }
    const least = Math.min(left, right);
    const score = least - across * 2;
    if (least >= fewest && across <= least * 0.4 && (best === null || score > best.score))
      best = { at, score };
  }
  return best?.at ?? null;
}

function crosses(row: Row, edge: number): boolean {
  return intervalsOf(row).some(([from, to]) => from < edge && to > edge);
}

/** Where a row has letters, small gaps closed. */
function intervalsOf({ runs }: Row): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  for (const { x, right } of runs) {
    const last = parts.at(-1);
    if (last !== undefined && x - last[1] < leastRoom) last[1] = Math.max(last[1], right);
    else parts.push([x, right]);
  }
  return parts;
}
