// The words of a paragraph: looks, links, citations, live references, and each footnote where its first mark stands.
import type { Labels } from "#core/numbering/label-blocks.ts";
import { referenceTexts } from "#core/references/reference-texts.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type {
  Block,
  BlockId,
  Note,
  NoteId,
  Resolution,
  Span,
  TextSpan,
} from "#core/resolution/resolution.ts";
import { spanLength, textOf } from "#core/resolution/spans.ts";
import { type Attributes, escapeText, inline } from "#formats/xml/xml-text.ts";
import type { CitedRange } from "./link-citations.ts";

export interface SpanWriter {
  /** An element with the words of a block in it; says so where their white space counts. */
  readonly element: (name: string, attributes: Attributes, owner: Block | Note) => string;
  /** Notes that no mark stands for. */
  readonly looseNotes: () => readonly string[];
}

interface Sources {
  readonly labels: Labels;
  readonly names: ReadonlyMap<BlockId, string>;
  readonly cited: ReadonlyMap<string, readonly CitedRange[]>;
}

export function newSpanWriter(resolution: Resolution, { labels, names, cited }: Sources): SpanWriter {
  const show = referenceTexts(resolution.blocks, labels);
  const numbers = numberNotes(resolution);
  const notes = new Map(resolution.notes.map((note) => [note.id, note]));
  const written = new Set<NoteId>();
  const isAmendment = resolution.kind === "text" && resolution.masthead.amends !== null;
  const nameOf = (note: NoteId): string => `fn_${numbers.get(note) ?? 0}`;

  const writeNote = (name: "note" | "authorialNote", note: NoteId): string => {
    const owner = notes.get(note) ?? { id: note, spans: [] };
    // A note inside a note is none that can be printed.
    const spans = owner.spans.filter(({ kind }) => kind !== "note");
    const attributes = { eId: nameOf(note), marker: numbers.get(note) ?? null, placement: "bottom" };
    return inline(name, attributes, writeElement("p", {}, { ...owner, spans }));
  };
  const writeMark = (note: NoteId): string => {
    if (!written.has(note)) {
      written.add(note);
      return inline("sup", {}, writeNote("authorialNote", note));
    }
    const attributes = { href: `#${nameOf(note)}`, marker: numbers.get(note) ?? null, placement: "bottom" };
    return inline("sup", {}, inline("noteRef", attributes));
  };
  const writeSpan = (span: Span, ranges: readonly CitedRange[], write: WriteWords): string => {
    if (span.kind === "note") return writeMark(span.note);
    if (span.kind === "text") return writeText(span, ranges, write);
    const { text } = show(span);
    const name = names.get(span.target);
    return name === undefined ? escapeText(text) : inline("ref", { href: `#${name}` }, escapeText(text));
  };
  const writeElement = (name: string, attributes: Attributes, owner: Block | Note): string => {
    const ranges = [...(cited.get(owner.id) ?? [])];
    // Each paragraph of an amendment says what to change, and quotes the words.
    const isChange = isAmendment && "kind" in owner && owner.kind === "text" && owner.spans.length > 0;
    let at = 0;
    let content = "";
    for (const span of owner.spans) {
      const end = at + spanLength(span);
      while (ranges[0] !== undefined && ranges[0].end <= at) ranges.shift();
      content += writeSpan(span, shifted(ranges, at, end), isChange ? withQuotes : linked);
      at = end;
    }
    const space = spaceCounts(owner.spans) ? { "xml:space": "preserve" } : {};
    return inline(name, { ...attributes, ...space }, isChange ? inline("mod", {}, content) : content);
  };
  return {
    element: writeElement,
    looseNotes: () =>
      resolution.notes.filter(({ id }) => !written.has(id)).map(({ id }) => writeNote("note", id)),
  };
}

/** A reader takes all white space between words for one blank unless it is told otherwise. */
function spaceCounts(spans: readonly Span[]): boolean {
  return /[\t\n\r]|^ | $| {2}/.test(textOf(spans));
}

/** The ranges that touch a span, counted from its start. */
function shifted(ranges: readonly CitedRange[], from: number, to: number): readonly CitedRange[] {
  const touching: CitedRange[] = [];
  for (const { start, end, href } of ranges) {
    if (start >= to) break;
    if (end <= from) continue;
    touching.push({ start: Math.max(start - from, 0), end: Math.min(end, to) - from, href });
  }
  return touching;
}

type WriteWords = (text: string, ranges: readonly CitedRange[]) => string;

function writeText(
  { text, italic, bold, link }: TextSpan,
  ranges: readonly CitedRange[],
  write: WriteWords,
): string {
  // What leads elsewhere already is not led to the cited text as well.
  let content = link === undefined ? write(text, ranges) : escapeText(text);
  if (content === "") return "";
  if (italic === true) content = inline("i", {}, content);
  if (bold === true) content = inline("b", {}, content);
  return link === undefined ? content : inline("a", { href: link }, content);
}

function linked(text: string, ranges: readonly CitedRange[]): string {
  let at = 0;
  let content = "";
  for (const { start, end, href } of ranges) {
    content += escapeText(text.slice(at, start));
    content += inline("ref", { href }, escapeText(text.slice(start, end)));
    at = end;
  }
  return content + escapeText(text.slice(at));
}

/** The words that an amendment puts between quotation marks, marks included. */
function withQuotes(text: string, ranges: readonly CitedRange[]): string {
  let at = 0;
  let content = "";
  const upTo = (end: number): string => {
    const words = linked(text.slice(at, end), shifted(ranges, at, end));
    at = end;
    return words;
  };
  for (const { 0: quote, index } of text.matchAll(/“[^“”]*”/g))
    content += upTo(index) + inline("quotedText", {}, upTo(index + quote.length));
  return content + upTo(text.length);
}
