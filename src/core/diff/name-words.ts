// Words that changed, by what they are part of: a deadline, a citation, who is addressed; else by themselves.
import type { OpenerPart } from "#core/openers/match-opener.ts";
import type { Block, BlockKind } from "#core/resolution/resolution.ts";
import { compareOpeners, isAddressed, type Opening, openingOf } from "./compare-openers.ts";
import type { ChangeKind, Piece } from "./comparison.ts";
import { type ReadZones, type ZoneKind, zoneKinds } from "./find-zones.ts";
import { type Hunk, idOf } from "./hunks-of.ts";
import { type NamedChange, type Readers, readRest } from "./name-phrases.ts";
import type { Meanings } from "./standard-meanings.ts";
import { foldUnit, isWord } from "./tokens-of.ts";
import { smallWords } from "./whole-changes.ts";

export interface PlacedOpening extends Opening {
  /** The paragraph that opens so. */
  readonly block: Block;
}

export interface Openings {
  readonly base: PlacedOpening | null;
  readonly draft: PlacedOpening | null;
}

interface Around {
  readonly openings: Openings;
  readonly kind: BlockKind;
  readonly read: Readers;
  readonly zones: Readonly<Record<"base" | "draft", ReadZones>>;
  readonly meanings: Meanings;
}

/** The change by what it stands in, else by its words; nothing where a phrase of it is named already. */
export function nameHunk(
  hunk: Hunk,
  phrases: readonly NamedChange[],
  { openings, kind: blockKind, read, zones, meanings }: Around,
): readonly NamedChange[] {
  const gone = hunk.base.map(read.base).join(" ");
  const come = hunk.draft.map(read.draft).join(" ");
  const [was, is] = [plain(gone), plain(come)];
  if (was === is || isOnlyForm(was, is)) {
    if (/^[[\]]+$/.test(was + is)) return [];
    return [{ kind: "punctuation", rank: "form", sentence: sentenceOf("", gone, come), ...hunk }];
  }
  if (isSaid(hunk, phrases, read)) return [];
  const kind =
    verbChange(was, is, blockKind === "preambular" ? "preambular" : "operative", meanings) ??
    zoneOf(hunk, zones, [countWords(was), countWords(is)]) ??
    (isInAddressee(hunk, openings, { read, meanings }) ? "addressee" : null);
  if (kind === null) {
    const rank = Math.max(countWords(was), countWords(is)) >= fewestOfClause ? "matters" : "lesser";
    return [{ kind: "words", rank, sentence: sentenceOf("", gone, come), ...hunk }];
  }
  const rank = kind === "citation" && blockKind === "preambular" ? "lesser" : "matters";
  const [before, after] = kind === "citation" ? [gone, come].map(withoutLinks) : [gone, come];
  return [{ kind, rank, sentence: sentenceOf(leads[kind] ?? "", before ?? "", after ?? ""), ...hunk }];
}

/** Whether phrases that are named already are all there is to a change, or all but a few words. */
function isSaid(hunk: Hunk, phrases: readonly NamedChange[], read: Readers): boolean {
  const sides = (["base", "draft"] as const).map((side) => {
    const named = phrases.flatMap((change) => change[side]);
    const text = hunk[side].map(read[side]).join(" ");
    const rest = hunk[side].map((piece) => readRest(piece, named, read[side])).join(" ");
    return { isNamed: rest.length < text.length, left: countWords(plain(rest)) };
  });
  return sides.some(({ isNamed }) => isNamed) && sides.every(({ left }) => left <= 3);
}

/** So many words say something by themselves: a clause weighs like a paragraph. */
const fewestOfClause = 10;

const leads: Readonly<Partial<Record<ChangeKind, string>>> = {
  addressee: "Who is addressed: ",
  deadline: "Deadline or session: ",
  citation: "Citation: ",
  date: "Date: ",
  number: "Number: ",
  "verb-stronger": "Stronger: ",
  "verb-weaker": "Weaker: ",
};

/** What went and what came, in words. */
export function sentenceOf(lead: string, gone: string, come: string): string {
  if (gone.trim() === "") return come.trim() === "" ? "A space changed." : `${lead}${quote(come)} was added.`;
  return come.trim() === ""
    ? `${lead}${quote(gone)} was dropped.`
    : `${lead}${quote(gone)} became ${quote(come)}.`;
}

