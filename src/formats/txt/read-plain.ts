// A text that is no resolution: its paragraphs, with labels and notes as they stand.
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { emptyResolution } from "#core/resolution/resolution.ts";
import type { ReadContext, ReadResult } from "#formats/format.ts";
import { GrowingText } from "./growing-text.ts";
import { endsParagraph, looksLikeHeading, startsLowerCase } from "./paragraph-ends.ts";
import { readMarkup, spansOf } from "./read-markup.ts";
import type { SourceLine } from "./source-line.ts";

const startsItem = /^(?:[•*–-]\s|\(?[0-9a-zA-Z]{1,4}[.)]\s|#{1,6}\s)/;

export function readPlain(lines: readonly SourceLine[], context: ReadContext): ReadResult {
  const blocks = gatherParagraphs(lines).map((text): Block => {
    const pieces = readMarkup(text, false);
    const spans = spansOf(pieces, (name) => ({ kind: "text", text: `[^${name}]` }));
    const id = context.newId() as BlockId; // a new id is a block's from here on
    return {
      id,
      kind: looksLikeHeading(text.replace(/^(?:\d{1,2}|[IVX]{1,5})\. /, "")) ? "heading" : "text",
      level: 0,
      spans,
    };
  });
  return {
    value: { ...emptyResolution(context.defaultBody), kind: "text", blocks },
    messages: [
      {
        severity: "info",
        kind: "no-resolution",
        text: "This text is no resolution; it was opened as plain text.",
        place: null,
      },
    ],
  };
}

function gatherParagraphs(lines: readonly SourceLine[]): readonly string[] {
  const paragraphs: GrowingText[] = [];
  let gap = true;
  for (const { text } of lines) {
    if (text === "") {
      gap = true;
      continue;
    }
    const current = paragraphs.at(-1);
    const cut = gap && current !== undefined && startsLowerCase(text) && !endsParagraph(current.tail);
    if (current !== undefined && (cut || (!gap && !startsItem.test(text)))) current.add(text);
    else paragraphs.push(new GrowingText(text));
    gap = false;
  }
  return paragraphs.map(String);
}
