// Classified paragraphs to blocks: marks inside, footnotes, italic openers.
import { matchOpener, type OpenerPart } from "#core/openers/match-opener.ts";
import type { Block, BlockId, Note, NoteId, Span } from "#core/resolution/resolution.ts";
import { setItalic, textOf } from "#core/resolution/spans.ts";
import type { ReadContext } from "#formats/format.ts";
import type { ClassifiedParagraph } from "./classify-paragraphs.ts";
import { type MarkContext, splitMarks } from "./note-marks.ts";
import type { FoundNote } from "./open-paragraph.ts";
import { readMarkup, spansOf } from "./read-markup.ts";
import type { Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";

export interface Built {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

export function buildBlocks(
  paragraphs: readonly ClassifiedParagraph[],
  found: readonly FoundNote[],
  context: ReadContext,
  reporter: Reporter,
): Built {
  const notes = new NoteIds(context);
  const marks: MarkContext = { known: new Set(found.map(({ name }) => name)), last: 0 };
  let openersSet = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const pieces = splitMarks(readMarkup(paragraph.text, false), marks);
    const spans = spansOf(pieces, (name) => ({ kind: "note", note: notes.mark(name, paragraph.line) }));
    const styled = withItalicOpener(spans, paragraph);
    if (styled !== spans) openersSet += 1;
    const id = context.newId() as BlockId; // a new id is a block's from here on
    return { id, kind: paragraph.kind, level: paragraph.level, spans: looksOf(styled, paragraph) };
  });
  if (openersSet > 0)
    reporter.info(
      "openers-set-in-italics",
      `The text carries no italics for ${openersSet === 1 ? "one paragraph" : `${openersSet} paragraphs`}; the opening words were set in italics.`,
      null,
    );
  return { blocks, notes: buildNotes(found, notes, reporter) };
}

const parts: Partial<Record<ClassifiedParagraph["kind"], OpenerPart>> = {
  preambular: "preambular",
  operative: "operative",
};

function withItalicOpener(spans: readonly Span[], paragraph: ClassifiedParagraph): readonly Span[] {
  const text = textOf(spans);
  if (paragraph.kind === "enacting")
    return setItalic(plainLook(spans), 0, text.replace(/(?<![,.\s])[,.\s]*$/, "").length, true);
  const part = parts[paragraph.kind];
  const italic = spans.some((span) => span.kind === "text" && span.italic === true);
  if (part === undefined || italic) return spans;
  const opener = matchOpener(text, part);
  return opener?.known === true ? setItalic(spans, opener.start, opener.start + opener.length, true) : spans;
}

/** Titles are bold by their kind; stars around them say nothing more. */
function looksOf(spans: readonly Span[], { kind }: ClassifiedParagraph): readonly Span[] {
  const divides =
    kind === "title" || kind === "section" || kind === "part" || kind === "annex" || kind === "heading";
  return divides ? plainLook(spans) : spans;
}

function plainLook(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => (span.kind === "text" ? { kind: "text", text: span.text } : span));
}

/** Ids of notes by name, in the order of first marks. */
class NoteIds {
  readonly marked = new Map<string, { readonly id: NoteId; readonly line: SourceLine }>();
  readonly #context: ReadContext;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  mark(name: string, line: SourceLine): NoteId {
    const known = this.marked.get(name);
    if (known !== undefined) return known.id;
    const id = this.newNote();
    this.marked.set(name, { id, line });
    return id;
  }

  newNote(): NoteId {
    return this.#context.newId() as NoteId; // a new id is a note's from here on
  }
}

/** Notes in the order of their marks; texts that no mark refers to are kept behind them. */
function buildNotes(found: readonly FoundNote[], ids: NoteIds, reporter: Reporter): readonly Note[] {
  const left = new Set(found);
  const notes: Note[] = [];
  for (const [name, { id, line }] of ids.marked) {
    const note = found.find((one) => one.name === name && left.has(one));
    if (note !== undefined) left.delete(note);
    else
      reporter.warn("note-without-text", `Footnote ${name} has a mark, but its text is missing.`, {
        line: line.number,
        column: line.column,
      });
    notes.push({ id, spans: note === undefined ? [] : noteSpans(note.text) });
  }
  for (const note of left) {
    reporter.warn(
      "note-without-mark",
      `Footnote ${note.name} is referred to nowhere in the text; it was kept.`,
      {
        line: note.line.number,
        column: note.line.column,
      },
    );
    notes.push({ id: ids.newNote(), spans: noteSpans(note.text) });
  }
  return notes;
}

function noteSpans(text: string): readonly Span[] {
  return spansOf(readMarkup(text, false), (name) => ({ kind: "text", text: `[^${name}]` }));
}
