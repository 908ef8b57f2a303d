// What is likeliest written next: phrases of the house language and this draft, the longest ending that is known first.
import { type DraftWords, findInDraft } from "./draft-words.ts";
import { endingsOf, endOfToken, isWordLetter, wordBeingWritten } from "./next-token.ts";
import { findRange, type PhraseModel } from "./phrase-model.ts";
import { eachWordStarting, type WordList } from "./word-list.ts";

export interface PredictionSources {
  readonly phrases: PhraseModel;
  readonly words: WordList;
  readonly draft: DraftWords;
  /** How often this person took what is written so; empty for nobody in particular. */
  readonly learned?: ReadonlyMap<string, number>;
}

/** A continuation with how sure it is, from 0 to 1. */
export interface Prediction {
  /** What would be added at the caret. */
  readonly rest: string;
  readonly sureness: number;
  /** The whole words that would stand there, with the one being written. */
  readonly words: string;
}

interface Likely {
  readonly token: string;
  readonly share: number;
}

const mostWordsBack = 4;
const mostPlaces = 300;
/** How much a place in this draft counts beside one in the phrases. */
const draftWeight = 3;
/** What is left for the unknown at each length of the ending: short endings say little. */
const doubt = [0, 2.5, 1.2, 0.8, 0.6] as const;
/** The share of words that stand in no list. */
const unknownWords = 0.35;
const longest = 120;

/** The words that may stand at the caret, the surest first. */
function predictTokens(before: string, sources: PredictionSources): readonly Likely[] {
  const written = wordBeingWritten(before);
  const behind = before.slice(0, before.length - written.length);
  return weigh(spreadWords(written, sources), { behind, written, isBehindWord: false }, sources);
}

/** What may follow the whole word the text ends with: a space and a word, or a mark. */
function predictBehindWord(text: string, sources: PredictionSources): Likely | null {
  return weigh(new Map(), { behind: text, written: "", isBehindWord: true }, sources)[0] ?? null;
}

interface Place {
  readonly behind: string;
  readonly written: string;
  /** True where the text ends with a whole word, and a space or a mark is next. */
  readonly isBehindWord: boolean;
}

function weigh(shares: Map<string, number>, place: Place, sources: PredictionSources): readonly Likely[] {
  // What stands in no list begins with these letters as often as other words do.
  let unknown = unknownWords * letterOdds(place.written.length);
  if (place.written === "") unknown = 1;
  for (const [at, ending] of endingsOf(place.behind, mostWordsBack).entries()) {
    const seen = countFollowing(ending, place, sources);
    if (seen.total === 0) break;
    const kept = (doubt[at + 1] ?? 0.5) * Math.min(4, 1 + seen.kinds / 4);
    const all = seen.total + kept;
    for (const [token, share] of shares) shares.set(token, (share * kept) / all);
    for (const [token, count] of seen.counts) shares.set(token, (shares.get(token) ?? 0) + count / all);
    unknown = (unknown * kept) / all;
  }
  let sum = unknown;
  for (const share of shares.values()) sum += share;
  return [...shares]
    .map(([token, share]) => ({ token, share: share / sum }))
    .sort((one, other) => other.share - one.share)
    .slice(0, 12);
}

/** How often a word begins with given letters, by their number. */
function letterOdds(letters: number): number {
  return [1, 0.06, 0.01, 0.002, 0.000_7, 0.000_3, 0.000_12][letters] ?? 0.000_05;
}

function spreadWords(written: string, { words, draft }: PredictionSources): Map<string, number> {
  const shares = new Map<string, number>();
  if (written === "") return shares;
  const all = words.total + draft.total * 12;
  eachWordStarting(words, written, (word, weight) => {
    if (fits(word, written)) shares.set(word, weight / all);
  });
  for (const [word, count] of draft.counts) {
    if (!fits(word, written) || !startsAlike(word, written)) continue;
    shares.set(word, (shares.get(word) ?? 0) + (12 * count) / all);
  }
  return shares;
}

