// One reader for plain text as it is pasted or extracted, and for our own.
import { emptyMasthead } from "#core/resolution/resolution.ts";
import type { ReadContext, ReadResult } from "#formats/format.ts";
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
  return head === null
    ? readForeign(lines.map(evenBlanks), context)
    : readOwn(lines, head, context, reporter);
}

const bareHead: OwnHead = {
  body: null,
  kind: "resolution",
  stage: null,
  language: "en",
  masthead: emptyMasthead,
  adoptionReference: null,
  end: 0,
};
