// No text cites what was not there yet, and no organ adopted anything before it was founded.
import { findDateWindow } from "#core/citations/check-date.ts";
import type { Citation } from "#core/citations/citation.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { placeIn } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export const citationIsNotOfTheFuture: Rule = {
  id: "citation-is-not-of-the-future",
  group: "citations",
  severity: "error",
  check,
};

/** First and last days of organs; those without an end still meet. */
const lives: Readonly<Record<string, readonly [from: string, to: string]>> = {
  GA: ["1946-01-10", "9999"],
  SC: ["1946-01-17", "9999"],
  ECOSOC: ["1946-01-23", "9999"],
  CHR: ["1947-01-27", "2006-06-16"],
  HRC: ["2006-06-19", "9999"],
};

function* check({ citations, resolution, facts, today }: Subject): Iterable<Observation> {
  const { stage, adoption } = resolution;
  const now = (stage === "adopted" ? adoption?.date : null) ?? today ?? null;
  for (const citation of citations) {
    const { numberAt, dateAt, place, form } = citation;
    const owner = ownerOf(citation);
    if (owner === null || form !== "ok" || !("start" in place)) continue;
    const why = tooEarly(citation) ?? (now === null ? null : tooLate(citation, now, facts));
    if (why === null) continue;
    const { start, end } = dateAt ?? numberAt ?? place;
    yield {
      message: `Unexpected ${citation.symbol ?? nameOfCited(citation)}, ${why}, expected a text that exists.`,
      place: placeIn(owner, start, end),
      fix: null,
    };
  }
}

function tooEarly({ organ, date, kind }: Citation): string | null {
  const life = lives[organ ?? ""];
  if (life === undefined || date === null || (kind !== "resolution" && kind !== "decision")) return null;
  if (date < life[0]) return "of a day before its organ first met";
  return date > life[1] ? "of a day after its organ was dissolved" : null;
}

function tooLate(citation: Citation, now: IsoDate, facts: Facts): string | null {
  const { organ, number, date, year, symbol, kind } = citation;
  if (date !== null && date > now) return `of ${formatDate(date)}, which is to come`;
  const thisYear = Number(now.slice(0, 4));
  if (year !== null && year > thisYear) return `of the year ${year}, which is to come`;
  // Series of the Security Council and of the Economic and Social Council count years, and issue the next one's early.
  const seriesYear = Number(/^[SE]\/(\d{4})\//.exec(symbol ?? "")?.[1] ?? 0);
  if (seriesYear > thisYear + 1) return `of the year ${seriesYear}, which is to come`;
  if (number === null || (kind !== "resolution" && kind !== "decision")) return null;
  const window = findDateWindow(organ, number, facts);
  return window?.certain === true && window.from > now ? "of a session that is to come" : null;
}
