// A text and an edited copy of it, with everything that was done to the copy: what a comparison has to find.
import type { Block, BlockId, Note, Resolution, Span } from "#core/resolution/resolution.ts";
import { joinSpans, replaceInSpans, sliceSpans, textOf } from "#core/resolution/spans.ts";
import type { RandomSource } from "#tests/bench/seeded-random.ts";

export interface Planted {
  readonly draft: Resolution;
  /** Paragraphs that stand elsewhere, with what they were moved over. */
  readonly moved: readonly {
    readonly base: BlockId;
    readonly draft: BlockId;
    readonly over: readonly BlockId[];
  }[];
  readonly split: readonly { readonly base: BlockId; readonly draft: readonly BlockId[] }[];
  readonly joined: readonly { readonly base: readonly BlockId[]; readonly draft: BlockId }[];
  readonly inserted: readonly BlockId[];
  readonly deleted: readonly BlockId[];
  /** Words put in and words taken out, footnotes included. */
  readonly changedWords: number;
}

/** Words that stand in no resolution, so that what is put in is new. */
const strange =
  "amber anvil barley beacon bramble cobalt copper crater cricket dapple ember fennel ferry flint gable garnet harrow heron indigo ivory jasper juniper kestrel lantern larch linnet magpie marble meadow nettle ochre onyx orchid pebble plover quartz quill raven russet saffron sorrel thistle timber umber velvet walnut willow yarrow zephyr".split(
    " ",
  );

interface Work {
  readonly random: RandomSource;
  /** The copy so far: each block with the base's ids it came from. */
  readonly blocks: { block: Block; from: readonly BlockId[] }[];
  readonly notes: Note[];
  readonly touched: Set<BlockId>;
  readonly moved: { base: BlockId; over: readonly BlockId[] }[];
  readonly inserted: Set<BlockId>;
  readonly deleted: BlockId[];
  words: number;
  ids: number;
}

export function plantEdits(base: Resolution, random: RandomSource): Planted {
  const work: Work = {
    random,
    blocks: base.blocks.map((block) => ({ block: { ...block, id: draftId(block.id) }, from: [block.id] })),
    notes: base.notes.map((note) => ({ ...note })),
    touched: new Set(),
    moved: [],
    inserted: new Set(),
    deleted: [],
    words: 0,
    ids: 0,
  };
  const size = Math.max(1, Math.floor(base.blocks.length / 30));
  const acts = [
    movePlanted,
    splitPlanted,
    joinPlanted,
    insertPlanted,
    deletePlanted,
    changeNote,
    changeWords,
    changeWords,
  ];
  for (const act of acts) for (let times = 0; times < size; times += 1) act(work);
  const idOf = (from: BlockId) => work.blocks.find((each) => each.from.includes(from))?.block.id;
  const blocks = work.blocks.map(({ block }) => block);
  const copies = new Map(
    base.blocks.map(({ id }) => [id, work.blocks.filter(({ from }) => from.includes(id))]),
  );
  return {
    draft: { ...base, blocks, notes: work.notes },
    moved: work.moved.flatMap(({ base: id, over }) => {
      const draft = idOf(id);
      return draft === undefined ? [] : [{ base: id, draft, over }];
    }),
    split: [...copies].flatMap(([id, found]) =>
      found.length > 1 ? [{ base: id, draft: found.map(({ block }) => block.id) }] : [],
    ),
    joined: work.blocks.flatMap(({ block, from }) =>
      from.length > 1 ? [{ base: from, draft: block.id }] : [],
    ),
    inserted: [...work.inserted],
    deleted: work.deleted,
    changedWords: work.words,
  };
}

