// Open changes go along when the text around them is edited: the text of the page is brought to the new text of the
// resolution, and what is marked in it stays where it is.
import type { Edit } from "./edit.ts";
import { withFolded } from "./fold-changes.ts";
import { isInBase, type MarkedBlock, type MarkedText, showChanges, withoutMark } from "./marked-text.ts";
import type { BlockId, Note, Resolution, Span } from "./resolution.ts";
import { joinSpans, plainSpans } from "./spans.ts";

/** The resolution after an edit of the text alone, with the changes that were open before it. */
export function carryChanges(before: Resolution, after: Resolution, edit: Edit): Resolution {
  const shown = showChanges(before);
  const marked: MarkedText = {
    blocks: carryBlocks(shown.blocks, after, edit),
    notes: carryNotes(shown.notes, before, after),
  };
  const left = new Set(
    marked.blocks.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === "note" ? span.note : []))),
  );
  const proposed = new Set<string>(before.negotiation.proposedNotes.map(({ id }) => id));
  return withFolded(after, {
    ...marked,
    notes: marked.notes.filter(({ id }) => left.has(id) || !proposed.has(id)),
  });
}

function carryBlocks(shown: readonly MarkedBlock[], after: Resolution, edit: Edit): readonly MarkedBlock[] {
  const texts = new Map(after.blocks.map((block) => [block.id, block] as const));
  const next = edit.kind === "join-with-next" ? followerOf(shown, edit.block) : null;
  const carried = shown.flatMap((block): readonly MarkedBlock[] => {
    if (block.change?.kind === "inserted") return [block];
    const text = texts.get(block.id);
    if (text === undefined) return [];
    const whole = block.change === undefined ? {} : { change: block.change };
    const isJoined = edit.kind === "join-with-next" && edit.block === block.id && next !== null;
    const spans = isJoined
      ? joinSpans([...withoutJoin(block.spans), ...plainSpans(edit.between), ...next.spans])
      : carrySpans(block.spans, text.spans);
    return [{ ...text, ...whole, spans }];
  });
  return placeNew(carried, after, edit);
}

function withoutJoin(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ change }) => change?.kind !== "joined");
}

function followerOf(shown: readonly MarkedBlock[], id: BlockId): MarkedBlock | null {
  const at = shown.findIndex((block) => block.id === id);
  return shown.slice(at + 1).find(({ change }) => change?.kind !== "inserted") ?? null;
}

/** A block that was put in or moved stands directly behind the one it was put behind. */
function placeNew(carried: readonly MarkedBlock[], after: Resolution, edit: Edit): readonly MarkedBlock[] {
  if (edit.kind !== "insert-block" && edit.kind !== "move-block") return carried;
  const id = edit.kind === "insert-block" ? edit.block.id : edit.block;
  const known = carried.find((block) => block.id === id);
  const block = known ?? after.blocks.find((each) => each.id === id);
  const others = carried.filter((each) => each.id !== id);
  const place = edit.after === null ? 0 : others.findIndex((each) => each.id === edit.after) + 1;
  const isPlaced = block !== undefined && edit.after !== id && (edit.after === null || place > 0);
  return isPlaced && (edit.kind === "move-block" || known === undefined)
    ? others.toSpliced(place, 0, block)
    : carried;
}

function carryNotes(shown: readonly Note[], before: Resolution, after: Resolution): readonly Note[] {
  const marked = new Map(shown.map((note) => [note.id, note] as const));
  const known = new Set(after.notes.map(({ id }) => id));
  return [
    ...after.notes.map((note): Note => {
      const was = marked.get(note.id);
      return was === undefined ? note : { ...note, spans: carrySpans(was.spans, note.spans) };
    }),
    ...before.negotiation.proposedNotes.flatMap(({ id }) => (known.has(id) ? [] : (marked.get(id) ?? []))),
  ];
}

/** Puts into marked text what its words are now. Where only looks changed, what was deleted stays marked so. */
function carrySpans(marked: readonly Span[], after: readonly Span[]): readonly Span[] {
  if (marked.every(({ change }) => change === undefined)) return after;
  const units = unitsOf(marked);
  const was = units.filter(isInBase);
  const is = unitsOf(after);
  if (was.length === is.length && was.every((unit, at) => wordOf(unit) === wordOf(is[at]))) {
    let at = 0;
    return joinSpans(units.map((unit) => (isInBase(unit) ? keepMark(is[at++], unit) : unit)));
  }
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && sealOf(was[start]) === sealOf(is[start])) start += 1;
  let tail = 0;
  while (tail < shorter - start && sealOf(was.at(-1 - tail)) === sealOf(is.at(-1 - tail))) tail += 1;
  const put = is.slice(start, is.length - tail);
  const end = was.length - tail;
  const carried: Span[] = [];
  let at = 0;
  let isPut = false;
  for (const unit of units) {
    if (!isPut && at >= start) {
      carried.push(...put);
      isPut = true;
    }
    const isBase = isInBase(unit);
    if (!isBase || at < start || at >= end) carried.push(unit);
    if (isBase) at += 1;
  }
  if (!isPut) carried.push(...put);
  return joinSpans(carried);
}

function keepMark(unit: Span | undefined, marked: Span): Span {
  if (unit === undefined) return marked;
  return marked.change === undefined ? unit : { ...unit, change: marked.change };
}

/** A character each; a mark and a reference are one. */
function unitsOf(spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span): readonly Span[] =>
    span.kind === "text"
      ? Array.from({ length: span.text.length }, (_, at) => ({ ...span, text: span.text.charAt(at) }))
      : [span],
  );
}

function sealOf(unit: Span | undefined): string {
  return unit === undefined ? "" : JSON.stringify(withoutMark(unit));
}

function wordOf(unit: Span | undefined): string {
  if (unit === undefined) return "";
  return unit.kind === "note" ? `note ${unit.note}` : unit.text;
}
