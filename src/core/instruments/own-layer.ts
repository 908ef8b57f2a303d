// The user's own entries of the register: one sorted text for each imported list, and one for all that was learnt.
import type { IsoDate } from "#core/resolution/resolution.ts";
import { formatDate } from "./dates.ts";
import type { OwnSource, Register, RegisterEntry } from "./facts.ts";
import { openRegister } from "./open-register.ts";

export interface OwnLayer {
  readonly id: string;
  readonly kind: OwnSource;
  /** The file that was imported; "" for what was learnt, where each row names its text. */
  readonly name: string;
  /** The day of the import. */
  readonly day: IsoDate;
  /** Lines as the register has them, sorted: organ, number, type, date, title, and the text a row was learnt from. */
  readonly rows: string;
}

/** One row, before it is a line. */
export type OwnEntry = Pick<RegisterEntry, "organ" | "number" | "type" | "date" | "title">;

export function openLayer({ kind, name, day, rows }: OwnLayer): Register {
  const describeEvidence = (from: string): string =>
    kind === "learnt" ? `learnt from “${from}”` : `your list “${name}”, added ${formatDate(day)}`;
  return openRegister(rows, { own: kind, describeEvidence });
}

/** A tab or a line's end inside a cell would be another cell or another row. */
function cellOf(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function writeRow({ organ, number, type, date, title }: OwnEntry, from = ""): string {
  return [organ, number, type, date ?? "", cellOf(title), cellOf(from)].join("\t");
}

/** The lines in the order that looking up relies on. */
export function sortRows(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${lines.toSorted(compareRows).join("\n")}\n`;
}

// Code unit by code unit, as the register is searched; not as a language sorts.
function compareRows(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

export function linesOf(rows: string): readonly string[] {
  return rows === "" ? [] : rows.slice(0, -1).split("\n");
}

/** What names a row among those of its layer. */
export interface RowName {
  readonly organ: string;
  readonly number: string;
  readonly type: string;
}

export function isRowOf(line: string, { organ, number, type }: RowName): boolean {
  return line.startsWith(`${organ}\t${number}\t${type}\t`);
}

const rowForm =
  /^[A-Z]{2,10}\t[^\t]{1,40}\t(?:resolution|decision|statement|)\t(?:\d{4}-\d\d-\d\d|)\t[^\t]*\t[^\t]*$/;

/** True where rows can be looked up: each of the form, in order, the last line ended. */
export function areRows(rows: string): boolean {
  if (rows === "") return true;
  if (!rows.endsWith("\n")) return false;
  let before = "";
  for (const line of linesOf(rows)) {
    if (!rowForm.test(line) || line < before) return false;
    before = line;
  }
  return true;
}

/** The layers without what was learnt from the text with this number: a text is no evidence for itself. */
export function withoutWordOf(
  layers: readonly OwnLayer[],
  { organ, number }: Pick<RowName, "organ" | "number">,
): readonly OwnLayer[] {
  const start = `${organ}\t${number}\t`;
  const isTold = layers.some(({ kind, rows }) => kind === "learnt" && `\n${rows}`.includes(`\n${start}`));
  if (!isTold) return layers;
  return layers.map((layer) => {
    if (layer.kind !== "learnt") return layer;
    const others = linesOf(layer.rows).filter((line) => !line.startsWith(start));
    return { ...layer, rows: sortRows(others) };
  });
}
