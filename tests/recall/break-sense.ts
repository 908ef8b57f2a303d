// Ways to cite, well written, something else than was meant.
import { monthNames } from "#core/instruments/dates.ts";
import {
  type Break,
  type Breakage,
  type Die,
  isoOf,
  keyOf,
  readDate,
  type WrittenDate,
  writeDate,
} from "./breakage.ts";
import type { OrganCode, Target } from "./find-targets.ts";
import type { Known, World } from "./world.ts";

/** Another number in place of one; never one that is cited elsewhere in the same paragraph list. */
function onNumber(
  name: string,
  rewrite: (number: string, die: Die, organ: OrganCode, world: World) => string | null,
): Breakage {
  return {
    name,
    kind: "sense",
    apply: (target, die, world) => {
      const { number } = target.items[die(target.items.length)] ?? {};
      if (number === undefined) return null;
      const text = rewrite(number.text, die, target.organ, world);
      return text === null || text === number.text || target.items.some((each) => each.number.text === text)
        ? null
        : { start: number.start, end: number.end, text };
    },
  };
}

function onDate(
  name: string,
  rewrite: (date: WrittenDate, die: Die, number: string, target: Target, world: World) => string | null,
): Breakage {
  return {
    name,
    kind: "sense",
    apply: (target, die, world) => {
      const dated = target.items.filter(({ date }) => date !== null);
      const { number, date } = dated[die(dated.length)] ?? {};
      if (number === undefined || date === undefined || date === null) return null;
      const read = readDate(date.text);
      const text = read === null ? null : rewrite(read, die, number.text, target, world);
      return text === null || text === date.text ? null : { start: date.start, end: date.end, text };
    },
  };
}

