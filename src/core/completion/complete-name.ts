// Instruments, States and bodies by their names, short names, letters, or some of their words, slips forgiven.
import { type Hit, searchCatalogue } from "./catalogue.ts";
import type { Completion, CompletionQuery } from "./completion.ts";
import { type NamedEntry, type NameIndex, readEntry } from "./completion-index.ts";
import { readDraftWords } from "./draft-words.ts";
import { readPartSoFar } from "./part-so-far.ts";
import { splitWords } from "./split-words.ts";
import { eachWordStarting } from "./word-list.ts";

/** Names are begun within the last words; longer ones are recognised long before. */
const mostWords = 10;
/** Fewer letters begin too many names. */
const fewestLetters = 3;
const mostHits = 24;
const kinds = ["instrument", "state", "body"] as const;
const weights = { instrument: 1, state: 0.9, body: 0.88 } as const;

interface Found {
  readonly entry: NamedEntry;
  /** The name it was found by, in folded words. */
  readonly name: string;
  readonly slips: number;
}

export function completeName(query: CompletionQuery): readonly Completion[] {
  const { before, index } = query;
  const starts = lastWordStarts(before);
  const completions: Completion[] = [];
  for (const [at, start] of starts.entries()) {
    const typed = before.slice(start);
    const words = splitWords(typed);
    const key = words.join(" ");
    if (key.length < fewestLetters) continue;
    const isSmall = /^\p{Ll}/u.test(typed) && beginsWord(query, words);
    const exact = search(index.names, typed, false);
    // Slips are forgiven in the few last words, and where they can mean a name: it begins with a capital letter.
    const mayHaveSlips = exact.length === 0 && !isSmall && key.length >= 5 && starts.length - at <= 4;
    let isComplete = false;
    for (const each of mayHaveSlips ? search(index.names, typed, true) : exact) {
      const score = scoreBeginning(each, { key, typed, isSmall });
      if (score === null) continue;
      completions.push(...completionsOf(each.entry, query, { start, score }));
      isComplete ||= each.name === key && !isLetters(each);
    }
    // Inside a whole name no other name begins: "Human Rights" at the end of a declaration's title.
    if (isComplete) return completions;
  }
  return [...completions, ...completeByWords(query, starts)];
}

/** Whether small letters may be a word of the language: "who" and "geor" may, "cote", "bolivia" and "udhr" are names. */
function beginsWord({ index }: CompletionQuery, words: readonly string[]): boolean {
  const [first = ""] = words;
  let isWord = first.length < fewestLetters;
  eachWordStarting(index.words, first, (word) => {
    isWord ||= /^\p{Ll}/u.test(word);
  });
  return isWord;
}

/** Offsets of the last words, the first of them first. */
function lastWordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\d’'-])[\p{L}\d]/gu)) starts.push(index);
  return starts.slice(-mostWords);
}

function search(names: NameIndex, typed: string, mayHaveSlips: boolean): readonly Found[] {
  return searchCatalogue(names.catalogue, typed, { limit: mostHits, mayHaveSlips }).map((hit) => ({
    entry: readEntry(names, names.entryOf[hit.item] ?? 0),
    name: nameOf(names, hit),
    slips: hit.slips,
  }));
}

function nameOf({ catalogue }: NameIndex, { item }: Hit): string {
  const { words, wordStarts, itemWordStarts, itemWords } = catalogue;
  const places = itemWords.subarray(itemWordStarts[item], itemWordStarts[item + 1]);
  return Array.from(places, (place) => words.slice(wordStarts[place], (wordStarts[place + 1] ?? 0) - 1)).join(
    " ",
  );
}

