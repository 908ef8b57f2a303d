// How well what is found agrees with what was checked by hand.
import type { Citation } from "#core/citations/citation.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { GoldCitation, Passage } from "./read-passages.ts";

export interface Score {
  readonly f1: number;
  readonly expected: number;
  /** One line a citation that is missing, or found and not expected. */
  readonly faults: readonly string[];
}

/** A citation counts where everything about it is right. */
export function scorePassages(passages: readonly Passage[], facts: Facts): Score {
  let right = 0;
  let found = 0;
  let expected = 0;
  const faults: string[] = [];
  for (const { name, body, resolution, expected: wanted } of passages) {
    const profile = readProfile(body === "text" ? "hrc" : body);
    const got = findCitations(resolution, profile, facts).map(describeFound);
    const gold = wanted.map(describeGold);
    right += gold.filter((line) => got.includes(line)).length;
    found += got.length;
    expected += gold.length;
    for (const line of gold) if (!got.includes(line)) faults.push(`${name}: missing ${line}`);
    for (const line of got) if (!gold.includes(line)) faults.push(`${name}: unexpected ${line}`);
  }
  return { f1: (2 * right) / (found + expected), expected, faults };
}

function describeGold({ at, start, end, kind, organ, number, date }: GoldCitation): string {
  return [`${at}:${start}-${end}`, kind, organ, number, date].join(" | ");
}

function describeFound(citation: Citation): string {
  const { place, kind, organ, number, numberAt, year, symbol, title, date } = citation;
  const at = place.kind === "block" ? place.block : place.kind === "note" ? place.note : "";
  const span = "start" in place ? `${place.start}-${place.end}` : "";
  const printed = number === null ? title : year === null ? number : `${number} (${year})`;
  // A symbol that stands by itself is what is cited; in the place of a number it is a slip for the number.
  const named = (numberAt === null ? (symbol ?? printed) : printed) ?? "-";
  return [`${at}:${span}`, kind, organ ?? "-", named, date ?? "-"].join(" | ");
}
