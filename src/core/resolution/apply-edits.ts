// Applies edits to a value: the same edits the editor applies to its own state.
import { assertNever } from "./assert-never.ts";
import { carryChanges } from "./carry-changes.ts";
import type { Edit, TextOwner } from "./edit.ts";
import { editComments } from "./edit-comments.ts";
import { dropAnchors, joinAnchors, shiftAnchors } from "./move-anchors.ts";
import { orderWaivers, waiverKey } from "./order-waivers.ts";
import { fitWaiver, readWaiver } from "./read-waiver.ts";
import type { Block, BlockId, NoteId, Resolution, Span, Waiver } from "./resolution.ts";
import {
  joinSpans,
  noteMarksOf,
  plainSpans,
  putReference,
  replaceInSpans,
  setItalic,
  spanLength,
  textOf,
} from "./spans.ts";

/** The resolution after all edits, in order. An edit of something that is not there (any more) changes nothing. */
export function applyEdits(resolution: Resolution, edits: readonly Edit[]): Resolution {
  return edits.reduce(applyBesideChanges, resolution);
}

/** Edits say what becomes of the text; the changes that are open in it go along. */
function applyBesideChanges(resolution: Resolution, edit: Edit): Resolution {
  const { negotiation } = resolution;
  if (negotiation.proposals.length === 0 && negotiation.proposedNotes.length === 0)
    return applyEdit(resolution, edit);
  const text = { ...resolution, negotiation: { ...negotiation, proposals: [], proposedNotes: [] } };
  return carryChanges(resolution, applyEdit(text, edit), edit);
}

function applyEdit(resolution: Resolution, edit: Edit): Resolution {
  switch (edit.kind) {
    case "replace-text": {
      const changed = changeSpans(resolution, edit.in, (spans) =>
        replaceInSpans(spans, edit.start, edit.end, edit.text),
      );
      return "block" in edit.in ? shiftAnchors(changed, edit.in.block, edit) : changed;
    }
    case "set-italic":
      return changeSpans(resolution, edit.in, (spans) => setItalic(spans, edit.start, edit.end, edit.italic));
    case "set-reference": {
      const { start, end, target, text } = edit;
      const changed = changeSpans(resolution, edit.in, (spans) =>
        putReference(spans, start, end, { kind: "reference", target, text }),
      );
      return "block" in edit.in ? shiftAnchors(changed, edit.in.block, edit) : changed;
    }
    case "set-block-kind":
      return changeBlock(resolution, edit.block, (block) => ({ ...block, kind: edit.to, level: edit.level }));
    case "insert-block":
      return resolution.blocks.some(({ id }) => id === edit.block.id)
        ? resolution
        : placeBlock(resolution, edit.block, edit.after);
    case "move-block":
      return moveBlock(resolution, edit.block, edit.after);
    case "remove-block":
      return removeBlock(resolution, edit.block);
    case "join-with-next":
      return joinWithNext(resolution, edit.block, edit.between);
    case "move-note-mark":
      return changeBlock(resolution, edit.block, (block) => ({
        ...block,
        spans: moveMark(block.spans, edit.note, edit.from, edit.to),
      }));
    case "set-note":
      return setNote(resolution, edit.note, edit.spans);
    case "set-masthead":
      return { ...resolution, masthead: { ...resolution.masthead, ...edit.change } };
    case "set-adoption":
      return { ...resolution, adoption: edit.adoption };
    case "set-stage":
      return { ...resolution, stage: edit.stage };
    case "set-properties":
      return { ...resolution, ...edit.change };
    case "set-held-numbers":
      return { ...resolution, negotiation: { ...resolution.negotiation, heldNumbers: edit.numbers } };
    case "add-waiver":
      return addWaiver(resolution, edit.waiver);
    case "remove-waiver":
      return changeWaivers(resolution, edit.waiver, []);
    case "set-own-rules":
      return { ...resolution, negotiation: { ...resolution.negotiation, ownRules: edit.name } };
    case "add-comment":
    case "add-answer":
    case "set-remark":
    case "remove-remark":
    case "resolve-comment": {
      const { negotiation } = resolution;
      return {
        ...resolution,
        negotiation: { ...negotiation, comments: editComments(negotiation.comments, edit) },
      };
    }
    default:
      return assertNever(edit);
  }
}

/** What could not be read again is not taken up. */
function addWaiver(resolution: Resolution, given: Waiver): Resolution {
  const waiver = readWaiver(fitWaiver(given));
  return waiver === null ? resolution : changeWaivers(resolution, given, [waiver]);
}

