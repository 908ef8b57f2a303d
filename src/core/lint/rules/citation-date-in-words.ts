// Day, month in words, year, without ordinals or commas: UN Editorial Manual, Numbers, dates and time.
import { findMonth, formatDate, makeDate, monthForm, monthNames } from "#core/instruments/dates.ts";
import { type CheckedText, checkedTexts, replacement } from "#core/lint/checked-text.ts";
import { observeSlips } from "#core/lint/citation-slips.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationDateInWords: Rule = {
  id: "citation-date-in-words",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

const months = monthNames.join("|");
/** Month first, an ordinal, a zero before the day, a month cut short, a comma before the year. */
const misordered = new RegExp(
  `(?<!\\w)(?:(?<month>${months}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>${monthForm}),? (?<year2>\\d{4}))(?!\\w)`,
  "g",
);

function* check(subject: Subject): Iterable<Observation> {
  for (const checked of checkedTexts(subject)) {
    const known = seen.get(checked) ?? [...checkText(checked)];
    seen.set(checked, known);
    yield* known;
  }
  yield* checkCitedDates(subject);
}

/** What was said of a text holds as long as it lives; only the cited dates hang on the rest of the document. */
const seen = new WeakMap<CheckedText, readonly Observation[]>();

function* checkText({ owner, text, quoted, cues }: CheckedText): Iterable<Observation> {
  // Only a year makes a date.
  if (!cues.has("0")) return;
  for (const found of text.matchAll(misordered)) {
    const { month, day, year, month2 = "", day2, year2 } = found.groups ?? {};
    const date = makeDate(Number(year ?? year2), findMonth(month ?? month2), Number(day ?? day2));
    if (date === null || isQuoted(quoted, found.index)) continue;
    const expected = formatDate(date);
    if (found[0] === expected) continue;
    yield replacement(owner, {
      start: found.index,
      end: found.index + found[0].length,
      text: expected,
      message: `Unexpected “${found[0]}”, expected “${expected}”.`,
      title: "Write the date in order",
    });
  }
}

/** Figures with slashes or hyphens are a date only where one is due: after the number of a resolution. */
function checkCitedDates(subject: Subject): Iterable<Observation> {
  const citations = subject.citations.map((citation) => ({
    ...citation,
    problems: citation.problems.filter(({ found }) => /^[\d/-]+$/.test(found)),
  }));
  return observeSlips(
    { ...subject, citations },
    { kinds: ["date-order"], otherwise: "the month in words", title: "Write the month in words", look: true },
  );
}
