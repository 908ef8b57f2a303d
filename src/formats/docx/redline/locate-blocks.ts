// Which paragraphs of the base each block and footnote was read from.
import type { Block, BlockId, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { noteMarksOf, textOf } from "#core/resolution/spans.ts";
import { type LocatedText, type Search, SourceText } from "./locate-text.ts";
import { noteMark, type SourceNotes, type SourceParagraph } from "./source-paragraphs.ts";

export interface LocatedBlock extends LocatedText {
  /** What stands before it in its paragraph: a typed number, a tab; "" where nothing does. */
  readonly prefix: string;
  /** The paragraphs that it stands in. */
  readonly paragraphs: readonly SourceParagraph[];
  /** Nothing else but the prefix stands in these paragraphs. */
  readonly isWhole: boolean;
}

export interface LocatedNote extends LocatedText {
  /** "f2"; null for a note that is typed below the text. */
  readonly name: string | null;
}

export interface LocatedBase {
  readonly text: SourceText;
  readonly blocks: ReadonlyMap<BlockId, LocatedBlock>;
  /** The text in the part of the footnotes, or in that of the endnotes. */
  readonly noteTexts: Readonly<Record<"f" | "e", SourceText>>;
  readonly notes: ReadonlyMap<NoteId, LocatedNote>;
}

export interface BaseParts {
  readonly body: readonly SourceParagraph[];
  readonly footnotes: SourceNotes | null;
  readonly endnotes: SourceNotes | null;
}

export function locateBlocks(base: Resolution, parts: BaseParts): LocatedBase {
  const text = new SourceText(parts.body);
  const { blocks, next } = findBlocks(base.blocks, text);
  const names = namesOfNotes(base, blocks, text);
  const noteTexts = {
    f: new SourceText(parts.footnotes?.paragraphs ?? []),
    e: new SourceText(parts.endnotes?.paragraphs ?? []),
  };
  const notes = new Map<NoteId, LocatedNote>();
  for (const { id, spans } of base.notes) {
    const name = names.get(id) ?? null;
    const located =
      name === null ? findTyped(spans, text, next) : findNote(spans, name, { parts, noteTexts });
    if (located !== null) notes.set(id, { ...located, name });
  }
  return { text, blocks, noteTexts, notes };
}

interface Found {
  readonly blocks: ReadonlyMap<BlockId, LocatedBlock>;
  /** Inked characters up to here are taken. */
  readonly next: number;
}

/** The organ's line first: a title may stand above it more than once, as that of the agenda item too. */
function findBlocks(blocks: readonly Block[], text: SourceText): Found {
  const located = new Map<BlockId, LocatedBlock>();
  const enacting = blocks.findIndex(({ kind }) => kind === "enacting");
  let from = 0;
  let behind = 0;
  const take = (block: Block, search: Omit<Search, "isPlausible">): boolean => {
    const isPlausible = (start: number, end: number) =>
      startsWell(text, start, behind) && (block.kind === "enacting" || endsWell(text, end));
    const found = text.find(block.spans, { ...search, isPlausible });
    if (found === null) return false;
    located.set(block.id, describeBlock(found.text, text, behind));
    [from, behind] = [found.next, found.text.end];
    return true;
  };
  const organ = blocks[enacting];
  if (organ !== undefined && take(organ, { from: 0 })) {
    const [until, end] = [from, behind];
    for (const block of blocks.slice(0, enacting).toReversed()) {
      behind = 0;
      take(block, { from: 0, until, takesLast: true });
    }
    [from, behind] = [until, end];
  }
  for (const block of blocks)
    if (!located.has(block.id) && !take(block, { from })) {
      const found = text.find(block.spans, {
        from,
        isPlausible: (start, end) => end - start >= leastAnywhere,
      });
      if (found === null) continue;
      located.set(block.id, describeBlock(found.text, text, behind));
      [from, behind] = [found.next, found.text.end];
    }
  return { blocks: located, next: from };
}

/** So many characters are found in no place by chance. */
const leastAnywhere = 24;
const longestPrefix = 30;

function lineStart(text: SourceText, place: number, behind: number): number {
  const found = text.at(place);
  if (found === null) return place;
  const { paragraph, offset } = found;
  const line = paragraph.text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const start = text.startOf(paragraph);
  return Math.max(behind, offset > 0 ? start + Math.min(line, offset) : start);
}

function startsWell(text: SourceText, start: number, behind: number): boolean {
  const from = lineStart(text, start, behind);
  return start - from <= 200 && text.slice(from, start).trim().length <= longestPrefix;
}

function endsWell(text: SourceText, end: number): boolean {
  const found = text.at(end);
  if (found === null) return true;
  const rest = found.paragraph.text.slice(found.offset);
  return /^[^\S\n]*(?:\n|$)/.test(rest.slice(0, 200).replaceAll(noteMark, ""));
}

function describeBlock(located: LocatedText, text: SourceText, behind: number): LocatedBlock {
  const first = text.at(located.start)?.paragraph;
  const last = text.at(Math.max(located.start, located.end - 1))?.paragraph;
  if (first === undefined || last === undefined)
    return { ...located, prefix: "", paragraphs: [], isWhole: false };
  const from = Math.max(text.startOf(first), behind);
  const rest = last.text.slice(located.end - text.startOf(last));
  return {
    ...located,
    // The number of a section may stand on a line above its words.
    prefix: text.slice(from, located.start),
    paragraphs: text.paragraphs.slice(first.index, last.index + 1),
    isWhole: from === text.startOf(first) && rest.trim() === "",
  };
}

/** Marks of a paragraph and the notes they lead to, in order. */
function namesOfNotes(
  base: Resolution,
  blocks: ReadonlyMap<BlockId, LocatedBlock>,
  text: SourceText,
): ReadonlyMap<NoteId, string> {
  const names = new Map<NoteId, string>();
  for (const block of base.blocks) {
    const located = blocks.get(block.id);
    if (located === undefined || noteMarksOf(block.spans).length === 0) continue;
    for (const [at, note] of located.notes) {
      const stretch = located.stretches[at];
      const found = stretch === undefined ? null : text.at(stretch.start);
      const unit = found?.paragraph.units.find(
        ({ start, note: name }) => name !== null && start === found.offset,
      );
      if (unit?.note != null && unit.note !== "typed" && !names.has(note)) names.set(note, unit.note);
    }
  }
  return names;
}

function findNote(
  spans: readonly Span[],
  name: string,
  { parts, noteTexts }: { readonly parts: BaseParts; readonly noteTexts: LocatedBase["noteTexts"] },
): LocatedText | null {
  const isFoot = name.startsWith("f");
  const first = (isFoot ? parts.footnotes : parts.endnotes)?.notes.get(name)?.[0];
  if (first === undefined) return null;
  const text = isFoot ? noteTexts.f : noteTexts.e;
  const start = text.startOf(first);
  const end = start + first.text.length;
  if (textOf(spans) === "") return { units: "", notes: new Map(), stretches: [], start: end, end };
  const found = text.find(spans, {
    from: text.inkBefore(start),
    isPlausible: (place) => place >= start && text.slice(start, place).trim().length <= longestPrefix,
  });
  return found?.text ?? null;
}

/** Below the text, after a number. */
function findTyped(spans: readonly Span[], text: SourceText, from: number): LocatedText | null {
  const isPlausible = (start: number, end: number) => startsWell(text, start, 0) && endsWell(text, end);
  return text.find(spans, { from, isPlausible })?.text ?? null;
}
