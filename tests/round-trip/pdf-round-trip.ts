// Texts through PDF and back, and what of each came back.
import { existsSync, readFileSync } from "node:fs";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Note, Resolution, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ReadContext, WriteContext } from "#formats/format.ts";
import { readPdf } from "#formats/pdf/read-pdf.ts";
import { CannotTypeset } from "#formats/pdf/typesetter.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { readText } from "#formats/txt/read-text.ts";
import { openPdf } from "#host/reading/open-pdf.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { countInOrder } from "./count-in-order.ts";
import { contextFor } from "./tools.ts";

export interface PdfTrip {
  readonly file: string;
  readonly words: number;
  /** Words that came back in their order. */
  readonly kept: number;
  /** Words that were not there. */
  readonly added: number;
  readonly marks: number;
  /** Marks that stand at the same word, with a note of the same words. */
  readonly marksInPlace: number;
  /** Whether paragraphs are equal in kind and level, in labels, in the words of their italics. */
  readonly kinds: boolean;
  readonly labels: boolean;
  readonly italics: boolean;
  readonly milliseconds: number;
}

const typeset = createTypesetter(process.cwd());

function counting(): ReadContext {
  let last = 0;
  return { newId: () => `n${++last}`, defaultBody: "hrc" };
}

interface Written {
  readonly file: string;
  readonly value: Resolution;
  readonly context: WriteContext;
}

export function readSource(file: string): Written {
  const { value } = readText(readFileSync(file, "utf8"), counting());
  return { file, value, context: contextFor(existsSync(`templates/${value.body}`) ? value.body : "hrc") };
}

/** Null where the fonts do not have the letters of the text. */
export function setPages({ value, context }: Written): Promise<Uint8Array | null> {
  return writePdf(value, context, typeset).catch((error: unknown) => {
    if (error instanceof CannotTypeset) return null;
    throw error;
  });
}

export async function throughPdf(file: string): Promise<PdfTrip | null> {
  const source = readSource(file);
  const bytes = await setPages(source);
  return bytes === null ? null : compareRead(source, bytes);
}

/** How many words of the text are in what another program reads of the file, in order. */
export function countWords({ value, context }: Written, read: string): number {
  return countInOrder(measured(value, context.profile).words, wordsOf(read));
}

/** What of the resolution is in the file made from it. */
export async function compareRead(
  { file, value, context: { profile } }: Written,
  bytes: Uint8Array,
): Promise<PdfTrip> {
  const started = performance.now();
  const read = readPdf(await openPdf(bytes), counting());
  const milliseconds = performance.now() - started;
  const before = measured(value, profile);
  if (!read.ok) throw new Error(`${file} was refused: ${JSON.stringify(read.problem)}`);
  const after = measured(read.value.value, profile);
  const kept = countInOrder(before.words, after.words);
  return {
    file,
    words: before.words.length,
    kept,
    added: after.words.length - kept,
    marks: before.marks.length,
    marksInPlace: countInOrder(before.marks, after.marks),
    kinds: before.kinds.join() === after.kinds.join(),
    labels: before.labels.join() === after.labels.join(),
    italics: before.italics.join("|") === after.italics.join("|"),
    milliseconds,
  };
}

interface Measured {
  readonly words: readonly string[];
  readonly marks: readonly string[];
  readonly kinds: readonly string[];
  readonly labels: readonly string[];
  readonly italics: readonly string[];
}

function measured(resolution: Resolution, profile: Profile): Measured {
  const { blocks, notes } = resolution;
  const printed = printedLabels(resolution, profile);
  return {
    words: [...blocks, ...notesInOrder(resolution)].flatMap(({ spans }) => wordsOf(textOf(spans))),
    marks: blocks.flatMap(({ spans }) => marksOf(spans, notes)),
    kinds: blocks.map(({ kind, level }) => `${kind} ${level}`),
    labels: blocks.map(({ id }) => printed.get(id)?.printed ?? ""),
    italics: blocks.map(({ spans }) => italicsOf(spans)),
  };
}

function wordsOf(text: string): readonly string[] {
  // What has no width says nothing, and no page shows it.
  return text
    .replace(/[\u200b-\u200f\u2060]/g, "")
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== "");
}

/** The words before each mark, and those of its note. */
function marksOf(spans: readonly Span[], notes: readonly Note[]): readonly string[] {
  let before = "";
  const marks: string[] = [];
  for (const span of spans) {
    if (span.kind !== "note") before += textOf([span]);
    else {
      const note = notes.find(({ id }) => id === span.note);
      marks.push(`${wordsOf(before).slice(-2).join(" ")} → ${wordsOf(textOf(note?.spans ?? [])).join(" ")}`);
    }
  }
  return marks;
}

function italicsOf(spans: readonly Span[]): string {
  const italic = spans.filter((span) => span.kind === "text" && span.italic === true);
  return wordsOf(italic.map((span) => textOf([span])).join(" ")).join(" ");
}

function notesInOrder({ blocks, notes }: Resolution): readonly Note[] {
  const ids = blocks.flatMap(({ spans }) =>
    spans.flatMap((span) => (span.kind === "note" ? [span.note] : [])),
  );
  return [...new Set([...ids, ...notes.map(({ id }) => id)])].flatMap(
    (id) => notes.find((note) => note.id === id) ?? [],
  );
}
