// What is copied, for other programs: text with the numbers as printed, and HTML that a word processor understands, with
// italics, levels and real footnotes. Only the value goes out: no ids, no names, no colours.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, Note, NoteId, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Excerpt } from "./parse-excerpt.ts";

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

type NoteNumbers = ReadonlyMap<NoteId, number>;

/** `labels` are those of the whole document; a part of one paragraph is copied without. */
export function formatExcerptText(excerpt: Excerpt, labels: Labels): string {
  const numbers = numberNotes(excerpt);
  const blocks = excerpt.blocks.map(
    (block) => `${labelOf(block, excerpt, labels)}${plainText(block.spans, numbers)}`,
  );
  const notes = numbered(excerpt, numbers).map(([number, note]) => `${raise(number)} ${textOf(note.spans)}`);
  return [...blocks, ...notes].join("\n\n");
}

export function formatExcerptHtml(excerpt: Excerpt, labels: Labels): string {
  const numbers = numberNotes(excerpt);
  const blocks = excerpt.blocks.map((block) => formatBlock(block, labelOf(block, excerpt, labels), numbers));
  const notes = numbered(excerpt, numbers).map(
    ([number, note]) =>
      `<div style="mso-element:footnote" id="ftn${number}"><p><a style="mso-footnote-id:ftn${number}" href="#_ftnref${number}" name="_ftn${number}">[${number}]</a> ${formatSpans(note.spans, numbers)}</p></div>`,
  );
  const list = notes.length === 0 ? "" : `<div style="mso-element:footnote-list">${notes.join("")}</div>`;
  return `<html><body>${blocks.join("")}${list}</body></html>`;
}

/** Only notes whose marks were copied have a number, counted from 1. */
function numberNotes({ blocks }: Excerpt): NoteNumbers {
  const numbers = new Map<NoteId, number>();
  for (const { spans } of blocks)
    for (const span of spans)
      if (span.kind === "note" && !numbers.has(span.note)) numbers.set(span.note, numbers.size + 1);
  return numbers;
}

function numbered({ notes }: Excerpt, numbers: NoteNumbers): readonly (readonly [number, Note])[] {
  return notes
    .flatMap((note): readonly (readonly [number, Note])[] => {
      const number = numbers.get(note.id);
      return number === undefined ? [] : [[number, note]];
    })
    .toSorted(([one], [other]) => one - other);
}

function labelOf(block: Block, { blocks }: Excerpt, labels: Labels): string {
  const printed = blocks.length > 1 ? (labels.get(block.id)?.printed ?? "") : "";
  return printed === "" ? "" : `${printed} `;
}

function plainText(spans: readonly Span[], numbers: NoteNumbers): string {
  return spans
    .map((span) => (span.kind === "note" ? raise(numbers.get(span.note) ?? 0) : span.text))
    .join("");
}

function raise(number: number): string {
  return String(number).replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));
}

function formatBlock(block: Block, label: string, numbers: NoteNumbers): string {
  const text = `${label.replace(" ", "&nbsp;&nbsp;")}${formatSpans(block.spans, numbers)}`;
  switch (block.kind) {
    case "title":
    case "annex":
      return `<h1>${text}</h1>`;
    case "section":
    case "part":
    case "heading":
      return `<h2>${text}</h2>`;
    default:
      return `<p${block.level === 0 ? "" : ` style="margin-left:${block.level * 36}pt"`}>${text}</p>`;
  }
}

function formatSpans(spans: readonly Span[], numbers: NoteNumbers): string {
  return spans.map((span) => formatSpan(span, numbers)).join("");
}

function formatSpan(span: Span, numbers: NoteNumbers): string {
  if (span.kind === "note") {
    const number = numbers.get(span.note) ?? 0;
    return `<a style="mso-footnote-id:ftn${number}" href="#_ftn${number}" name="_ftnref${number}"><sup>[${number}]</sup></a>`;
  }
  const text = escapeHtml(span.text);
  if (span.kind === "reference") return text;
  const italic = span.italic === true ? `<i>${text}</i>` : text;
  const bold = span.bold === true ? `<b>${italic}</b>` : italic;
  return span.link === undefined ? bold : `<a href="${escapeHtml(span.link)}">${bold}</a>`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
