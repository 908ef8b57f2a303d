// One reader for plain text as it is pasted or extracted, and for our own.
import { emptyMasthead } from "#core/resolution/resolution.ts";
import type { Message, ReadContext, ReadResult } from "#formats/format.ts";
import { type OwnHead, readOwnHead } from "./own-head.ts";
import { hasOwnMarks } from "./own-paragraph.ts";
import { readForeign } from "./read-foreign.ts";
import { readOwn } from "./read-own.ts";
import { newReporter } from "./reporter.ts";
import { evenBlanks, splitLines } from "./source-line.ts";

/** The best resolution the text gives, and what the reader was unsure of. */
export function readText(text: string, context: ReadContext): ReadResult {
  const reporter = newReporter();
  const lines = splitLines(text);
  const head = readOwnHead(lines, reporter) ?? (hasOwnMarks(lines) ? bareHead : null);
  if (head !== null) return readOwn(lines, head, context, reporter);
  const read = readForeign(lines.map(evenBlanks), context);
  return hasTags(text) ? { ...read, messages: [tagsKept, ...read.messages] } : read;
}

/** The source of a web page, as it is saved or copied by mistake. */
function hasTags(text: string): boolean {
  return /<(?:html|body|p|div|h[1-6]|span|table)(?: [^<>]{0,200})?>/i.test(text);
}

const tagsKept: Message = {
  severity: "warning",
  kind: "tags-kept",
  text: "The text carries the tags of a web page, which were kept as they stand. Copy the text from the page as it is shown instead.",
  place: null,
};

const bareHead: OwnHead = {
  body: null,
  kind: "resolution",
  stage: null,
  language: "en",
  masthead: emptyMasthead,
  adoptionReference: null,
  end: 0,
};
