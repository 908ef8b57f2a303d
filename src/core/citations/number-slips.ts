// Numbers that are easily typed for one another.
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

/** The number and the date of a citation; the number without the Security Council's year. */
export interface Numbered {
  readonly kind: string;
  readonly organ: string;
  readonly number: string;
  readonly date: IsoDate;
}

/**
 * Texts of that very date whose number is one slip away: two digits exchanged, one changed, lost or too many. The
 * nearest kind of slip counts: where exchanged digits explain it, nothing else is offered.
 */
export function findMeantNumbers(written: Numbered, facts: Facts): readonly RegisterEntry[] {
  const { number, organ, kind, date } = written;
  const fits = (slip: string): readonly RegisterEntry[] =>
    facts.register
      .find(organ, slip)
      .filter(
        (entry) => entry.date === date && !entry.citedOnly && (entry.type === "" || entry.type === kind),
      );
  const exchanged = exchangedDigits(number).flatMap(fits);
  return exchanged.length > 0 ? exchanged : otherSlips(number).flatMap(fits);
}

function exchangedDigits(number: string): readonly string[] {
  return [...number].flatMap((digit, at) => {
    const next = number.charAt(at + 1);
    const fits = /\d/.test(digit) && /\d/.test(next) && digit !== next;
    return fits ? plausible(number.slice(0, at) + next + digit + number.slice(at + 2)) : [];
  });
}

function otherSlips(number: string): readonly string[] {
  const slips = new Set<string>();
  for (let at = 0; at < number.length; at += 1) {
    if (!/\d/.test(number.charAt(at))) continue;
    const [before, after] = [number.slice(0, at), number.slice(at + 1)];
    slips.add(before + after);
    for (let digit = 0; digit < 10; digit += 1) {
      slips.add(`${before}${digit}${after}`);
      slips.add(`${before}${digit}${number.slice(at)}`);
      slips.add(`${number.slice(0, at + 1)}${digit}${after}`);
    }
  }
  slips.delete(number);
  return [...slips].flatMap(plausible);
}

/** Numbers begin with no zero, and neither part of one is empty. */
function plausible(number: string): readonly string[] {
  return /(?:^|\/|-)(?:0|$|\/| )/.test(number) ? [] : [number];
}

/** True where one part alone of a date is another, as a slip leaves it: its day, its month, or a year nearby. */
export function isDateSlip(written: IsoDate, meant: IsoDate): boolean {
  const [year, month, day] = written.split("-");
  const [otherYear, otherMonth, otherDay] = meant.split("-");
  if (year === otherYear) return month === otherMonth || day === otherDay;
  return month === otherMonth && day === otherDay;
}
