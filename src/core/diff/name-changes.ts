// Every change of a comparison by name: what it means, where it is, how much it weighs, in a sentence a delegate would say.
import type { Block, BlockKind, Resolution } from "#core/resolution/resolution.ts";
import { sliceSpans, textOf } from "#core/resolution/spans.ts";
import { compareOpeners, openingOf } from "./compare-openers.ts";
import type { Change, ChangeKind, Comparison, NoteRow, Piece, Rank, Row } from "./comparison.ts";
import { type ReadZones, zoneReader } from "./find-zones.ts";
import { type Hunk, hunksOf, idOf, pieceReader, type ReadPiece } from "./hunks-of.ts";
import {
  type NamedChange,
  namePhrases,
  type PhraseFinder,
  phraseFinder,
  type Readers,
} from "./name-phrases.ts";
import {
  isOnlyForm,
  nameHunk,
  type Openings,
  type PlacedOpening,
  plain,
  quote,
  sentenceOf,
} from "./name-words.ts";
import type { Meanings } from "./standard-meanings.ts";

interface Compared {
  readonly meanings: Meanings;
  readonly finder: PhraseFinder;
  readonly read: Readers;
  readonly zones: Readonly<Record<"base" | "draft", ReadZones>>;
  readonly blocks: Record<"base" | "draft", ReadonlyMap<string, Block>>;
  /** False where one side was written without italics. */
  readonly hasItalics: boolean;
}

export function nameChanges(
  { rows, notes }: Pick<Comparison, "rows" | "notes">,
  {
    base,
    draft,
    meanings,
  }: { readonly base: Resolution; readonly draft: Resolution; readonly meanings: Meanings },
): readonly Change[] {
  const read = { base: pieceReader(base), draft: pieceReader(draft) };
  const compared: Compared = {
    meanings,
    finder: phraseFinder(meanings),
    read,
    zones: { base: zoneReader(read.base), draft: zoneReader(read.draft) },
    blocks: {
      base: new Map(base.blocks.map((block) => [block.id, block])),
      draft: new Map(draft.blocks.map((block) => [block.id, block])),
    },
    hasItalics: [base, draft].every(({ blocks }) =>
      blocks.some(({ spans }) => spans.some((span) => span.kind === "text" && span.italic)),
    ),
  };
  return [
    ...rows.flatMap((row, nth) => nameRow(row, compared).map((change) => ({ ...change, row: nth }))),
    ...notes.flatMap((note) => nameNote(note, read)).map((change) => ({ ...change, row: null })),
  ];
}

function nameRow(row: Row, compared: Compared): readonly NamedChange[] {
  const here = blocksOf(row, "base", compared);
  const there = blocksOf(row, "draft", compared);
  if (here.length === 0 || there.length === 0) return [nameAlone(row, [...here, ...there])];
  const [one, other] = [here[0], there[0]];
  const named = nameFrame(row, here, there);
  const hunks = hunksOf(row.segments).filter(isText);
  const openings = { base: openingAt(one), draft: openingAt(other) };
  const opener = nameOpener(openings, compared);
  // Between the parts a verb changes its form, which says nothing by itself.
  const isOpenerSaid = opener !== null || one?.kind !== other?.kind;
  const left = isOpenerSaid ? hunks.flatMap((hunk) => afterOpening(hunk, openings, compared.read)) : hunks;
  const brackets = nameBrackets(left, compared.read);
  const phrases = namePhrases(left, compared.finder, compared.read);
  const around = { ...compared, openings, kind: one?.kind ?? "text" };
  const words = left.flatMap((hunk, nth) => {
    const named = phrases[nth] ?? [];
    return [...named, ...nameHunk(hunk, named, around)];
  });
  const notes = [...row.notes.flatMap((note) => nameNote(note, compared.read)), ...nameMarks(row)];
  return [...named, ...(opener === null ? [] : [opener]), ...brackets, ...words, ...notes];
}

function blocksOf(row: Row, side: "base" | "draft", { blocks }: Compared): readonly Block[] {
  return row[side].flatMap((id) => blocks[side].get(id) ?? []);
}