function draftId(id: string): BlockId {
  // The ids of the copy are born here.
  return `draft-${id}` as BlockId;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

type Entry = Work["blocks"][number];

/** A paragraph that nothing was done to yet, long enough, with nothing under it. */
function pick(work: Work, fewestWords: number, fits: (at: number) => boolean = () => true): number | null {
  const places = work.blocks.flatMap((entry, at) =>
    isFree(entry, at, work, fewestWords) && fits(at) ? [at] : [],
  );
  const at = places[Math.floor(work.random() * places.length)];
  if (at === undefined) return null;
  for (const id of work.blocks[at]?.from ?? []) work.touched.add(id);
  return at;
}

function isFree({ block, from }: Entry, at: number, work: Work, fewestWords: number): boolean {
  if (block.kind !== "preambular" && block.kind !== "operative" && block.kind !== "subparagraph")
    return false;
  const next = work.blocks[at + 1]?.block.kind;
  const text = textOf(block.spans);
  const isTwin = work.blocks.some((other) => other.block !== block && textOf(other.block.spans) === text);
  return (
    !isTwin &&
    from.length === 1 &&
    !from.some((id) => work.touched.has(id)) &&
    !work.inserted.has(block.id) &&
    (block.kind === "subparagraph" || (next !== "subparagraph" && next !== "continuation")) &&
    countWords(text) >= fewestWords
  );
}

function strangeWords(work: Work, count: number): string {
  return Array.from({ length: count }, () => strange[Math.floor(work.random() * strange.length)]).join(" ");
}

function setSpans(work: Work, at: number, spans: readonly Span[]): void {
  const entry = work.blocks[at];
  if (entry !== undefined) work.blocks[at] = { ...entry, block: { ...entry.block, spans: joinSpans(spans) } };
}

/** Over two to six paragraphs of its own kind and level. */
function movePlanted(work: Work): void {
  const far = 2 + Math.floor(work.random() * 5);
  const isLike = (one: number, other: number) => {
    const [a, b] = [work.blocks[one]?.block, work.blocks[other]?.block];
    return (
      a !== undefined &&
      b !== undefined &&
      a.kind === b.kind &&
      a.level === b.level &&
      work.blocks[other]?.from.length === 1
    );
  };
  const at = pick(work, 8, (place) =>
    Array.from({ length: far }, (_, nth) => place + nth + 1).every((other) => isLike(place, other)),
  );
  const entry = at === null ? undefined : work.blocks[at];
  if (at === null || entry === undefined) return;
  const over = work.blocks.slice(at + 1, at + 1 + far).flatMap(({ from }) => from);
  work.blocks.splice(at, 1);
  work.blocks.splice(at + far, 0, entry);
  const [id] = entry.from;
  if (id !== undefined) work.moved.push({ base: id, over });
  for (const passed of over) work.touched.add(passed);
  if (work.random() < 0.5) changeAt(work, at + far);
}

function splitPlanted(work: Work): void {
  const at = pick(work, 30);
  const entry = at === null ? undefined : work.blocks[at];
  if (at === null || entry === undefined) return;
  const { block, from } = entry;
  const text = textOf(block.spans);
  const gaps = [...text.matchAll(/ /g)].map(({ index }) => index);
  const gap = gaps[Math.floor(gaps.length * (0.35 + work.random() * 0.3))] ?? 0;
  const second = sliceSpans(block.spans, gap + 1, text.length);
  const capital = text.charAt(gap + 1).toUpperCase();
  if (capital !== text.charAt(gap + 1)) work.words += 2;
  const rest: Block = {
    ...block,
    id: draftId(`${block.id}-rest`),
    spans: replaceInSpans(second, 0, 1, capital),
  };
  setSpans(work, at, [...sliceSpans(block.spans, 0, gap), { kind: "text", text: ";" }]);
  work.blocks.splice(at + 1, 0, { block: rest, from });
  if (work.random() < 0.5) changeAt(work, at);
}

function joinPlanted(work: Work): void {
  const at = pick(work, 10, (place) => {
    const [one, next] = [work.blocks[place], work.blocks[place + 1]];
    return (
      one !== undefined &&
      next !== undefined &&
      one.block.kind === next.block.kind &&
      one.block.level === next.block.level &&
      isFree(next, place + 1, work, 10)
    );
  });
  const [one, next] = at === null ? [] : [work.blocks[at], work.blocks[at + 1]];
  if (at === null || one === undefined || next === undefined) return;
  work.blocks.splice(at, 2, { block: one.block, from: [...one.from, ...next.from] });
  setSpans(work, at, [...one.block.spans, { kind: "text", text: " and " }, ...next.block.spans]);
  work.words += 1;
  for (const id of next.from) work.touched.add(id);
  if (work.random() < 0.5) changeAt(work, at);
}

function insertPlanted(work: Work): void {
  const at = pick(work, 3);
  const near = at === null ? undefined : work.blocks[at];
  if (at === null || near === undefined) return;
  const count = 8 + Math.floor(work.random() * 30);
  const id = draftId(`new-${++work.ids}`);
  const spans: readonly Span[] = [{ kind: "text", text: `Notes ${strangeWords(work, count)};` }];
  work.inserted.add(id);
  work.blocks.splice(at + 1, 0, { block: { ...near.block, id, spans }, from: [] });
  work.words += count + 1;
}

function deletePlanted(work: Work): void {
  const at = pick(
    work,
    3,
    (place) => work.blocks[place]?.block.spans.every(({ kind }) => kind !== "note") === true,
  );
  const entry = at === null ? undefined : work.blocks[at];
  if (at === null || entry === undefined) return;
  work.blocks.splice(at, 1);
  work.deleted.push(...entry.from);
  work.words += countWords(textOf(entry.block.spans));
}

/** One of: some words for others, some put in, some taken out. */
function changeWords(work: Work): void {
  const at = pick(work, 8);
  if (at !== null) changeAt(work, at);
}

function changeAt(work: Work, at: number): void {
  const spans = work.blocks[at]?.block.spans ?? [];
  const text = textOf(spans);
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/’'-]*/gu)].filter(
    ({ 0: word, index }) =>
      index > 0 && text[index - 1] === " " && /^[ ,;.]?$/.test(text[index + word.length] ?? ""),
  );
  const most = Math.max(1, Math.floor(words.length / 6));
  const count = 1 + Math.floor(work.random() * Math.min(5, most));
  const from = Math.floor(work.random() * Math.max(1, words.length - count));
  const [first, last] = [words[from], words[from + count - 1]];
  if (first === undefined || last === undefined) return;
  const [start, end] = [first.index, last.index + last[0].length];
  const kind = Math.floor(work.random() * 3);
  const put = kind === 2 ? "" : strangeWords(work, count);
  // Blanks are no words: what is put in brings one with it, what is taken out takes one.
  if (kind === 0) setSpans(work, at, replaceInSpans(spans, start, end, put));
  else if (kind === 1) setSpans(work, at, replaceInSpans(spans, start, start, `${put} `));
  else setSpans(work, at, replaceInSpans(spans, start - 1, end, ""));
  work.words += (kind === 1 ? 0 : countWords(text.slice(start, end))) + countWords(put);
}

function changeNote(work: Work): void {
  const at = Math.floor(work.random() * work.notes.length);
  const note = work.notes[at];
  if (note === undefined) return;
  const length = textOf(note.spans).length;
  work.notes[at] = {
    id: note.id,
    spans: replaceInSpans(note.spans, length, length, ` ${strangeWords(work, 1)}`),
  };
  const marks = work.blocks
    .flatMap(({ block }) => block.spans)
    .filter((span) => span.kind === "note" && span.note === note.id);
  work.words += marks.length;
}
