// The words of paragraphs that belong together, side by side: which are the same, which were taken out, which put in.
import type { TextOwner } from "#core/resolution/edit.ts";
import type { Piece, Segment } from "./comparison.ts";
import { matchWords } from "./match-sequences.ts";
import type { Token } from "./tokens-of.ts";
import { makeWhole } from "./whole-changes.ts";

/** A paragraph or footnote of one side. */
export interface Passage {
  readonly in: TextOwner;
  readonly length: number;
  readonly tokens: readonly Token[];
}

/** A token with the blanks before it; the end of a passage is a token too. */
interface Unit extends Token {
  readonly in: TextOwner;
  /** Where the blanks before it start. */
  readonly from: number;
}

/** The segments of both sides, in order: neighbours of a kind are one as long as they stay in one passage. */
export function compareWords(base: readonly Passage[], draft: readonly Passage[]): readonly Segment[] {
  const here = unitsOf(base);
  const there = unitsOf(draft);
  const keys = { base: here.map(({ key }) => key), draft: there.map(({ key }) => key) };
  const partners = makeWhole(matchWords(keys.base, keys.draft), keys);
  return segmentsOf(here, there, partners);
}

/** Between passages stands a token that is no text. The last has one of its own: both sides end alike. */
const passageBreak = "\n";
const textEnd = "\n\n";

function unitsOf(passages: readonly Passage[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const [nth, passage] of passages.entries()) {
    let from = 0;
    for (const token of passage.tokens) {
      units.push({ ...token, in: passage.in, from });
      from = token.end;
    }
    const { length } = passage;
    const key = nth === passages.length - 1 ? textEnd : passageBreak;
    units.push({ key, start: length, end: length, note: null, in: passage.in, from });
  }
  return units;
}

function segmentsOf(here: readonly Unit[], there: readonly Unit[], partners: Int32Array): readonly Segment[] {
  const out = new SegmentList();
  let [i, j] = [0, 0];
  while (i < here.length || j < there.length) {
    let [iEnd, jEnd] = [i, j];
    while (iEnd < here.length && partners[iEnd] === -1) iEnd += 1;
    jEnd = iEnd < here.length ? (partners[iEnd] ?? there.length) : there.length;
    out.addChange(here.slice(i, iEnd), there.slice(j, jEnd), [here[iEnd], there[jEnd]]);
    [i, j] = [iEnd + 1, jEnd + 1];
  }
  return out.segments;
}

class SegmentList {
  readonly segments: Segment[] = [];

  /** What went and what came before two units that are the same, with the blanks that are left as they were. */
  addChange(gone: readonly Unit[], come: readonly Unit[], [one, other]: readonly (Unit | undefined)[]): void {
    const before = [gone[0] ?? one, come[0] ?? other] as const;
    const isShared = before.every((unit) => unit !== undefined && unit.from < unit.start);
    if (isShared && before[0] !== undefined && before[1] !== undefined)
      this.push({ kind: "same", base: blankOf(before[0]), draft: blankOf(before[1]) });
    const hasOpened = (unit: Unit) => isShared && before.includes(unit);
    const addGone = (unit: Unit): void => {
      if (!hasOpened(unit)) this.push({ kind: "deleted", base: blankOf(unit), draft: null });
    };
    const addCome = (unit: Unit): void => {
      if (!hasOpened(unit)) this.push({ kind: "inserted", base: null, draft: blankOf(unit) });
    };
    for (const unit of gone) {
      addGone(unit);
      this.push({ kind: "deleted", base: pieceOf(unit), draft: null });
    }
    for (const unit of come) {
      addCome(unit);
      this.push({ kind: "inserted", base: null, draft: pieceOf(unit) });
    }
    if (one === undefined || other === undefined) return;
    const isBlank = [one, other].map((unit) => !hasOpened(unit) && unit.from < unit.start);
    if (isBlank[0] && isBlank[1]) this.push({ kind: "same", base: blankOf(one), draft: blankOf(other) });
    else if (isBlank[0]) addGone(one);
    else if (isBlank[1]) addCome(other);
    this.push({ kind: "same", base: pieceOf(one), draft: pieceOf(other) });
  }

  private push(segment: Segment): void {
    if (isNothing(segment.base) && isNothing(segment.draft)) return;
    const joined = join(this.segments.at(-1), segment);
    if (joined !== null) this.segments.pop();
    this.segments.push(joined ?? segment);
  }
}

function blankOf({ in: owner, from, start }: Unit): Piece {
  return { in: owner, start: from, end: start, note: null };
}

function pieceOf({ in: owner, start, end, note }: Unit): Piece {
  return { in: owner, start, end, note };
}

function isNothing(piece: Piece | null): boolean {
  return piece === null || (piece.start === piece.end && piece.note === null);
}

/** One segment for two neighbours of a kind whose text is one stretch; the mark of a note stands for itself. */
function join(before: Segment | undefined, next: Segment): Segment | null {
  if (before?.kind === "same" && next.kind === "same") {
    const [base, draft] = [joinPieces(before.base, next.base), joinPieces(before.draft, next.draft)];
    return base === null || draft === null ? null : { kind: "same", base, draft };
  }
  if (before?.kind === "deleted" && next.kind === "deleted") {
    const base = joinPieces(before.base, next.base);
    return base === null ? null : { kind: "deleted", base, draft: null };
  }
  if (before?.kind === "inserted" && next.kind === "inserted") {
    const draft = joinPieces(before.draft, next.draft);
    return draft === null ? null : { kind: "inserted", base: null, draft };
  }
  return null;
}

/** Owners of one passage are one object. */
function joinPieces(one: Piece, other: Piece): Piece | null {
  if (one.note !== null || other.note !== null) return null;
  return one.in === other.in && one.end === other.start ? { ...one, end: other.end } : null;
}