const kindWords: Readonly<Record<BlockKind, string>> = {
  title: "title",
  enacting: "organ line",
  preambular: "preambular paragraph",
  operative: "operative paragraph",
  subparagraph: "subparagraph",
  continuation: "continued text",
  section: "section heading",
  part: "part heading",
  annex: "annex heading",
  heading: "heading",
  text: "unnumbered text",
};

/** A paragraph that only one side has. */
function nameAlone(row: Row, blocks: readonly Block[]): NamedChange {
  const isAdded = row.base.length === 0;
  const pieces = blocks.map((block) => pieceOf(block));
  const text = blocks.map(({ spans }) => textOf(spans)).join(" ");
  const what = kindWords[blocks[0]?.kind ?? "text"];
  return {
    kind: isAdded ? "paragraph-added" : "paragraph-dropped",
    rank: text.trim() === "" ? "form" : "matters",
    sentence: `${isAdded ? "New" : "Dropped"} ${what}: ${quote(text)}.`,
    base: isAdded ? [] : pieces,
    draft: isAdded ? pieces : [],
  };
}

function pieceOf({ id, spans }: Block): Piece {
  return { in: { block: id }, start: 0, end: textOf(spans).length, note: null };
}

/** What became of the paragraph as such: its place, its kind, its level, one of several. */
function nameFrame(row: Row, here: readonly Block[], there: readonly Block[]): readonly NamedChange[] {
  const places = { base: here.map(pieceOf), draft: there.map(pieceOf) };
  const [one, other] = [here[0], there[0]];
  const named: NamedChange[] = [];
  const add = (kind: ChangeKind, rank: Rank, sentence: string): void => {
    named.push({ kind, rank, sentence, ...places });
  };
  if (row.moved) add("moved", "lesser", "Moved to another place.");
  if (there.length > 1) add("split", "lesser", `Split into ${there.length} paragraphs.`);
  if (here.length > 1) add("joined", "lesser", `Joined from ${here.length} paragraphs.`);
  if (one === undefined || other === undefined) return named;
  if (one.kind !== other.kind)
    add(
      "kind",
      "matters",
      `Was ${withArticle(kindWords[one.kind])}, is now ${withArticle(kindWords[other.kind])}.`,
    );
  else if (one.level !== other.level)
    add("level", "lesser", other.level > one.level ? "Now on a lower level." : "Now on a higher level.");
  return named;
}

