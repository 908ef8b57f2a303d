// Instruments, States and bodies by their names, short names, letters, or some of their words, slips forgiven.
import { type Hit, searchCatalogue } from "./catalogue.ts";
import { findByWords, type Hit as NameHit } from "./complete-by-words.ts";
import type { Completion, CompletionQuery } from "./completion.ts";
import { type NamedEntry, type NameIndex, readEntry } from "./completion-index.ts";
import { readDraftWords } from "./draft-words.ts";
import { readPartSoFar } from "./part-so-far.ts";
import { splitWords } from "./split-words.ts";
import { withArticle } from "./with-article.ts";
import { eachWordStarting } from "./word-list.ts";

/** Names are begun within the last words; longer ones are recognised long before. */
const mostWords = 10;
/** Fewer letters begin too many names. */
const fewestLetters = 3;
const mostHits = 24;
const kinds = ["instrument", "state", "body"] as const;
const weights = { instrument: 1, state: 0.9, body: 0.88 } as const;

export function completeName(query: CompletionQuery): readonly Completion[] {
  const { before, index } = query;
  const starts = lastWordStarts(before);
  const completions: Completion[] = [];
  let isInsideName = false;
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
    const isBehindThe = before.slice(0, start).endsWith("the ");
    const hits = mayHaveSlips ? search(index.names, typed, true) : exact;
    // "the Office of the High" may go on as it began: what begins with its last word has only its letters to speak for it.
    const mentions: number = isInsideName ? 0 : countMentions(hits, key);
    isInsideName ||= mentions > 0 && key.includes(" ");
    for (const each of hits) {
      const score = scoreBeginning(each, { key, typed, isSmall, isBehindThe, mentions });
      if (score === null) continue;
      completions.push(...completionsOf(each.entry, query, { start, score }));
      isComplete ||= each.name === key && !isLetters(each);
    }
    // Inside a whole name no other name begins: "Human Rights" at the end of a declaration's title.
    if (isComplete) return completions;
  }
  const byWords = findByWords(before, starts, (typed, mayHaveSlips) =>
    search(index.names, typed, mayHaveSlips),
  );
  return [
    ...completions,
    ...byWords.flatMap(({ entry, start, score }) => completionsOf(entry, query, { start, score })),
  ];
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

function search(names: NameIndex, typed: string, mayHaveSlips: boolean): readonly NameHit[] {
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

interface Typed {
  readonly typed: string;
  /** The same in folded words. */
  readonly key: string;
  /** True for small letters that may be a word of the language. */
  readonly isSmall: boolean;
  readonly isBehindThe: boolean;
  /** How often adopted texts name what begins so, all of it together. */
  readonly mentions: number;
}

const beginsWith = ({ name, slips }: NameHit, key: string): boolean => slips === 0 && name.startsWith(key);

/** What was found by several of its names counts once. */
function countMentions(hits: readonly NameHit[], key: string): number {
  const counts = new Map(
    hits.filter((hit) => beginsWith(hit, key)).map(({ entry }) => [entry.insert, entry.namedIn]),
  );
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** What is typed always counts too: of two names that are each the only one begun, the one of which more is typed comes first. */
const trustInCounts = 0.9;

/** A name is meant the more surely the more of it is typed, and the more of what adopted texts name by this beginning it is. */
function sureness({ entry, name }: NameHit, { key, mentions }: Typed): number {
  const typedShare = key.length / name.length;
  const namedShare = mentions === 0 ? 0 : entry.namedIn / mentions;
  return 1 - (1 - typedShare) * (1 - trustInCounts * namedShare);
}

/** Between 0 and 1; null where the name is not begun so. */
function scoreBeginning(found: NameHit, asked: Typed): number | null {
  const { key, typed, isSmall, isBehindThe } = asked;
  const { entry, name, slips } = found;
  if (!isNamed(entry)) return null;
  if (isLetters(found)) {
    // Small letters mean letters only where they are no word: "cedaw", but not "who".
    const isMeant = typed === typed.toUpperCase() ? name.startsWith(key) : name === key && !isSmall;
    return isMeant ? weights[entry.kind] * (0.6 + 0.4 * (key.length / name.length)) : null;
  }
  // A word in small letters may begin a name only once it has gone on for a while, or is all of one: "charter".
  if (isSmall && typed.length < 8 && (name !== key || entry.kind !== "instrument")) return null;
  // "right to development" speaks of no body; "requests the secretary" does.
  if (isSmall && entry.kind === "body" && !key.includes(" ") && !isBehindThe) return null;
  // Among the words a resolution is looked for by, a name in small letters is one of them.
  const weight = weights[entry.kind] * (/^\p{Ll}/u.test(typed) ? 0.8 : 1);
  if (beginsWith(found, key)) return weight * (0.6 + 0.4 * sureness(found, asked));
  if (slips === 0) return entry.kind === "state" && beginsLastWord(name, key) ? weight * 0.58 : null;
  // With a slip, only where the beginning is long enough to be one.
  return !isSmall && key.length >= 5 && sharesStart(name, key)
    ? 0.45 + 0.2 * Math.min(1, key.length / name.length)
    : null;
}

/** "korea" for both of that name. */
function beginsLastWord(name: string, key: string): boolean {
  return key.length >= 4 && name.slice(name.lastIndexOf(" ") + 1).startsWith(key);
}

function sharesStart(name: string, key: string): boolean {
  return name.slice(0, 2) === key.slice(0, 2) && name.split(" ").length >= key.split(" ").length;
}

function isNamed(entry: NamedEntry): entry is NamedEntry & { readonly kind: (typeof kinds)[number] } {
  return kinds.some((kind) => kind === entry.kind);
}

function isLetters({ entry, name }: NameHit): boolean {
  const { detail } = entry;
  return detail !== "" && detail === detail.toUpperCase() && splitWords(detail).join(" ") === name;
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
  name: string,
  { before, part }: CompletionQuery,
  { start, score }: Place,
): Completion {
  // An article already typed is not set twice.
  const repeatsArticle = name.startsWith("the ") && before.slice(0, start).endsWith("the ");
  const insert = kind === "state" ? name : withArticle(name, before.slice(0, start), part);
  return {
    kind,
    label: insert,
    insert,
    replaceFrom: repeatsArticle ? start - "the ".length : start,
    score,
    ...(detail === "" ? {} : { detail }),
  };
}
