// Where a list says other than the register that comes with the program.
import { leastLikeness, likenessOfTitles } from "#core/citations/compare-titles.ts";
import type { Register, RegisterEntry } from "#core/instruments/facts.ts";
import type { OwnEntry } from "#core/instruments/own-layer.ts";

/** The entry for the same text, where its date is another, or its title is of another text; else null. */
export function findConflict(entry: OwnEntry, shipped: Register): RegisterEntry | null {
  const known = shipped
    .find(entry.organ, entry.number)
    .find(({ number, type }) => number === entry.number && (type === "" || type === entry.type));
  if (known === undefined) return null;
  const isOtherDay = entry.date !== null && known.date !== null && entry.date !== known.date;
  const isOtherTitle =
    entry.title !== "" && known.title !== "" && likenessOfTitles(entry.title, known.title) < leastLikeness;
  return isOtherDay || isOtherTitle ? known : null;
}
