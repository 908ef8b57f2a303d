// Texts of one series, by the titles that the register has: an organ's on the same matter, session after session.
import { contentWordsOf, saysTheSame, type TitleWords } from "#core/completion/title-words.ts";
import type { Register, RegisterEntry } from "#core/instruments/facts.ts";

interface TitledEntry {
  readonly entry: RegisterEntry;
  readonly words: TitleWords;
}

/** Each organ's titles by their words: made once for as long as the register lives. */
type TitleIndex = ReadonlyMap<string, readonly TitledEntry[]>;
const indexes = new WeakMap<Register, Map<string, TitleIndex>>();

/**
 * The newest first, the text itself among them; only itself where the register has no title of it. Two titles are of one
 * series where they say the same, but for small words: 52/39, 55/24 and 58/32 of the Human Rights Council.
 */
export function findSeriesOf(entry: RegisterEntry, register: Register): readonly RegisterEntry[] {
  const words = contentWordsOf(entry.title);
  if (words.size === 0) return [entry];
  const index = indexOf(register, entry.organ);
  // Whatever is of the series has every word of this title or lacks only what this one has more: the rarest word decides.
  const rarest = [...words.keys()]
    .map((word) => index.get(word) ?? [])
    .toSorted((a, b) => a.length - b.length);
  const candidates = new Set(rarest.slice(0, 2).flat());
  const alike = [...candidates].filter(
    (other) =>
      other.entry.number !== entry.number &&
      other.entry.type === entry.type &&
      (saysTheSame(words, other.words) || saysTheSame(other.words, words)),
  );
  return [entry, ...alike.map((other) => other.entry)].toSorted(newestFirst);
}

function indexOf(register: Register, organ: string): TitleIndex {
  const organs = indexes.get(register) ?? new Map<string, TitleIndex>();
  indexes.set(register, organs);
  const known = organs.get(organ);
  if (known !== undefined) return known;
  const index = new Map<string, TitledEntry[]>();
  for (const entry of register.all(organ)) {
    if (entry.title === "") continue;
    const titled = { entry, words: contentWordsOf(entry.title) };
    for (const word of titled.words.keys()) {
      const with_ = index.get(word);
      if (with_ === undefined) index.set(word, [titled]);
      else with_.push(titled);
    }
  }
  organs.set(organ, index);
  return index;
}

function newestFirst(one: RegisterEntry, other: RegisterEntry): number {
  const [first, second] = [one.date ?? "", other.date ?? ""];
  return first === second ? 0 : first < second ? 1 : -1;
}