/** Puts another waiver, or none, in the place of what there is for the same finding. */
function changeWaivers(resolution: Resolution, old: Waiver, next: readonly Waiver[]): Resolution {
  const key = waiverKey(old);
  const others = resolution.negotiation.waivers.filter((each) => waiverKey(each) !== key);
  const waivers = orderWaivers([...others, ...next]);
  return { ...resolution, negotiation: { ...resolution.negotiation, waivers } };
}

function changeBlock(resolution: Resolution, id: BlockId, change: (block: Block) => Block): Resolution {
  return {
    ...resolution,
    blocks: resolution.blocks.map((block) => (block.id === id ? change(block) : block)),
  };
}

function changeSpans(
  resolution: Resolution,
  owner: TextOwner,
  change: (spans: readonly Span[]) => readonly Span[],
): Resolution {
  if ("block" in owner) {
    return changeBlock(resolution, owner.block, (block) => ({ ...block, spans: change(block.spans) }));
  }
  const notes = resolution.notes.map((note) =>
    note.id === owner.note ? { ...note, spans: change(note.spans) } : note,
  );
  return { ...resolution, notes };
}

/** Puts a block after another, or first where `after` is null. */
function placeBlock(resolution: Resolution, block: Block, after: BlockId | null): Resolution {
  const at = after === null ? 0 : resolution.blocks.findIndex(({ id }) => id === after) + 1;
  if (after !== null && at === 0) return resolution;
  return { ...resolution, blocks: resolution.blocks.toSpliced(at, 0, block) };
}

function moveBlock(resolution: Resolution, id: BlockId, after: BlockId | null): Resolution {
  const block = resolution.blocks.find((each) => each.id === id);
  const known = after === null || resolution.blocks.some((each) => each.id === after);
  if (block === undefined || !known || after === id) return resolution;
  const without = { ...resolution, blocks: resolution.blocks.filter((each) => each.id !== id) };
  return placeBlock(without, block, after);
}

/** A note goes with its last mark; one that had no mark before stays. */
function removeBlock(resolution: Resolution, id: BlockId): Resolution {
  const removed = resolution.blocks.find((block) => block.id === id);
  if (removed === undefined) return resolution;
  const blocks = resolution.blocks.filter((block) => block.id !== id);
  const kept = new Set(blocks.flatMap(({ spans }) => noteMarksOf(spans).map(({ note }) => note)));
  const gone = new Set(noteMarksOf(removed.spans).map(({ note }) => note));
  const notes = resolution.notes.filter((note) => kept.has(note.id) || !gone.has(note.id));
  return dropAnchors({ ...resolution, blocks, notes }, id);
}

function joinWithNext(resolution: Resolution, id: BlockId, between: string): Resolution {
  const at = resolution.blocks.findIndex((block) => block.id === id);
  const block = resolution.blocks[at];
  const next = resolution.blocks[at + 1];
  if (block === undefined || next === undefined) return resolution;
  const offset = textOf(block.spans).length + between.length;
  const joined = { ...block, spans: joinSpans([...block.spans, ...plainSpans(between), ...next.spans]) };
  const blocks = resolution.blocks.toSpliced(at, 2, joined);
  return joinAnchors({ ...resolution, blocks }, { from: next.id, to: id, offset });
}

/** Takes the mark of a note from one offset to another, behind marks that already stand there. */
function moveMark(spans: readonly Span[], note: NoteId, from: number, to: number): readonly Span[] {
  let at = 0;
  const index = spans.findIndex((span) => {
    const here = span.kind === "note" && span.note === note && at === from;
    at += spanLength(span);
    return here;
  });
  const mark = spans[index];
  if (mark === undefined) return spans;
  return insertMark(spans.toSpliced(index, 1), mark, to);
}

function insertMark(spans: readonly Span[], mark: Span, to: number): readonly Span[] {
  const moved: Span[] = [];
  let at = 0;
  let placed = false;
  for (const span of spans) {
    const next = at + spanLength(span);
    if (placed || span.kind === "note" || next <= to) moved.push(span);
    else if (span.kind === "reference" || at >= to) {
      moved.push(mark, span);
      placed = true;
    } else {
      const head = span.text.slice(0, to - at);
      moved.push({ ...span, text: head }, mark, { ...span, text: span.text.slice(to - at) });
      placed = true;
    }
    at = next;
  }
  if (!placed) moved.push(mark);
  return joinSpans(moved);
}

function setNote(resolution: Resolution, id: NoteId, spans: readonly Span[]): Resolution {
  const known = resolution.notes.some((note) => note.id === id);
  const notes = known
    ? resolution.notes.map((note) => (note.id === id ? { ...note, spans } : note))
    : [...resolution.notes, { id, spans }];
  return { ...resolution, notes };
}