function startsAlike(word: string, written: string): boolean {
  return (
    word.length >= written.length && word.slice(0, written.length).toLowerCase() === written.toLowerCase()
  );
}

/** Who types a small letter does not mean a name. */
function fits(token: string, written: string): boolean {
  return written === "" || token.charAt(0) === written.charAt(0);
}

interface Following {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly kinds: number;
}

/** What follows this ending in phrases and draft, where it begins as written. */
function countFollowing(
  ending: string,
  { behind, written, isBehindWord }: Place,
  { phrases, draft }: PredictionSources,
): Following {
  const counts = new Map<string, number>();
  const key = ending + written.toLowerCase();
  let total = 0;
  const isSmall = /(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*\s?$/u.test(behind.slice(-40));
  const take = (text: string, at: number, weight: number): void => {
    if (isSmall && isNameInSentence(text, at, ending)) return;
    const start = at + ending.length;
    const token = isBehindWord ? tokenBehind(text, start) : text.slice(start, endOfToken(text, start));
    if (token === null) return;
    if (isBehindWord) total += weight;
    if (token !== "" && fits(token, written)) counts.set(token, (counts.get(token) ?? 0) + weight);
  };
  const [from, to] = findRange(phrases, key);
  const step = Math.max(1, Math.floor((to - from) / mostPlaces));
  for (let at = from; at < to; at += step) take(phrases.text, phrases.starts[at] ?? 0, step);
  const places = findInDraft(draft, key, 24);
  for (const place of places) take(draft.text, place, draftWeight);
  if (!isBehindWord) {
    const [first, behind] = written === "" ? [from, to] : findRange(phrases, ending);
    const all = written === "" ? places : findInDraft(draft, ending, 40);
    total = behind - first + all.length * draftWeight;
  }
  return { counts, total, kinds: counts.size };
}

const lastWordOf = /(?<![\p{L}’'-])[\p{L}’'-]*\p{L}[^\p{L}]*$/u;

/** A name that what is typed in small letters does not begin: it is no word of the sentence. The first of a paragraph is one. */
function isNameInSentence(text: string, at: number, ending: string): boolean {
  const last = lastWordOf.exec(ending)?.index ?? -1;
  if (last === -1) return false;
  const place = at + last;
  return /\p{Lu}/u.test(text.charAt(place)) && place > 0 && text.charAt(place - 1) !== "\n";
}

/** A space and the word behind it, or a mark; null where the word goes on, "" where the line ends. */
function tokenBehind(text: string, start: number): string | null {
  const next = text.charAt(start);
  if (isWordLetter(next)) return null;
  if (next !== " ") return next === "\n" ? "" : next;
  return text.slice(start, endOfToken(text, start + 1));
}

/** The surest continuations at the caret, each as far as it stays at least this sure. */
export function predict(
  before: string,
  sources: PredictionSources,
  limits: { readonly least: number; readonly most: number },
): readonly Prediction[] {
  const near = before.slice(-longest * 2);
  const written = wordBeingWritten(near);
  const predictions: Prediction[] = [];
  for (const { token, share } of predictTokens(near, sources).slice(0, limits.most)) {
    if (share < limits.least) break;
    const start = { rest: token.slice(written.length), sureness: share, words: token };
    const extended = extendPrediction(near, start, sources, limits.least);
    if (extended.rest.length > 0) predictions.push(extended);
  }
  return predictions;
}

/** Goes on with what is likeliest for as long as the whole stays at least this sure; ends with a word. */
function extendPrediction(
  before: string,
  start: Prediction,
  sources: PredictionSources,
  least: number,
): Prediction {
  let reached = start;
  let { rest, sureness, words } = start;
  while (rest.length < longest) {
    const next = predictBehindWord(before + rest, sources);
    if (next === null || next.token === "" || sureness * next.share < least) break;
    sureness *= next.share;
    rest += next.token;
    words += next.token;
    if (isWordLetter(rest.at(-1) ?? "")) reached = { rest, sureness, words };
  }
  return reached;
}