/** The more of a name is typed, the surer it is meant; null where it is not begun so. */
function scoreBeginning(
  found: Found,
  { key, typed, isSmall }: { readonly key: string; readonly typed: string; readonly isSmall: boolean },
): number | null {
  const { entry, name, slips } = found;
  if (!isNamed(entry)) return null;
  if (isLetters(found)) {
    // Small letters mean letters only where they are no word: "cedaw", but not "who".
    const isMeant = typed === typed.toUpperCase() ? name.startsWith(key) : name === key && !isSmall;
    return isMeant ? weights[entry.kind] * (0.6 + 0.4 * (key.length / name.length)) : null;
  }
  // A word in small letters may begin a name only once it has gone on for a while.
  if (isSmall && typed.length < 8) return null;
  // Among the words a resolution is looked for by, a name in small letters is one of them.
  const weight = weights[entry.kind] * (/^\p{Ll}/u.test(typed) ? 0.8 : 1);
  if (slips === 0) return name.startsWith(key) ? weight * (0.6 + 0.4 * (key.length / name.length)) : null;
  // With a slip, only where the beginning is long enough to be one.
  return !isSmall && key.length >= 5 && sharesStart(name, key)
    ? 0.45 + 0.2 * Math.min(1, key.length / name.length)
    : null;
}

function sharesStart(name: string, key: string): boolean {
  return name.slice(0, 2) === key.slice(0, 2) && name.split(" ").length >= key.split(" ").length;
}

function isNamed(entry: NamedEntry): entry is NamedEntry & { readonly kind: (typeof kinds)[number] } {
  return kinds.some((kind) => kind === entry.kind);
}

function isLetters({ entry, name }: Found): boolean {
  const { detail } = entry;
  return detail !== "" && detail === detail.toUpperCase() && splitWords(detail).join(" ") === name;
}

/** "elimination discrimination women", "rights child protocol sale": each word the beginning of one of a title's. */
function completeByWords(query: CompletionQuery, starts: readonly number[]): readonly Completion[] {
  const { before, index } = query;
  for (const count of [4, 3, 2]) {
    const start = starts.at(-count);
    if (start === undefined || starts.length < count) continue;
    const typed = before.slice(start);
    const words = splitWords(typed);
    if (words.length !== count || words.some((word) => word.length < 4)) continue;
    const exact = search(index.names, typed, false);
    const completions = (exact.length > 0 ? exact : search(index.names, typed, true))
      .filter(({ entry, slips }) => entry.kind === "instrument" && slips <= 1)
      .flatMap(({ entry, slips }) =>
        completionsOf(entry, query, { start, score: 0.4 + 0.05 * count - 0.1 * slips }),
      );
    if (completions.length > 0) return completions;
  }
  return [];
}

interface Place {
  readonly start: number;
  readonly score: number;
}

/** The name in full, and behind it the short form where the text has room for one. */
function completionsOf(entry: NamedEntry, query: CompletionQuery, place: Place): readonly Completion[] {
  const { insert, kind } = entry;
  if (!isNamed(entry)) return [];
  const full = completionOf({ ...entry, kind: entry.kind }, insert, query, place);
  const short =
    kind === "instrument" ? shortOfInstrument(entry, query) : laterName(entry, query, place.start);
  if (short === null) return [full];
  const isFirst = kind !== "instrument";
  const called = completionOf({ ...entry, kind: entry.kind, detail: insert }, short, query, {
    ...place,
    score: place.score + (isFirst ? 0.02 : -0.02),
  });
  return [full, called];
}

/** "the Convention" where the text names this one and no other of its sort. */
function shortOfInstrument({ insert }: NamedEntry, query: CompletionQuery): string | null {
  const sort = /\b(Convention|Covenant)\b/.exec(insert)?.[1];
  if (sort === undefined) return null;
  const { text } = readDraftWords(query.resolution, query.block);
  if (!text.includes(insert)) return null;
  const others = text.replaceAll(insert, "").match(new RegExp(`\\b${sort} (?:on|against|for|relating)\\b`));
  return others === null ? sort : null;
}

/** How an office is called once its part of the text has named it in full. */
function laterName({ insert, later }: NamedEntry, query: CompletionQuery, start: number): string | null {
  if (later === "") return null;
  return readPartSoFar(query).includes(insert) || query.before.slice(0, start).includes(insert)
    ? later
    : null;
}

function completionOf(
  { kind, detail }: NamedEntry & { readonly kind: (typeof kinds)[number] },
  insert: string,
  { before }: CompletionQuery,
  { start, score }: Place,
): Completion {
  // An article already typed is not set twice.
  const repeatsArticle = insert.startsWith("the ") && before.slice(0, start).endsWith("the ");
  return {
    kind,
    label: insert,
    insert,
    replaceFrom: repeatsArticle ? start - "the ".length : start,
    score,
    ...(detail === "" ? {} : { detail }),
  };
}
