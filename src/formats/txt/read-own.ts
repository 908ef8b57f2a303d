// Reads our own plain text: paragraphs between blank lines, labels and marks as the writer sets them.
import type {
  Adoption,
  Block,
  BlockId,
  Note,
  NoteId,
  Resolution,
  Span,
} from "#core/resolution/resolution.ts";
import { emptyNegotiation } from "#core/resolution/resolution.ts";
import type { ReadContext, ReadResult } from "#formats/format.ts";
import { readOwnClosing } from "./own-closing.ts";
import type { OwnHead } from "./own-head.ts";
import { afterOwn, classifyOwn, firstOwnState, type OwnParagraph, type OwnState } from "./own-paragraph.ts";
import { readMarkup, spansOf } from "./read-markup.ts";
import { ReferenceTable } from "./reference-table.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";
import { parseLabel } from "./typed-label.ts";

interface Gathered {
  readonly line: SourceLine;
  readonly indent: number;
  readonly text: string;
}

const noteStart = /^\[\^([A-Za-z0-9-]{1,20})\]:(?: |$)/;

export function readOwn(
  lines: readonly SourceLine[],
  head: OwnHead,
  context: ReadContext,
  reporter: Reporter,
): ReadResult {
  const body = lines.slice(head.end);
  const rule = body.findIndex((line) => line.text === "---");
  const gathered = gather(rule < 0 ? body : [...body.slice(0, rule), ...notesOf(body.slice(rule + 1))]);
  const notes = new NoteTable(context, reporter);
  const paragraphs = gathered.filter(({ text }) => !noteStart.test(text));
  const references = new ReferenceTable(context);
  const blocks = readBlocks(paragraphs, head, { context, reporter, notes, references });
  for (const entry of gathered) {
    const [opening, name] = noteStart.exec(entry.text) ?? [];
    if (opening === undefined || name === undefined) continue;
    const pieces = readMarkup(entry.text.slice(opening.length), true);
    notes.define(name, spansOf(pieces, markAsText, references.put), entry.line);
  }
  references.name(blocks);
  const closing = rule < 0 ? null : readOwnClosing(withoutNotes(body.slice(rule + 1)), reporter);
  const adoption = adoptionOf(closing, head);
  return {
    value: {
      body: head.body ?? context.defaultBody,
      kind: head.kind,
      stage: head.stage ?? stageOf(head, adoption),
      language: head.language,
      masthead: head.masthead,
      blocks: blocks.map((block) => ({ ...block, spans: references.resolve(block.spans) })),
      notes: notes.all().map((note) => ({ ...note, spans: references.resolve(note.spans) })),
      adoption,
      negotiation: emptyNegotiation,
    },
    messages: reporter.messages,
  };
}

function adoptionOf(closing: Adoption | null, head: OwnHead): Adoption | null {
  if (closing !== null) return { ...closing, reference: head.adoptionReference };
  return head.adoptionReference === null
    ? null
    : { date: null, meeting: null, result: null, reference: head.adoptionReference };
}

function stageOf(head: OwnHead, adoption: Adoption | null): Resolution["stage"] {
  if (adoption !== null) return "adopted";
  return head.masthead.symbol?.text.includes("/L.") === true ? "tabled" : "working";
}

function notesOf(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex((line) => noteStart.test(line.text));
  return first < 0 ? [] : lines.slice(first);
}

function withoutNotes(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex((line) => noteStart.test(line.text));
  return first < 0 ? lines : lines.slice(0, first);
}

/** Lines to paragraphs: a blank line ends one, and so does a line that starts like one. */
function gather(lines: readonly SourceLine[]): readonly Gathered[] {
  const gathered: { line: SourceLine; indent: number; parts: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === "") {
      open = false;
      continue;
    }
    const last = gathered.at(-1);
    if (open && last !== undefined && !startsParagraph(line.text)) last.parts.push(line.text);
    else gathered.push({ line, indent: line.column - 1, parts: [line.text] });
    open = true;
  }
  return gathered.map(({ line, indent, parts }) => ({ line, indent, text: parts.join(" ") }));
}

function startsParagraph(text: string): boolean {
  return /^#{1,3} /.test(text) || noteStart.test(text) || parseLabel(text) !== null;
}

interface Reading {
  readonly context: ReadContext;
  readonly reporter: Reporter;
  readonly notes: NoteTable;
  readonly references: ReferenceTable;
}

function readBlocks(paragraphs: readonly Gathered[], head: OwnHead, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  let state: OwnState = firstOwnState(head.kind);
  let operative = 0;
  for (const gathered of paragraphs) {
    const paragraph = classifyOwn(gathered.text, gathered.indent, state);
    if (paragraph.kind === "operative") {
      operative += 1;
      reportOrder(paragraph, operative, gathered.line, reading.reporter);
    } else if (paragraph.kind === "part" || paragraph.kind === "annex") operative = 0;
    state = afterOwn(state, paragraph);
    blocks.push({
      id: reading.context.newId() as BlockId, // a new id is a block's from here on
      kind: paragraph.kind,
      level: paragraph.level,
      spans: spansOf(
        readMarkup(paragraph.text, true),
        (name) => reading.notes.mark(name, gathered.line),
        reading.references.put,
      ),
    });
  }
  return blocks;
}

function reportOrder(paragraph: OwnParagraph, expected: number, line: SourceLine, reporter: Reporter): void {
  if (paragraph.label === null || paragraph.order === expected) return;
  reporter.info(
    "number-out-of-order",
    `The paragraph typed as ${quoted(paragraph.label.typed)} is number ${expected}; numbers are counted anew.`,
    { line: line.number, column: line.column },
  );
}

/** A note has no notes: a mark in one is its letters. */
function markAsText(mark: string): Span {
  return { kind: "text", text: `[^${mark}]` };
}

/** Notes by the name the text calls them, in the order of their texts; a mark without a text keeps an empty note. */
class NoteTable {
  readonly #ids = new Map<string, NoteId>();
  readonly #texts = new Map<string, Note>();
  readonly #marks = new Map<string, SourceLine>();
  readonly #context: ReadContext;
  readonly #reporter: Reporter;

  constructor(context: ReadContext, reporter: Reporter) {
    this.#context = context;
    this.#reporter = reporter;
  }

  mark(name: string, line: SourceLine): Span {
    if (!this.#marks.has(name)) this.#marks.set(name, line);
    return { kind: "note", note: this.#id(name) };
  }

  define(name: string, spans: readonly Span[], line: SourceLine): void {
    const place = { line: line.number, column: line.column };
    if (this.#texts.has(name)) {
      this.#reporter.warn("note-twice", `Footnote ${name} has two texts; the second was left out.`, place);
      return;
    }
    this.#texts.set(name, { id: this.#id(name), spans });
    if (!this.#marks.has(name))
      this.#reporter.warn("note-without-mark", `Footnote ${name} is referred to nowhere in the text.`, place);
  }

  all(): readonly Note[] {
    const without: Note[] = [];
    for (const [name, line] of this.#marks) {
      if (this.#texts.has(name)) continue;
      without.push({ id: this.#id(name), spans: [] });
      this.#reporter.warn("note-without-text", `Footnote ${name} has a mark but no text.`, {
        line: line.number,
        column: line.column,
      });
    }
    return [...this.#texts.values(), ...without];
  }

  #id(name: string): NoteId {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#context.newId() as NoteId; // a new id is a note's from here on
    this.#ids.set(name, id);
    return id;
  }
}