/** A citation without the marks and words that join it to others. */
function withoutLinks(text: string): string {
  if (text.length > longestCitation) return text;
  return text
    .trim()
    .replace(/^(?:(?:,|;|and)\s+)+/, "")
    .replace(/(?:,\s{0,3}|\sand\s{0,3}){1,9}$/, "")
    .trim();
}

const longestCitation = 400;

/** Without differences that count for nothing. */
export function plain(text: string): string {
  return text.split(/\s+/).map(foldUnit).join(" ").trim();
}

function countWords(text: string): number {
  return text.split(" ").filter(isWord).length;
}

/** Marks, capitals, and the "and" of a list that went on. */
export function isOnlyForm(was: string, is: string): boolean {
  const [one, other] = [was, is].map((text) =>
    text
      .replaceAll(/[^\p{L}\p{N} ]/gu, "")
      .toLowerCase()
      .trim(),
  );
  if (one === other) return true;
  return (one === "and" && /^,?$/.test(is)) || (other === "and" && /^,?$/.test(was));
}

/** A verb inside the paragraph: "and encourages States" became "and urges States". */
function verbChange(
  was: string,
  is: string,
  part: OpenerPart,
  meanings: Meanings,
): "verb-stronger" | "verb-weaker" | null {
  if (countWords(was) > 4 || countWords(is) > 4) return null;
  const [one, other] = [was, is].map((text) => {
    const words = text.replace(/^[^\p{L}]+/u, "");
    return openingOf(words.charAt(0).toUpperCase() + words.slice(1), part);
  });
  if (one === undefined || one === null || other === undefined || other === null) return null;
  const order = compareOpeners(one, other, meanings);
  return order === "stronger" ? "verb-stronger" : order === "weaker" ? "verb-weaker" : null;
}

function isInAddressee(
  hunk: Hunk,
  openings: Openings,
  { read, meanings }: Pick<Around, "read" | "meanings">,
): boolean {
  const words = plain([...hunk.base.map(read.base), ...hunk.draft.map(read.draft)].join(" ")).split(" ");
  if (words.every((word) => smallWords.has(word))) return false;
  return (["base", "draft"] as const).every((side) => {
    const opening = openings[side];
    const first = hunk[side][0];
    const last = hunk[side].at(-1);
    if (opening === null || first === undefined || last === undefined || !isAddressed(opening, meanings))
      return false;
    if ([first, last].some((piece) => idOf(piece.in) !== opening.block.id)) return false;
    const start = opening.opener.start + opening.opener.length;
    const rest = read[side]({ ...first, start, end: start + farthestAddressee });
    return first.start >= start && last.end <= start + addresseeLength(rest);
  });
}

const farthestAddressee = 240;

/** Up to what is to be done, or to the first comma; "the right to", "access to" are part of a name. */
function addresseeLength(rest: string): number {
  const end =
    /(?<!\b(?:right|rights|access|relating|related|according|respect|support)) (?:to|that)\b|[,;:]/.exec(
      rest,
    );
  return end?.index ?? 0;
}

/** The kind of stretch that most of the change is in, on both sides unless one of them says next to nothing. */
function zoneOf(
  hunk: Hunk,
  zones: Around["zones"],
  [wasCount = 0, isCount = 0]: readonly number[],
): ZoneKind | null {
  const was = mostOf(hunk.base, zones.base);
  const is = mostOf(hunk.draft, zones.draft);
  if (was === is) return was;
  if (wasCount <= fewWords && was === null) return is;
  return isCount <= fewWords && is === null ? was : null;
}

function mostOf(pieces: readonly Piece[], zones: ReadZones): ZoneKind | null {
  const counts = new Map<number, number>();
  let length = 0;
  for (const piece of pieces) {
    for (const zone of zones(piece)) counts.set(zone, (counts.get(zone) ?? 0) + 1);
    length += piece.end - piece.start;
  }
  const [most] = [...counts].filter(([zone]) => zone > 0).sort((one, other) => other[1] - one[1]);
  return most !== undefined && most[1] > leastShare * length ? (zoneKinds[most[0]] ?? null) : null;
}

const fewWords = 2;
const leastShare = 0.4;
const longestQuote = 70;

export function quote(text: string): string {
  const all = text.replaceAll(/\s+/g, " ").trim();
  const words = all.replace(/^[,;] /, "").replace(/(?<=.)[,;]$/, "");
  if (words.length <= longestQuote) return `“${words}”`;
  const cut = words.slice(0, longestQuote);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuote / 2))} …”`;
}
