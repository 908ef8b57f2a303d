// The names of instruments as one set of patterns, so that a text is searched for all of them in one pass.
import type { Instrument } from "./facts.ts";

/** How an instrument is named: in full, by its short title, by letters, by another name, or with a wrong small word. */
export type NameForm = "title" | "short-title" | "abbreviation" | "alias" | "misnamed";

interface InstrumentMatch {
  readonly instrument: Instrument;
  readonly form: NameForm;
  readonly end: number;
}

export interface InstrumentIndex {
  /** False where no name begins with the word from `start` to `end` and the one after it: cheap, asked of every word. */
  readonly mayBegin: (text: string, start: number, end: number) => boolean;
  /** The longest name that begins at `start`, or null. */
  readonly match: (text: string, start: number) => InstrumentMatch | null;
}

/** Names in common use that are in no list of titles. */
const aliases: readonly (readonly [alias: string, title: string])[] = [
  ["United Nations Charter", "Charter of the United Nations"],
  ["2005 World Summit Outcome Document", "2005 World Summit Outcome"],
  ["Genocide Convention", "Convention on the Prevention and Punishment of the Crime of Genocide"],
];

/** Short titles that several instruments share, or that are plain words: they name nothing by themselves. */
const vagueShortTitles = new Set(["Covenant", "Charter"]);
/** Abbreviations that are also words or bodies of their own: the letters of a committee are those of its convention. */
const vagueAbbreviations = new Set(["CAT", "CRC", "ICPD", "CBD", "NPT"]);

interface Name {
  readonly text: string;
  readonly instrument: Instrument;
  readonly form: NameForm;
}

const built = new WeakMap<readonly Instrument[], InstrumentIndex>();

/** The index of these instruments, built when first asked for. */
export function indexInstruments(instruments: readonly Instrument[]): InstrumentIndex {
  let index = built.get(instruments);
  if (index === undefined) {
    index = buildIndex(collectNames(instruments));
    built.set(instruments, index);
  }
  return index;
}

function collectNames(instruments: readonly Instrument[]): readonly Name[] {
  const names: Name[] = [];
  for (const instrument of instruments) {
    names.push({ text: instrument.title, instrument, form: "title" });
    if (instrument.shortTitle !== "" && !vagueShortTitles.has(instrument.shortTitle)) {
      names.push({ text: instrument.shortTitle, instrument, form: "short-title" });
    }
    if (instrument.abbreviation !== "" && !vagueAbbreviations.has(instrument.abbreviation)) {
      names.push({ text: instrument.abbreviation, instrument, form: "abbreviation" });
    }
  }
  for (const [alias, title] of aliases) {
    const instrument = instruments.find((each) => each.title === title);
    if (instrument !== undefined) names.push({ text: alias, instrument, form: "alias" });
  }
  return names;
}

/** Quotation marks, hyphens and dashes, small and capital letters, and any blanks compare as equal. */
export function normalizeName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ");
}

/** "Convention for the Rights of the Child": the small words are what is misremembered. */
const smallWords = /\b(?:of|on|for|against|to|in|about|concerning|relating to)\b(?: the\b)?/g;
const anySmallWord = "(?:of|on|for|against|to|in|about|concerning|relating to)(?: the)?";

/** What else is misremembered: one for many, or many for one. */
const looseWords: readonly (readonly [word: RegExp, stem: string, pattern: string])[] = [
  [/\brights?\b/g, "right", "rights?"],
  [/\bwom[ae]n\b/g, "woman", "wom[ae]n"],
  [/\bchild(?:ren)?\b/g, "child", "child(?:ren)?"],
];

function loosen(key: string): string {
  const loose = key.replace(smallWords, "~");
  return looseWords.reduce((text, [word, stem]) => text.replace(word, stem), loose);
}

/** Titles from which words are left out that people forget: "International", "All Forms of". */
function shortenings(key: string): readonly string[] {
  return [key.replace(/^international /, ""), key.replace(/ of all forms of /, " of ")].filter(
    (short) => short !== key && short.split(" ").length > 4,
  );
}

