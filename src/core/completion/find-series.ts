// Texts of one series: an organ's on the same matter, session after session, known by titles that say the same.
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import { searchCatalogue } from "./catalogue.ts";
import { type CompletionIndex, readEntry } from "./completion-index.ts";
import { foldLetters, splitWords } from "./split-words.ts";

/** Small words come and go between two sessions: "the mandate of the", "mandate of". */
const shortestWord = 4;
/** From so many words on, one more in small letters makes no other matter of it. */
const enoughWords = 6;
const mostLooked = 40;

/** The newest first, the text itself among them. */
export function findSeries(
  entry: RegisterEntry,
  { facts, index }: { readonly facts: Facts; readonly index: CompletionIndex },
): readonly RegisterEntry[] {
  const own = contentWords(entry.title);
  if (own.size === 0) return [entry];
  const query = [...own.keys()].join(" ");
  const alike = searchCatalogue(index.names.catalogue, query, { limit: mostLooked, mayHaveSlips: false })
    .flatMap(({ item }) => findNamed(index, item, facts))
    .filter(({ organ, number, title }) => {
      if (organ !== entry.organ || number === entry.number) return false;
      return saysTheSame(own, contentWords(title));
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

/** Each word as it is compared, and whether it is written small. */
function contentWords(title: string): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  for (const [word] of title.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const folded of splitWords(word)) {
      if (folded.length >= shortestWord) words.set(folded, word === word.toLowerCase());
    }
  }
  return words;
}

/** The same words in any order; of a long title, but for one small word more. A name more is another matter. */
function saysTheSame(own: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>): boolean {
  for (const word of own.keys()) if (!other.has(word)) return false;
  const added = [...other].filter(([word]) => !own.has(word));
  if (added.length === 0) return true;
  return own.size >= enoughWords && added.length === 1 && added.every(([, isSmall]) => isSmall);
}

/** One for all texts of a series whose words are the same. */
export function keyOfSeries({ organ, title, number }: RegisterEntry): string {
  const words = [...contentWords(foldLetters(title)).keys()].sort().join(" ");
  return words === "" ? `${organ} ${number}` : `${organ} ${words}`;
}
