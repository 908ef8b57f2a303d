// The rows of a list as entries of the register, and those that cannot be, each with its reason.
import { findDateWindow } from "#core/citations/check-date.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import type { BadRow, ColumnMapping, RegisterRow } from "#core/citations/register-list.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { OwnEntry } from "#core/instruments/own-layer.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { readDay } from "./read-day.ts";
import type { TableRow } from "./read-rows.ts";
import { type ReadName, readTextName } from "./read-text-name.ts";

export interface ReadRegister {
  readonly entries: readonly RegisterRow[];
  readonly bad: readonly BadRow[];
  /** Rows that say the same again: a list of votes has a row for each State. */
  readonly repeated: number;
  /** Days of which either figure could be the month. */
  readonly ambiguousDays: number;
}

/** Longer is no title but a summary. */
const longestTitle = 600;

/** Takes rows one by one, so that whoever reads a long list can pause between them. */
export class RegisterReader {
  readonly #mapping: ColumnMapping;
  readonly #facts: Facts;
  readonly #bad: BadRow[] = [];
  readonly #byName = new Map<string, RegisterRow>();
  #repeated = 0;
  #ambiguousDays = 0;
  #isFirst = true;

  constructor(mapping: ColumnMapping, facts: Facts) {
    this.#mapping = mapping;
    this.#facts = facts;
  }

  take(row: TableRow): void {
    const isHead = this.#isFirst && this.#mapping.hasHeader;
    this.#isFirst = false;
    if (isHead) return;
    const read = this.#read(row.cells);
    const reason = "reason" in read ? read.reason : this.#keep(row.row, read);
    if (reason !== null) this.#bad.push({ row: row.row, reason, text: startOf(row.cells) });
  }

  finish(): ReadRegister {
    return {
      entries: [...this.#byName.values()],
      bad: this.#bad,
      repeated: this.#repeated,
      ambiguousDays: this.#ambiguousDays,
    };
  }

  #read(cells: readonly string[]): OwnEntry | { readonly reason: string } {
    const { fixedOrgan, dayFirst } = this.#mapping;
    const cellOf = (column: number | null): string => (column === null ? "" : (cells[column] ?? ""));
    const written = cellOf(this.#mapping.date);
    const day = readDay(written, dayFirst);
    if (day === null && written !== "") return { reason: `“${written.slice(0, 40)}” is no day` };
    const date = day?.date ?? null;
    const name = readTextName({
      number: cellOf(this.#mapping.number),
      organ: cellOf(this.#mapping.organ),
      session: cellOf(this.#mapping.session),
      fixedOrgan,
      date,
    });
    if (!name.ok) return name;
    const title = cleanTitle(cellOf(this.#mapping.title));
    if (title.length > longestTitle) return { reason: `The title is longer than ${longestTitle} letters` };
    if (date === null && title === "") return { reason: "There is neither a date nor a title" };
    const wrongDay = date === null ? null : findWrongDay(name, date, this.#facts);
    if (wrongDay !== null) return { reason: wrongDay };
    if (day?.isAmbiguous === true) this.#ambiguousDays += 1;
    return { organ: name.organ, number: name.number, type: name.type, date, title };
  }

  /** Answers why it cannot be kept, or null. */
  #keep(row: number, entry: OwnEntry): string | null {
    const key = `${entry.organ}\t${entry.number}\t${entry.type}`;
    const known = this.#byName.get(key);
    if (known === undefined) {
      this.#byName.set(key, { row, entry });
      return null;
    }
    const before = known.entry;
    if (before.date !== null && entry.date !== null && before.date !== entry.date)
      return `Row ${known.row} has another date for ${entry.number}: ${formatDate(before.date)}`;
    this.#repeated += 1;
    const filled = {
      ...before,
      date: before.date ?? entry.date,
      title: before.title === "" ? entry.title : before.title,
    };
    this.#byName.set(key, { row: known.row, entry: filled });
    return null;
  }
}

/** A day on which the organ cannot have adopted a text with that number: mostly day and month exchanged, or a wrong column. */
function findWrongDay(name: Extract<ReadName, { ok: true }>, date: IsoDate, facts: Facts): string | null {
  const { organ, number } = name;
  const year = /\((\d{4})\)$/.exec(number)?.[1];
  const isOtherYear = organ === "SC" && year !== undefined && !date.startsWith(year);
  const window = findDateWindow(organ, number, facts);
  const isOutside = window?.certain === true && (date < window.from || date > window.to);
  if (!isOtherYear && !isOutside) return null;
  return `The ${organName(organ)} cannot have adopted ${number} on ${formatDate(date)}`;
}

/** Libraries write what a text is behind its title: " : resolution / adopted by the General Assembly". */
const catalogueTail = / ?:[A-Z]? (?:resolution|decision)s? ?(?:\/|\[|\(|adopted)[^:]{0,200}$/i;

function cleanTitle(cell: string): string {
  const end = cell.lastIndexOf(":");
  const tail = end === -1 ? null : catalogueTail.exec(cell.slice(Math.max(0, end - 1)));
  const title = tail === null ? cell : cell.slice(0, cell.length - tail[0].length);
  return title.replace(/^["“](.*)["”]$/, "$1").trim();
}

function startOf(cells: readonly string[]): string {
  const text = cells
    .filter((cell) => cell !== "")
    .map((cell) => cell.slice(0, 60))
    .join(" · ");
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
