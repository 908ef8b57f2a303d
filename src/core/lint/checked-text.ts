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
  readonly cues: ReadonlySet<string>;
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

/** By what a rule with `cues` is called: see `cuesOf`. */
export function cuesIn(holder: Block | Note): ReadonlySet<string> {
  return ("kind" in holder ? checkedBlock(holder) : checkedNote(holder)).cues;
}

/** Blocks and notes never change: all rules read the text that the first of them put together. */
const texts = new WeakMap<Block | Note, CheckedText>();

function checked(holder: Block | Note, ownerOf: () => TextOwner): CheckedText {
  const before = texts.get(holder);
  if (before !== undefined) return before;
  const text = textOf(holder.spans);
  const made = {
    owner: ownerOf(),
    text,
    spans: holder.spans,
    quoted: quotedRanges(text),
    cues: cuesOf(text),
  };
  texts.set(holder, made);
  return made;
}

/**
 * By what a rule knows at once that it has nothing to say of a text: every word in small letters (a to z), every mark, "0" where
 * there is a figure, and "the the" for a word that follows itself.
 */
function cuesOf(text: string): ReadonlySet<string> {
  const cues = new Set<string>();
  let previous = "";
  for (const cue of text.toLowerCase().match(/[a-z]+|\d+|[^\sa-z\d]/g) ?? []) {
    cues.add(cue);
    if (cue === previous) cues.add(`${cue} ${cue}`);
    previous = cue;
  }
  if (/\d/.test(text)) cues.add("0");
  return cues;
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
