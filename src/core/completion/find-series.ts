// Texts of one series: an organ's on the same matter, session after session, known by titles that say the same.
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import { searchCatalogue } from "./catalogue.ts";
import { type CompletionIndex, readEntry } from "./completion-index.ts";
import { foldLetters } from "./split-words.ts";
import { contentWordsOf, saysTheSame } from "./title-words.ts";

const mostLooked = 40;

/** The newest first, the text itself among them. */
export function findSeries(
  entry: RegisterEntry,
  { facts, index }: { readonly facts: Facts; readonly index: CompletionIndex },
): readonly RegisterEntry[] {
  const own = contentWordsOf(entry.title);
  if (own.size === 0) return [entry];
  const query = [...own.keys()].join(" ");
  const alike = searchCatalogue(index.names.catalogue, query, { limit: mostLooked, mayHaveSlips: false })
    .flatMap(({ item }) => findNamed(index, item, facts))
    .filter(({ organ, number, title }) => {
      if (organ !== entry.organ || number === entry.number) return false;
      return saysTheSame(own, contentWordsOf(title));
    });
  return [entry, ...alike].sort((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1));
}

/** The resolution that an item of the catalogue is a title of; none where it names something else. */
export function findNamed({ names }: CompletionIndex, item: number, facts: Facts): readonly RegisterEntry[] {
  const { kind, insert } = readEntry(names, names.entryOf[item] ?? 0);
  if (kind !== "resolution") return [];
  const space = insert.indexOf(" ");
  return facts.register.find(insert.slice(0, space), insert.slice(space + 1));
}

/** One for all texts of a series whose words are the same. */
export function keyOfSeries({ organ, title, number }: RegisterEntry): string {
  const words = [...contentWordsOf(foldLetters(title)).keys()].sort().join(" ");
  return words === "" ? `${organ} ${number}` : `${organ} ${words}`;
}
