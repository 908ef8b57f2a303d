// Neighbouring changes of a row as one: what went, what came, and where.
import type { TextOwner } from "#core/resolution/edit.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Piece, Segment } from "./comparison.ts";

export interface Hunk {
  /** On a side that has no words of it, the place between words. */
  readonly base: readonly Piece[];
  readonly draft: readonly Piece[];
}

export function hunksOf(segments: readonly Segment[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const at: { base: Piece | null; draft: Piece | null } = { base: null, draft: null };
  let open: { base: Piece[]; draft: Piece[] } = { base: [], draft: [] };
  const close = (next: Segment | null): void => {
    if (open.base.length + open.draft.length > 0)
      hunks.push({
        base: open.base.length > 0 ? open.base : placeBetween(at.base, next?.base ?? null),
        draft: open.draft.length > 0 ? open.draft : placeBetween(at.draft, next?.draft ?? null),
      });
    open = { base: [], draft: [] };
  };
  for (const segment of segments) {
    if (segment.kind === "same") {
      close(segment);
      at.base = segment.base;
      at.draft = segment.draft;
    } else if (segment.kind === "deleted") open.base.push(segment.base);
    else open.draft.push(segment.draft);
  }
  close(null);
  return hunks;
}

function placeBetween(before: Piece | null, after: Piece | null): readonly Piece[] {
  if (before !== null) return [{ in: before.in, start: before.end, end: before.end, note: null }];
  return after === null ? [] : [{ in: after.in, start: after.start, end: after.start, note: null }];
}

/** What a piece says. */
export type ReadPiece = (piece: Piece) => string;

export function pieceReader({ blocks, notes }: Resolution): ReadPiece {
  const texts = new Map<string, string>([...blocks, ...notes].map(({ id, spans }) => [id, textOf(spans)]));
  return ({ in: owner, start, end }) => (texts.get(idOf(owner)) ?? "").slice(start, end);
}

export function idOf(owner: TextOwner): string {
  return "block" in owner ? owner.block : owner.note;
}
