// A PDF with a text layer, by where its text stands on the pages.
import type { Message, ReadContext, ReadOutcome } from "#formats/format.ts";
import { readForeign } from "#formats/txt/read-foreign.ts";
import { quoted } from "#formats/txt/reporter.ts";
import { evenBlanks, splitLines } from "#formats/txt/source-line.ts";
import { mostItems, mostPages, type OpenedPdf, type PdfPage } from "./read/pdf-page.ts";
import { type PdfText, pdfToText } from "./read/pdf-to-text.ts";

export function readPdf(opened: OpenedPdf, context: ReadContext): ReadOutcome {
  if (!opened.ok) return { ok: false, problem: describeRefusal(opened.because) };
  if (!hasText(opened.pages)) return { ok: false, problem: { kind: "not-pdf", because: "pictures" } };
  const pdf = pdfToText(opened.pages);
  const read = readForeign(splitLines(pdf.text).map(evenBlanks), context);
  const messages = [
    ...describePages(pdf, opened.pages),
    ...read.messages.map((message) => withPage(message, pdf)),
  ];
  return { ok: true, value: { value: read.value, messages } };
}

type Refusal = Extract<OpenedPdf, { readonly ok: false }>["because"];
type Problem = Extract<ReadOutcome, { readonly ok: false }>["problem"];

function describeRefusal(because: Refusal): Problem {
  switch (because) {
    case "locked":
      return { kind: "not-pdf", because: "locked" };
    case "too-many-pages":
      return { kind: "damaged", detail: `it has more than ${mostPages.toLocaleString("en")} pages` };
    case "too-much-text":
      return { kind: "damaged", detail: `it has more than ${mostItems.toLocaleString("en")} pieces of text` };
    case "damaged":
      return { kind: "not-pdf", because: "other" };
  }
}

const fewestLetters = 10;

/** A scanned page has no letters; a font that does not say what its letters are gives none that can be read. */
function hasText(pages: readonly PdfPage[]): boolean {
  let letters = 0;
  let unknown = 0;
  for (const { items } of pages)
    for (const { text } of items) {
      letters += text.match(/\p{L}/gu)?.length ?? 0;
      unknown += text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
    }
  return letters >= fewestLetters && unknown < letters;
}

/** Lines are counted in the text made from the file, which nobody sees: the page leads there. */
function withPage(message: Message, { pageOfLine }: PdfText): Message {
  const page = message.place === null ? undefined : pageOfLine[message.place.line - 1];
  const text = message.text.replace(/\b([Ff]ootnote|note) [nl](?:\d+x)?(\d)/, "$1 $2");
  return { ...message, text: page === undefined ? text : `Page ${page}: ${text}`, place: null };
}

const mostNamed = 6;

function describePages(pdf: PdfText, pages: readonly PdfPage[]): readonly Message[] {
  const messages: Message[] = [];
  const info = (kind: string, text: string): void =>
    void messages.push({ severity: "info", kind, text, place: null });
  if (pdf.furniture.length > 0)
    info(
      "page-furniture",
      `${listed(pdf.furniture.map(({ text }) => text))} ${pdf.furniture.length === 1 ? "belongs" : "belong"} to the pages, not to the text.`,
    );
  if (pdf.numberedLines > 0) info("line-numbers", `The numbers of ${pdf.numberedLines} lines were left out.`);
  if (pdf.columns > 0)
    info(
      "columns",
      `${pdf.columns === 1 ? "One page has" : `${pdf.columns} pages have`} two columns; the left one was read first.`,
    );
  for (const text of pdf.starNotes)
    info("star-note", `${quoted(`* ${text}`)} was left out: it is printed for every sponsor with a star.`);
  const turned = pages.flatMap((page) => page.turned);
  if (turned.length > 0)
    messages.push({
      severity: "warning",
      kind: "turned-text",
      text: `${listed(turned)} ${turned.length === 1 ? "runs" : "run"} another way than the lines, and ${turned.length === 1 ? "was" : "were"} left out.`,
      place: null,
    });
  return messages;
}

function listed(texts: readonly string[]): string {
  const named = texts.slice(0, mostNamed).map(quoted);
  const left = texts.length - named.length;
  if (left > 0) return `${named.join(", ")} and ${left} more`;
  return named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)}` : named.join("");
}
