// Thirty-odd ways to write a citation as none is written.
import { monthNames } from "#core/instruments/dates.ts";
import { type Break, type Breakage, readDate, type WrittenDate } from "./breakage.ts";
import type { Target } from "./find-targets.ts";

/** Rewrites the number of one item, chosen by the die; null from `rewrite` says that it does not fit. */
function onNumber(name: string, rewrite: (number: string, target: Target) => string | null): Breakage {
  return {
    name,
    kind: "form",
    apply: (target, die) => {
      const fitting = target.items.flatMap(({ number }): Break[] => {
        const text = rewrite(number.text, target);
        return text === null || text === number.text ? [] : [{ start: number.start, end: number.end, text }];
      });
      return fitting[die(fitting.length)] ?? null;
    },
  };
}

/** Rewrites one date, with the word before it where `of` is rewritten too. */
function onDate(name: string, rewrite: (date: WrittenDate, written: string) => string | null): Breakage {
  return {
    name,
    kind: "form",
    apply: (target, die) => {
      const fitting = target.items.flatMap(({ date }): Break[] => {
        const read = date === null ? null : readDate(date.text);
        const text = date === null || read === null ? null : rewrite(read, date.text);
        return date === null || text === null ? [] : [{ start: date.start, end: date.end, text }];
      });
      return fitting[die(fitting.length)] ?? null;
    },
  };
}

function onDateJoint(name: string, joint: string): Breakage {
  return {
    name,
    kind: "form",
    apply: (target, die) => {
      // Of what is said to be adopted, "on" gives the day rightly: drafting rules, 5, point 9.
      if (/adopt|endors|establish|approv/.test(target.text.slice(0, target.start))) return null;
      const fitting = target.items.flatMap(({ number, date }): Break[] =>
        date === null ? [] : [{ start: number.end, end: date.start, text: joint }],
      );
      return fitting[die(fitting.length)] ?? null;
    },
  };
}

function onOrgan(name: string, abbreviation: string, organ: string): Breakage {
  return {
    name,
    kind: "form",
    apply: ({ organWords, organ: code }) =>
      code === organ && organWords.text.includes(" ")
        ? { start: organWords.start, end: organWords.end, text: abbreviation }
        : null,
  };
}

/** True where an "and" follows at once, another text is cited after a comma, or a further number has no noun of its own. */
function goesOn(rest: string): boolean {
  const sentence = rest.split(/[.;]/)[0] ?? "";
  const [further] = /\b(?:E?S-)?\d+(?:\/\d+| \(\d{4}\)| \([IVXL]+\))/.exec(sentence) ?? [];
  const before = further === undefined ? "" : sentence.slice(0, sentence.indexOf(further));
  const isBare = further !== undefined && !/(?:resolution|decision)s? $/.test(before);
  return isBare || /^ and |^, (?!and )[^,]{0,80}(?:resolution|decision)s? \d/.test(sentence);
}

function onListJoint(name: string, joint: string): Breakage {
  return {
    name,
    kind: "form",
    apply: ({ items, text }) => {
      const before = items.at(-2);
      const last = items.at(-1);
      if (before === undefined || last === undefined) return null;
      const start = (before.date ?? before.number).end;
      const end = last.number.start;
      if (text.slice(start, end) !== " and ") return null;
      // Where the list goes on to a later "and", a comma here is as lists are written.
      return joint === ", " && goesOn(text.slice((last.date ?? last.number).end))
        ? null
        : { start, end, text: joint };
    },
  };
}

const symbolStart = { GA: "A/RES/", HRC: "A/HRC/RES/", SC: "S/RES/", ECOSOC: "E/RES/", CHR: "E/CN.4/RES/" };
const slash = /^(\d+)\/(\d+)$/;
const council = /^(\d+) \((\d{4})\)$/;
const roman = /^(\d+)(?: ([A-Z]))? \(((?:E?S-)?)([IVXL]+)\)$/;

const day = ({ day: number }: WrittenDate): string => String(number);
const month = ({ month: index }: WrittenDate): string => monthNames[index] ?? "";

