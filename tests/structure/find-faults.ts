// What is true of every document, whatever was done to it; said here once more, apart from the code that sees to it.
import type { Block, BlockId, Resolution, Span } from "#core/resolution/resolution.ts";
import { blockKinds } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";

/** What is wrong with a document, a line each; nothing where it is as it must be. */
export function findFaults(resolution: Resolution): readonly string[] {
  const { blocks, notes } = resolution;
  return [
    ...(blocks.length === 0 ? ["no paragraph"] : []),
    ...twice(blocks.map(({ id }) => id)).map((id) => `two blocks ${id}`),
    ...twice(notes.map(({ id }) => id)).map((id) => `two notes ${id}`),
    ...blocks.flatMap(findLevelFaults),
    ...findTitleFaults(blocks),
    ...findNoteFaults(resolution),
    ...[...blocks, ...notes].flatMap(({ id, spans }) => findSpanFaults(id, spans)),
    ...findAnchorFaults(resolution),
  ];
}

function findLevelFaults({ id, kind, level }: Block): readonly string[] {
  if (id === "") return ["a block without an id"];
  if (!blockKinds.includes(kind)) return [`block ${id} is ${kind}`];
  const [lowest, highest] = kind === "subparagraph" ? [1, 4] : kind === "continuation" ? [0, 3] : [0, 0];
  return level >= lowest && level <= highest ? [] : [`${kind} ${id} has level ${level}`];
}

function findTitleFaults(blocks: readonly Block[]): readonly string[] {
  return blocks.filter(({ kind }) => kind === "title").length > 1 ? ["two titles"] : [];
}

function findNoteFaults({ blocks, notes }: Resolution): readonly string[] {
  const marks = blocks.flatMap(({ spans }) =>
    spans.flatMap((span) => (span.kind === "note" ? [span.note] : [])),
  );
  const known = new Set(notes.map(({ id }) => id));
  const marked = new Set(marks);
  return [
    ...twice(marks).map((id) => `two marks of note ${id}`),
    ...marks.filter((id) => !known.has(id)).map((id) => `a mark of note ${id}, which is not there`),
    ...[...known].filter((id) => !marked.has(id)).map((id) => `note ${id} has no mark`),
    ...notes
      .filter(({ spans }) => spans.some(({ kind }) => kind === "note"))
      .map(({ id }) => `note ${id} has a note`),
  ];
}

function findSpanFaults(id: string, spans: readonly Span[]): readonly string[] {
  const normal = JSON.stringify(joinSpans(spans)) === JSON.stringify(spans);
  const text = spans.map((span) => (span.kind === "note" ? "" : span.text)).join("");
  return [
    ...(normal ? [] : [`the spans of ${id} are not joined`]),
    ...(/[\n\r\uFFFC]/.test(text) ? [`the text of ${id} has a character that is no text`] : []),
    ...(spans.some((span) => span.kind === "reference" && span.target === ("" as BlockId)) // the id of nothing
      ? [`a reference in ${id} points nowhere`]
      : []),
  ];
}

/** Comments stand within the text they are about; where their paragraph is gone, the window says so. */
function findAnchorFaults({ blocks, negotiation }: Resolution): readonly string[] {
  const known = new Set(blocks.map(({ id }) => id));
  return negotiation.comments.flatMap(({ id, block, start, end }) =>
    known.has(block) && (start < 0 || end < start) ? [`${id} stands at ${start} to ${end}`] : [],
  );
}

function twice(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
