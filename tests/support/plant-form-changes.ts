// What else may change in a text besides its words and their order: levels, italics, marks of footnotes, words of annexes.
import type { Block, Level, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import {
  joinSpans,
  noteMarksOf,
  replaceInSpans,
  setItalic,
  sliceSpans,
  textOf,
} from "#core/resolution/spans.ts";
import type { RandomSource } from "#tests/bench/seeded-random.ts";

interface Work {
  readonly random: RandomSource;
  readonly blocks: Block[];
  notes: Resolution["notes"];
}

/** One of each, where the text has a place for it. */
export function plantFormChanges(text: Resolution, random: RandomSource): Resolution {
  const work: Work = { random, blocks: [...text.blocks], notes: text.notes };
  for (const act of [changeLevel, changeItalics, addNote, addMark, dropNote, changeAnnex]) act(work);
  return { ...text, blocks: work.blocks, notes: work.notes };
}

function pickBlock({ blocks, random }: Work, fits: (block: Block, at: number) => boolean): number | null {
  const places = blocks.flatMap((block, at) => (fits(block, at) ? [at] : []));
  return places[Math.floor(random() * places.length)] ?? null;
}

function setSpans(
  { blocks }: Work,
  at: number | null,
  change: (spans: readonly Span[]) => readonly Span[],
): void {
  const block = at === null ? undefined : blocks[at];
  if (at !== null && block !== undefined) blocks[at] = { ...block, spans: joinSpans(change(block.spans)) };
}

/** A sub-paragraph with nothing under it comes under the one before. */
function changeLevel(work: Work): void {
  const { blocks } = work;
  const isSub = (block: Block | undefined) => block?.kind === "subparagraph";
  const at = pickBlock(work, (block, place) => {
    const [before, next] = [blocks[place - 1], blocks[place + 1]];
    const hasNone = !isSub(next) || (next?.level ?? 0) <= block.level;
    return isSub(block) && isSub(before) && before?.level === block.level && block.level < 4 && hasNone;
  });
  const block = at === null ? undefined : blocks[at];
  if (at === null || block === undefined) return;
  const deeper: Level = block.level === 1 ? 2 : block.level === 2 ? 3 : 4;
  blocks[at] = { ...block, level: deeper };
}

/** Some words inside a paragraph are set in italics, or no longer. */
function changeItalics(work: Work): void {
  const at = pickBlock(work, ({ kind, spans }) => kind === "preambular" && textOf(spans).length > 80);
  setSpans(work, at, (spans) => setItalic(spans, 40, 60, work.random() < 0.8));
}

function addNote(work: Work): void {
  const at = pickBlock(work, ({ kind, spans }) => kind === "operative" && textOf(spans).length > 60);
  // A note of the draft alone is born here.
  const id = "planted-note" as NoteId;
  if (at === null) return;
  setSpans(work, at, (spans) => withMark(spans, 50, id));
  work.notes = [...work.notes, { id, spans: [{ kind: "text", text: "See the ledger of the lighthouse." }] }];
}

/** A note that has a mark gets one more in another paragraph. */
function addMark(work: Work): void {
  const marked = work.blocks.flatMap(({ spans }) => noteMarksOf(spans));
  const note = marked[Math.floor(work.random() * marked.length)]?.note;
  if (note === undefined) return;
  const at = pickBlock(
    work,
    ({ kind, spans }) =>
      kind === "preambular" && textOf(spans).length > 40 && noteMarksOf(spans).length === 0,
  );
  setSpans(work, at, (spans) => withMark(spans, 30, note));
}

function dropNote(work: Work): void {
  const note = work.notes.find(({ id }) => id !== "planted-note" && work.random() < 0.5)?.id;
  if (note === undefined) return;
  for (const at of work.blocks.keys())
    setSpans(work, at, (spans) => spans.filter((span) => span.kind !== "note" || span.note !== note));
  work.notes = work.notes.filter(({ id }) => id !== note);
}

/** A word inside an annex, which may be a cell of a table. */
function changeAnnex(work: Work): void {
  const at = pickBlock(work, ({ kind, spans }) => kind === "text" && / \w{4,}/.test(textOf(spans)));
  setSpans(work, at, (spans) => {
    const word = / (\w{4,})/.exec(textOf(spans));
    return word === null
      ? spans
      : replaceInSpans(spans, word.index + 1, word.index + word[0].length, "kestrel");
  });
}

/** Behind the word that ends at the offset or after it. */
function withMark(spans: readonly Span[], offset: number, note: NoteId): readonly Span[] {
  const text = textOf(spans);
  const gap = text.indexOf(" ", offset);
  const at = gap < 0 ? text.length : gap;
  return [...sliceSpans(spans, 0, at), { kind: "note", note }, ...sliceSpans(spans, at, text.length)];
}
