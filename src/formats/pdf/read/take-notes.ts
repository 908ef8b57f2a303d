// Footnotes at the foot of each column: told by their smaller type and the number before them, joined over pages.
import type { Flow } from "./find-columns.ts";
import { type Row, textOfRow } from "./gather-rows.ts";

export interface PdfNote {
  /** As printed: "3", or "*". */
  readonly number: string;
  readonly page: number;
  readonly rows: Row[];
}

export interface BareFlow {
  readonly page: number;
  readonly column: Flow["column"];
  readonly rows: readonly Row[];
}

export interface TakenNotes {
  readonly flows: readonly BareFlow[];
  readonly notes: readonly PdfNote[];
}

/** `bodySize` is the size of most letters of the file. */
export function takeNotes(pages: readonly (readonly Flow[])[], bodySize: number): TakenNotes {
  const notes: PdfNote[] = [];
  const flows: BareFlow[] = [];
  for (const [index, page] of pages.entries())
    for (const { column, rows } of page) {
      const start = startOfNotes(rows, bodySize, notes.length > 0);
      for (const row of rows.slice(start)) takeRow(row, notes);
      const text = rows.slice(0, start).filter((row) => !isRule(row));
      flows.push({ page: index + 1, column, rows: text });
    }
  return { flows, notes };
}

const smaller = 0.97;

/** Where the notes of a column begin; its length where there are none. */
function startOfNotes(rows: readonly Row[], bodySize: number, hasNotes: boolean): number {
  let at = rows.length;
  while (at > 0 && (rows[at - 1]?.size ?? bodySize) < bodySize * smaller) at -= 1;
  const rule = rows.findLastIndex(isRule);
  if (at === rows.length && rule >= 0 && rows.slice(rule + 1).some((row) => noteNumber(row) !== null))
    return rule + 1;
  const firstNumber = rows.slice(at).findIndex((row) => noteNumber(row) !== null);
  if (firstNumber === 0) return at;
  // A note that goes on from the page before; small type elsewhere is text.
  if (hasNotes && at < rows.length && (firstNumber > 0 || at > 0)) return at;
  return firstNumber > 0 ? at + firstNumber : rows.length;
}

function isRule(row: Row): boolean {
  return /^[_—–-]{5,}$/.test(textOfRow(row));
}

interface NoteStart {
  readonly number: string;
  /** Raised, or alone on its row: a figure of the text is neither. */
  readonly isSure: boolean;
}

/** The number that a row begins with as a note does: raised, or apart from its text. */
function noteNumber({ runs, size }: Row): NoteStart | null {
  const [first, second] = runs;
  const text = first?.text.trim() ?? "";
  if (first === undefined) return null;
  if (/^\*{1,3}$/.test(text)) return { number: text, isSure: true };
  if (/^\d{1,3}$/.test(text)) {
    const isSure = second === undefined || first.raised || first.size < size * 0.85;
    return isSure || second.x - first.right > 1 ? { number: text, isSure } : null;
  }
  const number = /^(\d{1,3})\/? +\S/.exec(text)?.[1] ?? /^(\*) /.exec(text)?.[1];
  return number === undefined ? null : { number, isSure: false };
}

function takeRow(row: Row, notes: PdfNote[]): void {
  const start = noteNumber(row);
  const last = notes.at(-1);
  if (start !== null && startsNote(start, last))
    notes.push({ number: start.number, page: row.page, rows: [withoutNumber(row, start.number)] });
  else if (last !== undefined) last.rows.push(row);
}

/** A note or two may have lost its text. */
const widestStep = 3;

/** Numbers count on, or begin again with a page. */
function startsNote({ number, isSure }: NoteStart, last: PdfNote | undefined): boolean {
  if (last === undefined || number.startsWith("*") || last.number.startsWith("*")) return true;
  const step = Number(number) - Number(last.number);
  return step === 1 || Number(number) === 1 || (isSure && step > 1 && step <= widestStep);
}

function withoutNumber(row: Row, number: string): Row {
  const [first, ...rest] = row.runs;
  if (first === undefined) return row;
  const text = first.text
    .trimStart()
    .slice(number.length)
    .replace(/^\/?\s*/, "");
  return { ...row, runs: text === "" ? rest : [{ ...first, text, raised: false }, ...rest] };
}
