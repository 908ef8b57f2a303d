// Which column of a table holds what; guessed from its head and its first rows, put right by the user.
import type { ColumnMapping } from "#core/citations/register-list.ts";
import { guessDayFirst, readDay } from "./read-day.ts";
import { findOrgan, looksLikeNumber } from "./read-text-name.ts";

type ColumnOf = "number" | "organ" | "session" | "date" | "title";

/** What lists call their columns: all of a name first, then a part of it. */
const heads: Readonly<Record<ColumnOf, readonly [whole: RegExp, part: RegExp]>> = {
  number: [
    /^(?:(?:un )?(?:document |res(?:olution)? )?(?:symbol|number|no\.?)|resolution|decision|unres|doc symbol)$/,
    /symbol|number|resolution|\bno\b/,
  ],
  organ: [/^(?:organ|(?:un |main )?body|council|adopted by)$/, /organ\b|body/],
  session: [/^(?:session|sess(?:ion)? (?:no\.?|number))$/, /^session/],
  date: [
    /^(?:(?:vote |adoption |action |meeting )?date|date (?:of )?(?:adoption|adopted|vote)|adopted(?: on)?)$/,
    /date|adopted/,
  ],
  title: [/^(?:(?:resolution )?title|name|subject)$/, /^(?:title|short title|topic)/],
};

/** Rows of cells, the first being the head if there is one. */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnMapping {
  const [first = [], ...others] = rows;
  const hasHeader = isHead(first);
  const body = hasHeader ? others : rows;
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => body.map((cells) => cells[at] ?? ""));
  const taken = new Set<number>();
  const best = (of: ColumnOf, least: number): number | null => {
    const scores = columns.map((cells, at) =>
      taken.has(at) ? 0 : scoreHead(hasHeader ? (first[at] ?? "") : "", of) + scoreCells(cells, of),
    );
    const top = Math.max(0, ...scores);
    if (top < least) return null;
    const at = scores.indexOf(top);
    taken.add(at);
    return at;
  };
  const number = best("number", 1.5);
  const date = best("date", 1.5);
  const title = best("title", 0.9);
  const organ = best("organ", 1.2);
  const session = best("session", 1.8);
  const dayFirst = guessDayFirst(date === null ? [] : (columns[date] ?? [])) ?? true;
  return { hasHeader, number, organ, fixedOrgan: null, session, date, title, dayFirst };
}

/** A head names columns and is no row: it holds neither a day nor a symbol. */
function isHead(cells: readonly string[]): boolean {
  const named = cells.some((cell) => Object.values(heads).some(([whole]) => whole.test(headWords(cell))));
  return named && !cells.some((cell) => looksLikeNumber(cell) || readDay(cell, true) !== null);
}

/** "Date_Adopted", "date-adopted" and "Date adopted" are one. */
function headWords(cell: string): string {
  return cell
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z.]+/g, " ")
    .trim();
}

function scoreHead(head: string, of: ColumnOf): number {
  const [whole, part] = heads[of];
  const words = headWords(head);
  if (words === "") return 0;
  return whole.test(words) ? 1 : part.test(words) ? 0.5 : 0;
}

/** What part of the filled cells is such a thing, from 0 to 1; for number and date it counts double. */
function scoreCells(cells: readonly string[], of: ColumnOf): number {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return 0;
  const share = (isOne: (cell: string) => boolean): number => filled.filter(isOne).length / filled.length;
  if (of === "number") return share(looksLikeNumber) * 2;
  if (of === "date") return share((cell) => readDay(cell, true) !== null) * 2;
  if (of === "organ") return share((cell) => findOrgan(cell) !== null);
  if (of === "session") return share((cell) => /^(?:E?S-)?\d{1,3}(?:st|nd|rd|th)?$/i.test(cell));
  return share((cell) => hasWords(cell.slice(0, 200)));
}

/** A word, and another behind it. */
function hasWords(cell: string): boolean {
  const words = cell.split(/\s+/);
  const first = words.findIndex((word) => /\p{L}{3}/u.test(word));
  return first !== -1 && words.slice(first + 1).some((word) => /\p{L}/u.test(word));
}
