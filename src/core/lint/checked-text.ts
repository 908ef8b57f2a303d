// What a rule that reads words goes through: the text of every block and note, each with the place it makes.
import type { Edit, TextOwner } from "#core/resolution/edit.ts";
import type { Block, Note, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Fix, Place } from "./finding.ts";
import { quotedRanges, type Range } from "./quoted-ranges.ts";
import type { Observation, Subject } from "./rule.ts";

export interface CheckedText {
  readonly owner: TextOwner;
  readonly text: string;
  readonly spans: readonly Span[];
  /** What stands in quotation marks, and so keeps its own style. */
  readonly quoted: readonly Range[];
}

export function* checkedTexts(subject: Pick<Subject, "resolution">): Iterable<CheckedText> {
  for (const block of subject.resolution.blocks) yield checkedBlock(block);
  for (const note of subject.resolution.notes) yield checkedNote(note);
}

export function checkedBlock(block: Block): CheckedText {
  return checked(block, () => ({ block: block.id }));
}

export function checkedNote(note: Note): CheckedText {
  return checked(note, () => ({ note: note.id }));
}

/** Blocks and notes never change: all rules read the text that the first of them put together. */
const texts = new WeakMap<Block | Note, CheckedText>();

function checked(holder: Block | Note, ownerOf: () => TextOwner): CheckedText {
  const before = texts.get(holder);
  if (before !== undefined) return before;
  const text = textOf(holder.spans);
  const made = { owner: ownerOf(), text, spans: holder.spans, quoted: quotedRanges(text) };
  texts.set(holder, made);
  return made;
}

export function placeIn(owner: TextOwner, start: number, end: number): Place {
  return "block" in owner
    ? { kind: "block", block: owner.block, start, end }
    : { kind: "note", note: owner.note, start, end };
}

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: string;
  /** What the button says; the fix is safe unless `look` is set. */
  readonly title: string;
  readonly look?: true;
}

/** An observation whose fix replaces exactly its place. */
export function replacement(owner: TextOwner, { start, end, text, ...said }: Replacement): Observation {
  const edit: Edit = { kind: "replace-text", in: owner, start, end, text };
  const fix: Fix = { title: said.title, edits: [edit], safe: said.look !== true };
  return { message: said.message, place: placeIn(owner, start, end), fix };
}
