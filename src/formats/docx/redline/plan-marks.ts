// Which mark of a footnote carries it: the first in the draft; every other mark is a field that shows its number again.
import type { Piece } from "#core/diff/comparison.ts";
import type { BlockId, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { spanLength } from "#core/resolution/spans.ts";
import type { LocatedBase } from "./locate-blocks.ts";
import { markPlace } from "./mark-place.ts";
import type { ChangeMarks } from "./part-source.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { SourceParagraph } from "./source-paragraphs.ts";
import type { Bookmark } from "./tracked-content.ts";

/** `kept` is the base's own mark, which stays as it is. */
export type PlannedMark =
  | { readonly kind: "kept" }
  | { readonly kind: "note"; readonly bookmark: Bookmark | null }
  | { readonly kind: "again"; readonly bookmark: Bookmark; readonly number: number };

/** A bookmark around a mark of the base, for fields to show its number. */
export interface KeptBookmark {
  readonly paragraph: SourceParagraph;
  readonly at: number;
  readonly bookmark: Bookmark;
}

export interface PlannedMarks {
  readonly of: (block: BlockId, offset: number, note: NoteId) => PlannedMark;
  readonly kept: readonly KeptBookmark[];
}

interface MarkSources {
  readonly draft: Resolution;
  readonly located: LocatedBase;
  readonly marks: ChangeMarks;
  /** The body's XML: names of bookmarks in it are taken. */
  readonly source: string;
}

export function planMarks(placed: readonly PlacedRow[], sources: MarkSources): PlannedMarks {
  return new MarkPlanner(placed, sources).plan();
}

/** The mark of the base that stays: "f2", "again f2" for a field; null where it is typed or could not be found. */
interface KeptMark {
  readonly name: string | null;
  readonly isAgain: boolean;
  readonly paragraph: SourceParagraph | null;
  readonly at: number;
}

interface DraftMark {
  readonly key: string;
  readonly kept: KeptMark | null;
}

class MarkPlanner {
  readonly #sources: MarkSources;
  readonly #keptMarks = new Map<string, KeptMark>();
  readonly #planned = new Map<string, PlannedMark>();
  readonly #bookmarks: KeptBookmark[] = [];
  #names: number;

  constructor(placed: readonly PlacedRow[], sources: MarkSources) {
    this.#sources = sources;
    this.#names = highestName(sources.source);
    for (const { row, as } of placed)
      for (const segment of as === "stays" ? row.segments : []) {
        if (segment.kind !== "same" || segment.draft.note === null || segment.base.note === null) continue;
        const key = keyOfPiece(segment.draft, segment.draft.note);
        if (key !== null) this.#keptMarks.set(key, this.#keptMark(segment.base, segment.base.note));
      }
  }

  #keptMark(piece: Piece, note: NoteId): KeptMark {
    const { located } = this.#sources;
    const unknown = { name: null, isAgain: false, paragraph: null, at: 0 };
    const text = "block" in piece.in ? located.blocks.get(piece.in.block) : undefined;
    const place = text === undefined ? null : markPlace(text, piece, note);
    const found = place === null ? null : located.text.at(place);
    if (found === null) return unknown;
    const { paragraph, offset } = found;
    const unit = paragraph.units.find(({ start, note: name }) => name !== null && start === offset);
    const name = located.notes.get(note)?.name ?? null;
    if (unit === undefined || name === null) return unknown;
    return { name, isAgain: unit.note === "typed", paragraph, at: offset };
  }

  plan(): PlannedMarks {
    const notes = new Map<NoteId, DraftMark[]>();
    for (const { id, spans } of this.#sources.draft.blocks) {
      let offset = 0;
      for (const span of spans) {
        if (span.kind === "note") {
          const key = keyOf(id, offset, span.note);
          const mark = { key, kept: this.#keptMarks.get(key) ?? null };
          const known = notes.get(span.note);
          if (known === undefined) notes.set(span.note, [mark]);
          else known.push(mark);
        }
        offset += spanLength(span);
      }
    }
    for (const [nth, marks] of [...notes.values()].entries()) this.#planNote(marks, nth + 1);
    return {
      of: (block, offset, note) =>
        this.#planned.get(keyOf(block, offset, note)) ?? { kind: "note", bookmark: null },
      kept: this.#bookmarks,
    };
  }

  #planNote(marks: readonly DraftMark[], number: number): void {
    const [first, ...others] = marks;
    if (first === undefined) return;
    const { kept } = first;
    if (kept !== null && kept.name === null) {
      for (const mark of marks)
        this.#planned.set(mark.key, mark.kept === null ? { kind: "note", bookmark: null } : { kind: "kept" });
      return;
    }
    const home = kept !== null && !kept.isAgain ? kept : null;
    const stays = ({ kept: mark }: DraftMark) =>
      home !== null && mark?.isAgain === true && mark.name === home.name;
    const isAsked = others.some((mark) => !stays(mark));
    const bookmark = isAsked ? this.#newBookmark() : null;
    if (home === null) this.#planned.set(first.key, { kind: "note", bookmark });
    else {
      this.#planned.set(first.key, { kind: "kept" });
      if (bookmark !== null && home.paragraph !== null)
        this.#bookmarks.push({ paragraph: home.paragraph, at: home.at, bookmark });
    }
    for (const mark of others)
      this.#planned.set(
        mark.key,
        stays(mark) || bookmark === null ? { kind: "kept" } : { kind: "again", bookmark, number },
      );
  }

  #newBookmark(): Bookmark {
    this.#names += 1;
    return { id: this.#sources.marks.newId(), name: `${namePrefix}${this.#names}` };
  }
}

const namePrefix = "_RefMark";

/** A file that was a redline before has such names already. */
function highestName(source: string): number {
  let highest = 0;
  for (const [, digits] of source.matchAll(/"_RefMark(\d{1,9})"/g))
    highest = Math.max(highest, Number(digits));
  return highest;
}

function keyOf(block: BlockId, offset: number, note: NoteId): string {
  return `${block} ${offset} ${note}`;
}

function keyOfPiece({ in: owner, start }: Piece, note: NoteId): string | null {
  return "block" in owner ? keyOf(owner.block, start, note) : null;
}
