// Finds the opening words of a paragraph: what is italic, which adverb of sequence they carry, and what equals what.
import { attitudeNouns, irregularParticiples, openingAdjectives, phraseEnds } from "./attitudes.ts";
import { readWords } from "./read-words.ts";
import { verbs } from "./verbs.ts";
import { type SequenceAdverb, WordScan } from "./word-scan.ts";

export type OpenerPart = "preambular" | "operative";

export interface Opener {
  /** Where the opener starts: after a bracket or quotation mark, else 0. */
  readonly start: number;
  /**
   * Length of what is italic, in UTF-16 units from `start`. Adverbs, set phrases and the nouns of "Expressing grave
   * concern" are italic with the verb; a preposition or "that" which leads to the object is roman (*Guided* by,
   * *Taking note* of), unless it makes the verb what it is (*Calls upon*). So print the General Assembly and the Council.
   */
  readonly length: number;
  /** Equal for openers that count as the same when paragraphs follow each other: "expressing grave concern". */
  readonly key: string;
  /** Equal for all openers with the same verb, in either part: "noting" for "Notes with concern". */
  readonly family: string;
  /** The opener as it would stand alone, without also or further: "Taking note". */
  readonly bare: string;
  readonly adverb: SequenceAdverb | "none";
  /** True where the adverb stands before all other words of the opener. */
  readonly adverbLeads: boolean;
  /** False for a word that looks like an opener and that no text was seen to use. */
  readonly known: boolean;
  /** What the opener becomes in the other part, adverb left out: "Recalls" for "Recalling"; null where nothing does. */
  readonly counterpart: string | null;
}

/** The opener of a paragraph of this part, or null where the text opens with none. */
export function matchOpener(text: string, part: OpenerPart): Opener | null {
  const words = readWords(text);
  const scan = new WordScan(words);
  scan.takeAdverbs();
  const head = matchHead(scan, part);
  if (head === null) return null;
  matchComplement(scan, head);
  matchSecondVerb(scan, part);
  scan.takeSequence();
  return openerOf(text, scan, head, part);
}

interface Head {
  readonly family: string;
  readonly known: boolean;
  readonly counterpart: string | null;
}

const heads = { preambular: headTable("preambular"), operative: headTable("operative") };

interface HeadEntry extends Head {
  readonly phrase: readonly string[];
}

/** Verbs by their first word, longest phrase first, so that "calls upon" is tried before "calls". */
function headTable(part: OpenerPart): ReadonlyMap<string, readonly HeadEntry[]> {
  const table = new Map<string, HeadEntry[]>();
  for (const [participle, finite] of verbs) {
    const own = part === "preambular" ? participle : finite;
    if (own === null) continue;
    const other = part === "preambular" ? finite : participle;
    const phrase = own.toLowerCase().split(" ");
    const first = phrase[0] ?? "";
    const family = (participle ?? finite ?? "").toLowerCase();
    const entries = table.get(first) ?? [];
    entries.push({ phrase, family, known: true, counterpart: other });
    entries.sort((one, two) => two.phrase.length - one.phrase.length);
    table.set(first, entries);
  }
  return table;
}

function matchHead(scan: WordScan, part: OpenerPart): Head | null {
  const first = oxford(scan.peek());
  for (const entry of heads[part].get(first) ?? []) {
    if (scan.takePhrase([scan.peek(), ...entry.phrase.slice(1)])) return entry;
  }
  return part === "preambular" ? matchPreambularHead(scan, first) : matchUnknownFinite(scan, first);
}

function matchPreambularHead(scan: WordScan, first: string): Head | null {
  if (first === "having" || first === "being") return matchPerfect(scan, first);
  if (openingAdjectives.has(first)) {
    scan.at += 1;
    return { family: first, known: true, counterpart: null };
  }
  if (!/^[a-z-]{3,}(?:ing|ed)$/.test(first)) return null;
  scan.at += 1;
  return { family: first, known: false, counterpart: null };
}

/** "Having considered", "Having also duly noted", "Being convinced". */
function matchPerfect(scan: WordScan, first: string): Head | null {
  const start = scan.at;
  scan.at += 1;
  scan.takeAdverbs();
  while (/ly$/.test(scan.peek())) scan.at += 1;
  const participle = scan.peek();
  const fits =
    participle.endsWith("ed") || irregularParticiples.has(participle) || openingAdjectives.has(participle);
  if (!fits) {
    scan.at = start;
    return null;
  }
  scan.at += 1;
  if (participle === "taken") for (const rest of takenPhrases) if (scan.takePhrase(rest)) break;
  return { family: `${first} ${participle}`, known: true, counterpart: null };
}

const takenPhrases = [["note"], ["into", "account"], ["into", "consideration"]];

