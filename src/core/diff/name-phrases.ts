// Phrases that guard, bind, turn or narrow a sentence, where one side of a row has them and the other has not.
import type { Change, Piece } from "./comparison.ts";
import { type Hunk, idOf, type ReadPiece } from "./hunks-of.ts";
import type { Meanings, PhraseTable } from "./standard-meanings.ts";

export type NamedChange = Omit<Change, "row">;

export interface Readers {
  readonly base: ReadPiece;
  readonly draft: ReadPiece;
}

interface Found {
  readonly table: PhraseTable;
  readonly phrase: string;
  readonly piece: Piece;
}

export interface PhraseFinder {
  readonly tables: readonly { readonly table: PhraseTable; readonly pattern: RegExp }[];
}

export function phraseFinder({ phrases }: Meanings): PhraseFinder {
  return {
    tables: phrases.map((table) => {
      const longestFirst = table.phrases.toSorted((one, other) => other.length - one.length);
      const source = longestFirst
        .map((phrase) => phrase.replaceAll(/[^\w ]/g, "\\$&").replaceAll(" ", "\\s"))
        .join("|");
      return { table, pattern: new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, "gi") };
    }),
  };
}

/** For each hunk of a row what it lost and gained: equal phrases on both sides cancel each other, wherever they stand. */
export function namePhrases(
  hunks: readonly Hunk[],
  finder: PhraseFinder,
  readers: Readers,
): readonly (readonly NamedChange[])[] {
  const gone = hunks.map(({ base }) => findTouched(base, finder, readers.base));
  const come = hunks.map(({ draft }) => findTouched(draft, finder, readers.draft));
  cancelEqual(gone, come);
  return hunks.map(({ base, draft }, nth) => {
    const isShort = Math.max(lengthOf(base), lengthOf(draft)) <= longestForSmallWords;
    const isWorthNaming = ({ table }: Found) => isShort || table.kind === "safeguard";
    return nameBoth((gone[nth] ?? []).filter(isWorthNaming), (come[nth] ?? []).filter(isWorthNaming));
  });
}

/** In a clause that is new as a whole, or gone, "all" and "should" are no change by themselves. */
const longestForSmallWords = 40;

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The phrases that one hunk swaps are one change; what it has only on one side is dropped or added. */
function nameBoth(gone: readonly Found[], come: readonly Found[]): readonly NamedChange[] {
  const named: NamedChange[] = [];
  const left = [...come];
  for (const found of gone) {
    const { kind, rank } = found.table;
    const at = left.findIndex(({ table }) => table.kind === kind);
    const [partner] = at === -1 ? [] : left.splice(at, 1);
    const sentence =
      partner === undefined
        ? `“${found.phrase}” was dropped.`
        : `“${found.phrase}” became “${partner.phrase}”.`;
    named.push({
      kind,
      rank,
      sentence,
      base: [found.piece],
      draft: partner === undefined ? [] : [partner.piece],
    });
  }
  for (const { table, phrase, piece } of left)
    named.push({
      kind: table.kind,
      rank: table.rank,
      sentence: `“${phrase}” was added.`,
      base: [],
      draft: [piece],
    });
  return named;
}

/** The phrases that a change touches, also where it changed only a word of them. */
function findTouched(pieces: readonly Piece[], { tables }: PhraseFinder, read: ReadPiece): Found[] {
  return pieces.flatMap((piece) => {
    const from = Math.max(0, piece.start - longestPhrase);
    const around = read({ ...piece, start: from, end: piece.end + longestPhrase });
    return tables.flatMap(({ table, pattern }) =>
      [...around.matchAll(pattern)].flatMap(({ 0: words, index }) => {
        const place = { ...piece, start: from + index, end: from + index + words.length };
        const isTouched = place.start < piece.end && piece.start < place.end;
        const isMonth = words === "May";
        const phrase = words.toLowerCase().replaceAll(/\s/g, " ");
        return isTouched && !isMonth ? [{ table, phrase, piece: place }] : [];
      }),
    );
  });
}

const longestPhrase = 80;

function cancelEqual(gone: readonly Found[][], come: readonly Found[][]): void {
  const waiting = new Map<string, number>();
  for (const { phrase } of come.flat()) waiting.set(phrase, (waiting.get(phrase) ?? 0) + 1);
  const both = new Map<string, number>();
  for (const found of gone) removeWhere(found, ({ phrase }) => takeOne(waiting, phrase, both));
  for (const found of come) removeWhere(found, ({ phrase }) => takeOne(both, phrase, new Map()));
}

function takeOne(from: Map<string, number>, phrase: string, to: Map<string, number>): boolean {
  const count = from.get(phrase) ?? 0;
  if (count === 0) return false;
  from.set(phrase, count - 1);
  to.set(phrase, (to.get(phrase) ?? 0) + 1);
  return true;
}

function removeWhere(list: Found[], isGone: (found: Found) => boolean): void {
  const kept = list.filter((found) => !isGone(found));
  list.splice(0, list.length, ...kept);
}

/** What a piece says beside the phrases that are named already. */
export function readRest(piece: Piece, named: readonly Piece[], read: ReadPiece): string {
  let rest = "";
  let at = piece.start;
  for (const { in: owner, start, end } of named) {
    if (idOf(owner) !== idOf(piece.in) || end <= at || start >= piece.end) continue;
    rest += read({ ...piece, start: at, end: Math.max(at, start) });
    at = end;
  }
  return rest + read({ ...piece, start: at, end: Math.max(at, piece.end) });
}