function buildIndex(names: readonly Name[]): InstrumentIndex {
  const byLooseText = new Map<string, Name>();
  const looseByFirstWord = new Map<string, string[]>();
  for (const name of names.filter(({ form }) => form === "title")) {
    const key = normalizeName(name.text);
    for (const loose of [key, ...shortenings(key)].map(loosen)) {
      // Short names with one small word are too near to others: "Convention on Cluster Munitions".
      if (loose.split(" ").length <= 4 || byLooseText.has(loose)) continue;
      byLooseText.set(loose, { ...name, form: "misnamed" });
      const first = firstWordOf(loose);
      looseByFirstWord.set(first, [...(looseByFirstWord.get(first) ?? []), loose]);
    }
  }
  const byText = new Map<string, Name>();
  const byFirstWord = new Map<string, string[]>();
  for (const name of names) {
    const key = normalizeName(name.text);
    if (byText.has(key)) continue;
    byText.set(key, name);
    const first = firstWordOf(key);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), key]);
  }
  const patterns = new Map<string, RegExp>();
  const matchExactly = (text: string, start: number, first: string, keys: readonly string[]) => {
    const found = matchPattern(patterns, first, () => patternOf(keys), text, start);
    return found === null ? null : { found, name: byText.get(normalizeName(found)) };
  };
  const matchLoosely = (text: string, start: number, first: string) => {
    const loose = looseByFirstWord.get(first) ?? [];
    if (loose.length === 0) return null;
    const found = matchPattern(patterns, `~${first}`, () => patternOf(loose, looseStems), text, start);
    return found === null ? null : { found, name: byLooseText.get(loosen(normalizeName(found))) };
  };
  return {
    mayBegin: beginnings([...byText, ...byLooseText]),
    match: (text, start) => {
      const first = firstWordOf(text.slice(start, start + 40).toLowerCase());
      const keys = byFirstWord.get(first);
      const exact = keys === undefined ? null : matchExactly(text, start, first, keys);
      // A short name may be the beginning of a full one that is misremembered: "Universal Declaration of Human Right".
      const loose = exact?.name?.form === "title" ? null : matchLoosely(text, start, first);
      const match = (loose?.found.length ?? 0) > (exact?.found.length ?? 0) ? loose : exact;
      if (match?.name === undefined) return null;
      const { found, name } = match;
      // "the future we want" is no title; only titles that begin small are met so.
      if (/^[a-z]/.test(found) && !/^[a-z]/.test(name.instrument.title)) return null;
      // Letters are a name only as they are written: "Att" and "the future" name nothing.
      if (name.form === "abbreviation" && found !== name.text) return null;
      return { instrument: name.instrument, form: name.form, end: start + found.length };
    },
  };
}

/** The sticky pattern of that name, made at its first use, at that place. */
function matchPattern(
  patterns: Map<string, RegExp>,
  key: string,
  make: () => RegExp,
  text: string,
  start: number,
): string | null {
  const pattern = patterns.get(key) ?? make();
  patterns.set(key, pattern);
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}

function firstWordOf(text: string): string {
  return /^[\p{L}\d]+/u.exec(text)?.[0] ?? "";
}

/** The second words of the names that begin with a word; null where one of them is a single word, or joined otherwise. */
type SecondWords = ReadonlySet<string> | null;

/** Whether a name may begin with two words of a text, by the words that the names begin with. */
function beginnings(names: readonly (readonly [key: string, name: Name])[]): InstrumentIndex["mayBegin"] {
  const seconds = new Map<string, SecondWords>();
  for (const [key, { instrument }] of names) {
    const [first = "", second] = key.split(" ");
    // "the future we want" is no title; only titles that begin small are met so.
    const small = /^[a-z]/.test(instrument.title) ? [first] : [];
    const written = [...small, first.charAt(0).toUpperCase() + first.slice(1), first.toUpperCase()];
    const plain = second !== undefined && /^[\p{L}\d~]+$/u.test(second) && /^[\p{L}\d]+$/u.test(first);
    for (const form of written.map(firstWordOf)) {
      const known = seconds.get(form);
      if (!plain || known === null) seconds.set(form, null);
      else seconds.set(form, new Set([...(known ?? []), ...formsOf(second)]));
    }
  }
  const initials = new Set([...seconds.keys()].map((word) => word.charCodeAt(0)));
  return (text, start, end) => {
    if (!initials.has(text.charCodeAt(start))) return false;
    const known = seconds.get(text.slice(start, end));
    if (known === undefined || known === null) return known === null;
    const blank = text.charCodeAt(end);
    if (blank !== 0x20) return blank > 0x7f || blank < 0x20;
    const from = text.charCodeAt(end + 1) === 0x20 ? blanksEnd(text, end) : end + 1;
    return known.has(firstWordOf(text.slice(from, from + 40).toLowerCase()));
  };
}

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) === 0x20) end += 1;
  return end;
}

/** Every word that stands for this one in a loose name: a small word for any other, one for many. */
function formsOf(word: string): readonly string[] {
  if (word === "~") return ["of", "on", "for", "against", "to", "in", "about", "concerning", "relating"];
  if (word === "right") return ["right", "rights"];
  if (word === "woman") return ["woman", "women"];
  return word === "child" ? ["child", "children"] : [word];
}

/** Stems of loose names match all their forms; exact names are not made of stems. */
function looseStems(source: string): string {
  return looseWords.reduce(
    (text, [, stem, pattern]) => text.replace(new RegExp(`\\b${stem}\\b`, "g"), pattern),
    source,
  );
}

function patternOf(keys: readonly string[], spread = (source: string) => source): RegExp {
  const sources = [...keys]
    .sort((one, other) => other.length - one.length)
    .map((key) =>
      key
        .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
        .replace(/'/g, "['’‘ʼ]")
        .replace(/"/g, '["“”]')
        .replace(/-/g, "[-‐‑–—]")
        .replace(/~/g, anySmallWord)
        .replace(/ /g, "\\s+"),
    )
    .map(spread);
  return new RegExp(`(?:${sources.join("|")})(?![\\p{L}\\d])`, "iuy");
}