/** Words of three letters and more that end in -s: a verb, or a plural that only looks like one. */
function matchUnknownFinite(scan: WordScan, first: string): Head | null {
  if (!/^[a-z-]{3,}s$/.test(first) || /(?:ss|us|is)$/.test(first)) return null;
  scan.at += 1;
  return { family: first, known: false, counterpart: null };
}

function matchComplement(scan: WordScan, head: Head): void {
  scan.takeSequence();
  if (head.family === "expressing") takeNoun(scan, true);
  else if (head.family === "remaining") takeAdjective(scan);
  else if (scan.takePhrase(["in", "the", "strongest", "terms"])) return;
  else if (scan.peek() === "with") {
    const start = scan.at;
    scan.at += 1;
    if (!takeNoun(scan, false)) scan.at = start;
  }
}

/** Up to four words and a noun of attitude, once more after "and": "its deep appreciation and gratitude". */
function takeNoun(scan: WordScan, mayHaveDeterminer: boolean): boolean {
  const reach = nounReach(scan, mayHaveDeterminer);
  if (reach === 0) return false;
  const passed = scan.words.slice(scan.at, scan.at + reach);
  for (const [offset, { lower }] of passed.entries()) {
    if (lower === "also" || lower === "further") scan.sequence.push({ word: lower, index: scan.at + offset });
  }
  scan.at += reach;
  if (scan.peek() !== "and") return true;
  scan.at += 1;
  const more = nounReach(scan, true);
  scan.at += more === 0 ? -1 : more;
  return true;
}

function nounReach(scan: WordScan, mayHaveDeterminer: boolean): number {
  for (let reach = 1; reach <= 5; reach += 1) {
    const word = scan.peek(reach - 1);
    const determiner = word === "its" || word === "the" || word === "our" || word === "their";
    if (word === "" || (determiner && !(mayHaveDeterminer && reach <= 2))) return 0;
    if (attitudeNouns.has(word)) return reach;
    if (phraseEnds.has(word) && word !== "further" && word !== "also") return 0;
  }
  return 0;
}

/** "Remaining deeply concerned". */
function takeAdjective(scan: WordScan): void {
  const start = scan.at;
  scan.takeAdverbs();
  if (openingAdjectives.has(scan.peek())) scan.at += 1;
  else scan.at = start;
}

/** "Recalling and reaffirming", "Welcomes and urges". */
function matchSecondVerb(scan: WordScan, part: OpenerPart): void {
  if (scan.peek() !== "and") return;
  const start = scan.at;
  scan.at += 1;
  scan.takeAdverbs();
  const first = oxford(scan.peek());
  for (const entry of heads[part].get(first) ?? []) {
    if (!scan.takePhrase([scan.peek(), ...entry.phrase.slice(1)])) continue;
    matchComplement(scan, entry);
    return;
  }
  scan.at = start;
}

function openerOf(text: string, scan: WordScan, head: Head, part: OpenerPart): Opener {
  const taken = scan.words.slice(0, scan.at);
  const start = taken[0]?.start ?? 0;
  const end = taken.at(-1)?.end ?? start;
  const marked = new Set(scan.sequence.map(({ index }) => index));
  const kept = taken.filter((_, index) => !marked.has(index));
  // "Recalling in particular" is another opener than "Recalling", though only the verb is italic.
  const particular = scan.peek() === "in" && scan.peek(1) === "particular" ? " in particular" : "";
  const key = kept.map(({ lower }) => oxford(lower)).join(" ") + particular;
  const shown = kept.map((word, index) => {
    const written = text.slice(word.start, word.end);
    return index === 0 ? capitalized(written) : written;
  });
  const bare = shown.join(" ");
  return {
    start,
    length: end - start,
    key: key.replace(/^calls on\b/, "calls upon").replace(/^calling on\b/, "calling upon"),
    family: head.family,
    bare,
    adverb: scan.sequence[0]?.word ?? "none",
    adverbLeads: marked.has(0),
    known: head.known,
    counterpart: counterpartOf(bare, head, part),
  };
}

/** Only the verb changes between the parts: "Noting with concern" and "Notes with concern". */
function counterpartOf(bare: string, head: Head, part: OpenerPart): string | null {
  if (head.counterpart === null) return null;
  const row = verbs.find(
    ([participle, finite]) => (participle ?? finite ?? "").toLowerCase() === head.family,
  );
  const own = part === "preambular" ? row?.[0] : row?.[1];
  if (own === null || own === undefined) return null;
  const at = bare.toLowerCase().indexOf(own.toLowerCase());
  if (at === -1 || bare.includes(" and ")) return null;
  const changed = at === 0 ? head.counterpart : head.counterpart.toLowerCase();
  return `${bare.slice(0, at)}${changed}${bare.slice(at + own.length)}`;
}

/** The spelling of the tables for a word spelt with -ise. */
function oxford(word: string): string {
  return word
    .replace(/^reemphas/, "re-emphas")
    .replace(/^((?:re-)?(?:recogn|emphas|author|real))is(ing|es|ed)$/, "$1iz$2");
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
