// What is pasted, from text or from the HTML that word processors and browsers put beside it, as paragraphs.
import type { Block, BlockId, Note, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Message, ReadContext } from "#formats/format.ts";
import { describeLosses } from "#formats/html/describe-losses.ts";
import { htmlToText } from "#formats/html/html-to-text.ts";
import { buildBlocks } from "#formats/txt/build-blocks.ts";
import { classifyParagraphs } from "#formats/txt/classify-paragraphs.ts";
import { hasOwnMarks } from "#formats/txt/own-paragraph.ts";
import { readForeign } from "#formats/txt/read-foreign.ts";
import { readMarkup, spansOf } from "#formats/txt/read-markup.ts";
import { readText } from "#formats/txt/read-text.ts";
import { newReporter } from "#formats/txt/reporter.ts";
import { scanBody } from "#formats/txt/scan-body.ts";
import { evenBlanks, type SourceLine, splitLines } from "#formats/txt/source-line.ts";
import { parseForeignLabel } from "#formats/txt/typed-label.ts";
import { findLeftOut } from "./find-left-out.ts";

export interface Paste {
  readonly text: string;
  /** "" where the clipboard has none. */
  readonly html: string;
  /** True where the caret is inside a sentence: a single paragraph goes in as it is, number and all. */
  readonly inText: boolean;
}

export interface PastedText {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly messages: readonly Message[];
  /** False where numbers were taken off, lines joined, kinds told by the words, or something left out. */
  readonly isSure: boolean;
}

/** Larger HTML is not read: the plain text beside it is. */
const longestHtml = 3_000_000;

export function readPaste({ text, html, inText }: Paste, context: ReadContext): PastedText {
  const page = html === "" || html.length > longestHtml ? null : htmlToText(html);
  // HTML that has less than the text beside it was not understood: no word is lost for the sake of its looks.
  const isRich = page !== null && page.text !== "" && keepsWords(text, page.text);
  const source = isRich ? page.text : text;
  const lines = splitLines(source).map(evenBlanks);
  const read = readLines(source, lines, { isRich, inText }, context);
  const messages = [...(isRich ? describeLosses(page) : []), ...read.messages].map(
    (message): Message => ({ ...message, place: null }),
  );
  return { ...read, messages };
}

function readLines(
  source: string,
  lines: readonly SourceLine[],
  { isRich, inText }: { readonly isRich: boolean; readonly inText: boolean },
  context: ReadContext,
): PastedText {
  const filled = lines.filter(({ text }) => text !== "");
  const [only] = filled;
  if (filled.length === 0) return { blocks: [], notes: [], messages: [], isSure: true };
  if (filled.length === 1 && only !== undefined && (inText || parseForeignLabel(only.text) === null))
    return { blocks: [plainBlock(only.text, context)], notes: [], messages: [], isSure: true };
  if (!isRich && hasOwnMarks(lines)) {
    const { value, messages } = readText(source, context);
    return { blocks: value.blocks, notes: value.notes, messages, isSure: true };
  }
  const foreign = readForeign(lines, context);
  const { value, messages } =
    foreign.value.kind === "text" && hasLabels(filled) ? readFragment(lines, context) : foreign;
  const leftOut = findLeftOut(filled, [...value.blocks, ...value.notes]);
  const judged = judge(filled, value.blocks);
  const said = messages.filter(({ kind }) => kind !== "no-resolution" && kind !== "page-furniture");
  return {
    blocks: value.blocks,
    notes: value.notes,
    messages: [...leftOut, ...judged, ...said],
    isSure: leftOut.length + judged.length === 0 && said.every(({ severity }) => severity === "info"),
  };
}

/** A list taken out of a text: at least half of its paragraphs are numbered. */
function hasLabels(lines: readonly SourceLine[]): boolean {
  const labelled = lines.filter(({ text }) => parseForeignLabel(text) !== null);
  return labelled.length > 1 && parseForeignLabel(lines[0]?.text ?? "") !== null;
}

function readFragment(lines: readonly SourceLine[], context: ReadContext) {
  const reporter = newReporter();
  const { paragraphs, notes } = scanBody(lines, "", reporter);
  const value = buildBlocks(
    classifyParagraphs(paragraphs, { isProse: false, reporter }),
    notes,
    context,
    reporter,
  );
  return { value, messages: reporter.messages };
}

function plainBlock(text: string, context: ReadContext): Block {
  const spans = spansOf(readMarkup(text, false), (name): Span => ({ kind: "text", text: `[${name}]` }));
  // A new id is a block's from here on.
  return { id: context.newId() as BlockId, kind: "text", level: 0, spans };
}

/** What was decided for the user, each in a sentence. */
function judge(lines: readonly SourceLine[], blocks: readonly Block[]): readonly Message[] {
  const messages: Message[] = [];
  const say = (kind: string, text: string): void =>
    void messages.push({ severity: "info", kind, text, place: null });
  const starts = new Set(blocks.map(({ spans }) => textOf(spans).slice(0, 24)));
  const labels = lines.filter(({ text }) => {
    const label = parseForeignLabel(text);
    return label !== null && starts.has(bare(label.rest).slice(0, 24));
  }).length;
  if (labels > 0)
    say(
      "numbers-taken-off",
      labels === 1
        ? "A typed number was taken off: Penholder numbers by itself."
        : `${labels} typed numbers were taken off: Penholder numbers by itself.`,
    );
  const joined = lines.length - blocks.length;
  if (joined > 2 && joined * 3 > lines.length)
    say("lines-joined", "Lines that were cut at the edge of a page were joined.");
  return messages;
}

function bare(text: string): string {
  return text.replaceAll("*", "").replaceAll("\\", "");
}

/** Whether nearly every word of the text is in the page; a few differ by numbers of lists and marks of notes. */
function keepsWords(text: string, page: string): boolean {
  const have = countOf(page);
  const want = countOf(text);
  return have >= want * 0.97 - 3;
}

function countOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