function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  return `${number}${teens ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}

export const formBreakages: readonly Breakage[] = [
  onNumber("symbol for a number", (number, { organ, noun }) =>
    noun.text.startsWith("resolution") && !number.includes("(I") ? symbolStart[organ] + number : null,
  ),
  onNumber("hyphen for the slash", (number) => (slash.test(number) ? number.replace("/", "-") : null)),
  onNumber("point for the slash", (number) => (slash.test(number) ? number.replace("/", ".") : null)),
  onNumber("space after the slash", (number) => (slash.test(number) ? number.replace("/", "/ ") : null)),
  onNumber("space before the slash", (number) => (slash.test(number) ? number.replace("/", " /") : null)),
  onNumber("leading zero", (number) => (slash.test(number) ? number.replace("/", "/0") : null)),
  onNumber("No. before the number", (number) => `No. ${number}`),
  onNumber("no space before the year", (number) => (council.test(number) ? number.replace(" ", "") : null)),
  onNumber("year left out", (number) => (council.test(number) ? number.replace(/ .*/, "") : null)),
  onNumber("year of two digits", (number) => (council.test(number) ? number.replace(/\(\d\d/, "(") : null)),
  onNumber("slash for the parentheses", (number) =>
    council.test(number) ? number.replace(" (", "/").replace(")", "") : null,
  ),
  onNumber("square brackets for the parentheses", (number) =>
    council.test(number) ? number.replace("(", "[").replace(")", "]") : null,
  ),
  onNumber("letter without its space", (number) =>
    /\d [A-Z]/.test(number) ? number.replace(/(\d) ([A-Z])/, "$1$2") : null,
  ),
  onNumber("letter behind the session", (number) => {
    const [, count, letter, kind, session] = roman.exec(number) ?? [];
    return letter === undefined ? null : `${count} (${kind}${session}) ${letter}`;
  }),
  onNumber("letter in lower case", (number) =>
    / [A-Z](?![A-Z])/.test(number) ? number.replace(/ ([A-Z])/, (letter) => letter.toLowerCase()) : null,
  ),
  onNumber("numeral that is none", (number) =>
    roman.test(number) ? number.replace(/([IVXL])\)$/, "$1IIII)") : null,
  ),
  onNumber("session in arabic figures", (number) => {
    const [, count, letter, kind, session = ""] = roman.exec(number) ?? [];
    return count === undefined ? null : `${count}${letter ? ` ${letter}` : ""} (${kind}${arabic(session)})`;
  }),
  onNumber("no space before the session", (number) =>
    roman.test(number) ? number.replace(" (", "(") : null,
  ),
  onNumber("special session without its hyphen", (number) =>
    /^E?S-/.test(number) ? number.replace("-", "") : null,
  ),
  onNumber("special session in lower case", (number) =>
    /^E?S-/.test(number) ? number.replace(/^E?S/, (letters) => letters.toLowerCase()) : null,
  ),
  onDate("month before the day", (date) => `${month(date)} ${day(date)}, ${date.year}`),
  onDate("day as an ordinal", (date) => `${ordinal(date.day)} ${month(date)} ${date.year}`),
  onDate("date in figures", (date) => `${day(date)}/${date.month + 1}/${date.year}`),
  onDate("leading zero of the day", (date, written) => (date.day < 10 ? `0${written}` : null)),
  onDate("month cut short", (date) =>
    month(date).length > 4 ? `${day(date)} ${month(date).slice(0, 3)}. ${date.year}` : null,
  ),
  onDate("comma before the year", (date) => `${day(date)} ${month(date)}, ${date.year}`),
  onDateJoint("on for of", " on "),
  onDateJoint("dated for of", " dated "),
  onDateJoint("comma for of", ", "),
  onDateJoint("date in parentheses without of", " ("),
  onListJoint("ampersand for and", " & "),
  onListJoint("comma for and", ", "),
  onListJoint("slash for and", "/"),
  onOrgan("General Assembly cut short", "UNGA", "GA"),
  onOrgan("Security Council cut short", "UNSC", "SC"),
  onOrgan("Human Rights Council cut short", "HRC", "HRC"),
  onOrgan("Economic and Social Council cut short", "ECOSOC", "ECOSOC"),
  {
    name: "capital letter",
    kind: "form",
    apply: ({ noun }) => ({
      start: noun.start,
      end: noun.end,
      text: noun.text.replace(/^./, (letter) => letter.toUpperCase()),
    }),
  },
  {
    name: "singular before a list",
    kind: "form",
    apply: ({ noun, items }) =>
      items.length > 1 && noun.text.endsWith("s")
        ? { start: noun.start, end: noun.end, text: noun.text.slice(0, -1) }
        : null,
  },
  {
    name: "plural before one number",
    kind: "form",
    apply: ({ noun, items }) =>
      items.length === 1 && !noun.text.endsWith("s")
        ? { start: noun.start, end: noun.end, text: `${noun.text}s` }
        : null,
  },
  {
    name: "organ left out",
    kind: "form",
    apply: ({ organWords, noun }) => ({ start: organWords.start, end: noun.start, text: "" }),
  },
];

function arabic(session: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const values = [...session].map((letter) => worth[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
