// A day as lists write it, in figures or in words.
import { dayOfNumber, findMonth, makeDate } from "#core/instruments/dates.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export interface ReadDay {
  readonly date: IsoDate;
  /** True for two figures of which either could be the month. */
  readonly isAmbiguous: boolean;
}

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?$/;
const dayFirstWords =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ \-.]{1,2}([A-Za-z]{3,9})\.?,?[ -]{1,2}(\d{4})$/;
const monthFirstWords = /^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[ T].*)?$/;
/** Days since 30 December 1899, as spreadsheets count: from the Charter's year on, to 2099. */
const [firstSerial, lastSerial] = [16_438, 73_050];
const serialOfEpoch = 25_569;

/** Null where no day is meant or none is named: a year alone is no day. */
export function readDay(text: string, dayFirst: boolean): ReadDay | null {
  const written = text.trim();
  if (written.length > 40) return null;
  const iso = yearFirst.exec(written) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\.0)?$/.exec(written);
  if (iso !== null) return sure(numberOf(iso[1]), numberOf(iso[2]), numberOf(iso[3]));
  const figures = slashed.exec(written);
  if (figures !== null) return readFigures(figures, dayFirst);
  const words = dayFirstWords.exec(written);
  if (words !== null) return sure(numberOf(words[3]), monthOf(words[2]), numberOf(words[1]));
  const american = monthFirstWords.exec(written);
  if (american !== null) return sure(numberOf(american[3]), monthOf(american[1]), numberOf(american[2]));
  const serial = /^\d{5}(?:\.\d+)?$/.test(written) ? Math.floor(Number(written)) : 0;
  if (serial < firstSerial || serial > lastSerial) return null;
  return { date: dayOfNumber(serial - serialOfEpoch), isAmbiguous: false };
}

function readFigures(figures: RegExpExecArray, dayFirst: boolean): ReadDay | null {
  const [one, two, year] = [numberOf(figures[1]), numberOf(figures[2]), numberOf(figures[3])];
  const [asDayFirst, asMonthFirst] = [makeDate(year, two, one), makeDate(year, one, two)];
  const date = (dayFirst ? asDayFirst : asMonthFirst) ?? asDayFirst ?? asMonthFirst;
  if (date === null) return null;
  return { date, isAmbiguous: asDayFirst !== null && asMonthFirst !== null && one !== two };
}

function sure(year: number, month: number, day: number): ReadDay | null {
  const date = makeDate(year, month, day);
  return date === null ? null : { date, isAmbiguous: false };
}

function monthOf(word = ""): number {
  return findMonth(word);
}

function numberOf(figures = ""): number {
  return Number(figures);
}

/** Which comes first in the figures of a column: said by those of which only one can be the month; null where none says it. */
export function guessDayFirst(cells: readonly string[]): boolean | null {
  let [days, months] = [0, 0];
  for (const cell of cells) {
    const figures = slashed.exec(cell.trim());
    if (figures === null) continue;
    if (numberOf(figures[1]) > 12) days += 1;
    if (numberOf(figures[2]) > 12) months += 1;
  }
  return days === months ? null : days > months;
}