function withArticle(words: string): string {
  return /text$/.test(words) ? words : `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

function openingAt(block: Block | undefined): PlacedOpening | null {
  if (block?.kind !== "preambular" && block?.kind !== "operative") return null;
  const opening = openingOf(textOf(block.spans), block.kind);
  return opening === null ? null : { ...opening, block };
}

function nameOpener({ base, draft }: Openings, { meanings, read, hasItalics }: Compared): NamedChange | null {
  if (base === null || draft === null) return null;
  const [was, is] = [openerPiece(base), openerPiece(draft)];
  const places = { base: [was], draft: [is] };
  const became = `${quote(base.opener.bare)} became ${quote(draft.opener.bare)}`;
  switch (compareOpeners(base, draft, meanings)) {
    case "stronger":
      return { kind: "opener-stronger", rank: "matters", sentence: `${became}: stronger.`, ...places };
    case "weaker":
      return { kind: "opener-weaker", rank: "matters", sentence: `${became}: weaker.`, ...places };
    case "other":
      return { kind: "opener", rank: "matters", sentence: `${became}.`, ...places };
    case "same":
      break;
  }
  if (read.base(was) !== read.draft(is) && base.part === draft.part) {
    const sentence = sentenceOf("", read.base(was), read.draft(is));
    return { kind: "sequence", rank: "form", sentence, ...places };
  }
  if (!hasItalics || isItalic(base) === isItalic(draft)) return null;
  return { kind: "italics", rank: "form", sentence: "The italics of the opening changed.", ...places };
}

function openerPiece({ block, opener: { start, length } }: PlacedOpening): Piece {
  return { in: { block: block.id }, start, end: start + length, note: null };
}

function isItalic({ block, opener: { start, length } }: PlacedOpening): boolean {
  return sliceSpans(block.spans, start, start + length).every(
    (span) => span.kind === "note" || (span.kind === "text" && span.italic === true),
  );
}

/** What of a change is behind the opening words, which are named by themselves; nothing where it is within them. */
function afterOpening({ base, draft }: Hunk, openings: Openings, read: Readers): readonly Hunk[] {
  const hunk = {
    base: cutBefore(base, openings.base, read.base),
    draft: cutBefore(draft, openings.draft, read.draft),
  };
  return isText(hunk) ? [hunk] : [];
}

/** The word that leads from a verb to its object comes and goes with it: "of" of "Takes note of". */
const leading = /^ ?(?:(?:of|at|about|over|on|that|by|for|with)(?![\w-]) ?)?/;

function cutBefore(
  pieces: readonly Piece[],
  opening: PlacedOpening | null,
  read: ReadPiece,
): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (opening === null || first === undefined || idOf(first.in) !== opening.block.id) return pieces;
  const { end } = openerPiece(opening);
  const start = end + (leading.exec(read({ ...first, start: end, end: end + 10 }))?.[0].length ?? 0);
  return [first.start < start ? { ...first, start, end: Math.max(start, first.end) } : first, ...rest];
}

function isText({ base, draft }: Hunk): boolean {
  return [...base, ...draft].some(({ start, end }) => start < end);
}

/** Brackets that came or went, of a row at once: their two marks are seldom in one place. */
function nameBrackets(hunks: readonly Hunk[], read: Readers): readonly NamedChange[] {
  const withMarks = (pieces: readonly Piece[], side: "base" | "draft") =>
    pieces.filter((piece) => /[[\]]/.test(read[side](piece)));
  const base = hunks.flatMap((hunk) => withMarks(hunk.base, "base"));
  const draft = hunks.flatMap((hunk) => withMarks(hunk.draft, "draft"));
  const count = (pieces: readonly Piece[], side: "base" | "draft") =>
    pieces.reduce((sum, piece) => sum + read[side](piece).split("[").length - 1, 0);
  const opened = count(draft, "draft") - count(base, "base");
  if (base.length + draft.length === 0) return [];
  const sentence =
    opened > 0
      ? "Brackets were opened: this is not agreed."
      : opened < 0
        ? "Brackets were closed."
        : "Brackets were moved.";
  return [{ kind: "brackets", rank: "matters", sentence, base, draft }];
}

/** Marks of notes that both sides have, at another place among the words. */
function nameMarks({ segments, notes }: Row): readonly NamedChange[] {
  const kept = new Set(
    notes.flatMap(({ base, draft }) => (base === null || draft === null ? [] : [base, draft])),
  );
  const isKept = ({ note }: Piece) => note !== null && kept.has(note);
  const base = segments
    .flatMap((segment) => (segment.kind === "deleted" ? [segment.base] : []))
    .filter(isKept);
  const draft = segments
    .flatMap((segment) => (segment.kind === "inserted" ? [segment.draft] : []))
    .filter(isKept);
  if (base.length + draft.length === 0) return [];
  return [{ kind: "note", rank: "form", sentence: "The mark of a footnote stands elsewhere.", base, draft }];
}

function nameNote({ base, draft, segments }: NoteRow, read: Readers): readonly NamedChange[] {
  const pieces = hunksOf(segments).filter(isText);
  if (base === null || draft === null) {
    const kind = base === null ? "note-added" : "note-dropped";
    const all = pieces.flatMap((hunk) => (base === null ? hunk.draft : hunk.base));
    const text = quote(all.map(base === null ? read.draft : read.base).join(" "));
    return [
      {
        kind,
        rank: "lesser",
        sentence: `${base === null ? "New" : "Dropped"} footnote: ${text}.`,
        base: base === null ? [] : all,
        draft: base === null ? all : [],
      },
    ];
  }
  return pieces.map((hunk) => {
    const [gone, come] = [hunk.base.map(read.base).join(" "), hunk.draft.map(read.draft).join(" ")];
    const rank = isOnlyForm(plain(gone), plain(come)) ? "form" : "lesser";
    return { kind: "note", rank, sentence: sentenceOf("Footnote: ", gone, come), ...hunk };
  });
}