/** Places of the digits of the part of a number that says which resolution it is, not which session or year. */
function countDigits(number: string): readonly number[] {
  const after = /^(?:E?S-)?\d+\//.exec(number)?.[0].length ?? 0;
  const end = /[ (]/.exec(number.slice(after))?.index ?? number.length - after;
  return [...number.slice(after, after + end)].flatMap((letter, at) =>
    /\d/.test(letter) ? [after + at] : [],
  );
}

const withDigit = (text: string, at: number, digit: string): string =>
  text.slice(0, at) + digit + text.slice(at + 1);

const isNumber = (text: string): boolean => !/(?:^|\/|-)0/.test(text);

function swapped(number: string, die: Die): string | null {
  const digits = countDigits(number);
  const at = digits[die(digits.length - 1)];
  const next = at === undefined ? undefined : number[at + 1];
  if (at === undefined || next === undefined || !digits.includes(at + 1)) return null;
  const text = withDigit(withDigit(number, at, next), at + 1, number[at] ?? "");
  return isNumber(text) ? text : null;
}

function changed(number: string, die: Die): string | null {
  const digits = countDigits(number);
  const at = digits[die(digits.length)];
  if (at === undefined) return null;
  const text = withDigit(number, at, String(die(10)));
  return isNumber(text) ? text : null;
}

const other = <Item>(items: readonly Item[], die: Die, fits: (item: Item) => boolean): Item | null => {
  const fitting = items.filter(fits);
  return fitting[die(fitting.length)] ?? null;
};

const fullNames: Readonly<Record<OrganCode, string>> = {
  GA: "General Assembly",
  SC: "Security Council",
  HRC: "Human Rights Council",
  ECOSOC: "Economic and Social Council",
  CHR: "Commission on Human Rights",
};

export const senseBreakages: readonly Breakage[] = [
  onNumber("two digits swapped", swapped),
  onNumber("a digit changed", changed),
  onNumber("a digit lost", (number, die) => {
    const digits = countDigits(number);
    const at = digits[die(digits.length)];
    const text = at === undefined || digits.length < 2 ? null : number.slice(0, at) + number.slice(at + 1);
    return text !== null && isNumber(text) ? text : null;
  }),
  onNumber("a digit doubled", (number, die) => {
    const digits = countDigits(number);
    const at = digits[die(digits.length)];
    return at === undefined || digits.length > 3
      ? null
      : number.slice(0, at) + number.slice(at, at + 1) + number.slice(at);
  }),
  onNumber("another session", (number, die) => {
    const [, session, count] = /^(\d{1,3})\/(\d+)$/.exec(number) ?? [];
    return session === undefined ? null : `${Number(session) + (die(2) === 0 ? 1 : -1)}/${count}`;
  }),
  onNumber("another year in parentheses", (number, die) =>
    number.replace(/\((\d{4})\)$/, (_, year) => `(${Number(year) + (die(2) === 0 ? 1 : -1)})`),
  ),
  onNumber("session and number exchanged", (number) => {
    const [, session, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(number) ?? [];
    return session === undefined ? null : `${count}/${session}`;
  }),
  onNumber("number of a neighbour", (number, die, organ, world) => {
    const own = world.known.get(keyOf(organ, number));
    const near = (world.byOrgan.get(organ) ?? []).filter(
      (each) => own !== undefined && each.number !== number && each.date.slice(0, 4) === own.date.slice(0, 4),
    );
    return other(near, die, () => true)?.number ?? null;
  }),
  onDate("another day", (date, die) => writeDate({ ...date, day: 1 + ((date.day + 1 + die(26)) % 28) })),
  onDate("another month", (date, die) =>
    date.day > 28 ? null : writeDate({ ...date, month: (date.month + 1 + die(11)) % 12 }),
  ),
  onDate("another year", (date, die) =>
    date.day > 28 ? null : writeDate({ ...date, year: date.year + (die(2) === 0 ? 1 : -1) }),
  ),
  onDate("two digits of the year swapped", (date) => {
    const year = String(date.year);
    const turned = Number(`${year.slice(0, 2)}${year.slice(3)}${year.slice(2, 3)}`);
    return turned === date.year || turned > 2030 || date.day > 28
      ? null
      : writeDate({ ...date, year: turned });
  }),
  onDate("digits of the day swapped", ({ day, ...rest }) => {
    const turned = Number([...String(day)].reverse().join(""));
    return day < 10 || turned > 28 || turned === 0 ? null : writeDate({ ...rest, day: turned });
  }),
  onDate("date of a neighbour", (date, die, number, { organ }, world) => {
    const near = (world.byOrgan.get(organ) ?? []).filter(
      (each) =>
        each.number !== number && each.date !== isoOf(date) && each.date.startsWith(String(date.year)),
    );
    const chosen = other(near, die, () => true);
    return chosen === null ? null : writeIso(chosen);
  }),
  onDate("date of another citation of the list", (date, die, number, { items }) => {
    const rest = items.filter((each) => each.number.text !== number && each.date !== null);
    const chosen = other(rest, die, (each) => each.date?.text !== writeDate(date));
    return chosen?.date?.text ?? null;
  }),
  {
    name: "title of another resolution",
    kind: "sense",
    apply: ({ organ, title }, die, { byOrgan }) => {
      if (title === null) return null;
      const chosen = other(
        byOrgan.get(organ) ?? [],
        die,
        (each) => each.title.length > 10 && each.title !== title.text,
      );
      return chosen === null ? null : { start: title.start, end: title.end, text: chosen.title };
    },
  },
  {
    name: "another organ",
    kind: "sense",
    apply: ({ organ, organWords, items }, die): Break | null => {
      // Only between organs whose numbers look alike, or it would be no citation at all.
      const alike: Readonly<Record<OrganCode, readonly OrganCode[]>> = {
        GA: ["HRC"],
        HRC: ["GA"],
        SC: ["GA", "HRC"],
        ECOSOC: ["CHR"],
        CHR: ["ECOSOC"],
      };
      const chosen = alike[organ][die(alike[organ].length)];
      const isFull = Object.values(fullNames).includes(organWords.text);
      return chosen === undefined || !isFull || items.some(({ date }) => date === null)
        ? null
        : { start: organWords.start, end: organWords.end, text: fullNames[chosen] };
    },
  },
];

function writeIso({ date }: Known): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
}
