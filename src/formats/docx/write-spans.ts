// Spans as Word runs: looks, links and footnote marks.
import type { BlockId } from "#core/resolution/resolution.ts";
import type {
  PrintedDocument,
  PrintedMark,
  PrintedSpan,
  PrintedText,
} from "#formats/layout/printed-document.ts";
import { noteId } from "./note-ids.ts";
import type { WordXml } from "./paragraph.ts";
import { field, run, runOf } from "./run.ts";
import type { WordPart } from "./word-part.ts";

export interface SpanWriter {
  readonly write: (spans: readonly PrintedSpan[]) => WordXml;
}

/**
 * Notes with more than one mark have their first in a bookmark that the others refer to. `counted` are the paragraphs that
 * Word numbers itself: only to those can a field refer.
 */
export function spanWriter(
  printed: PrintedDocument,
  counted: ReadonlySet<BlockId>,
  part: WordPart,
): SpanWriter {
  const repeated = findRepeatedMarks(printed);
  return {
    write: (spans) => {
      let xml = "";
      let followsMark = false;
      for (const span of spans) {
        if (span.kind === "text") {
          const { refersTo } = span;
          xml +=
            refersTo !== undefined && counted.has(refersTo)
              ? writeReference(span, refersTo)
              : writeText(span, part);
        } else {
          if (followsMark) xml += run(",", raised);
          xml += writeMark(span, { id: noteId(printed, span.number), repeated, part });
        }
        followsMark = span.kind === "mark";
      }
      return xml;
    },
  };
}

const raised = { align: "superscript" } as const;
const italic = { italic: true };
const bold = { bold: true };
const boldItalic = { bold: true, italic: true };
const noteMark = { style: "FootnoteReference" };

function findRepeatedMarks(printed: PrintedDocument): ReadonlySet<number> {
  const repeated = new Set<number>();
  const owners = [...(printed.title === null ? [] : [printed.title]), ...printed.blocks, ...printed.annexes];
  for (const { spans } of owners)
    for (const span of spans) if (span.kind === "mark" && !span.first) repeated.add(span.number);
  return repeated;
}

function writeText(span: PrintedText, part: WordPart): WordXml {
  const words = writeWords(span);
  return span.link === null ? words : part.link(span.link, words);
}

function writeWords(span: PrintedText): WordXml {
  if (span.italic) return run(span.text, span.bold ? boldItalic : italic);
  return span.bold ? run(span.text, bold) : run(span.text);
}

/** A field that shows the number of the paragraph as Word counts it, without its full stop; the text is what it shows now. */
function writeReference({ text }: PrintedText, block: BlockId): WordXml {
  return field(`REF ${paragraphBookmark(block)} \\n \\h`, run(text));
}

/** Word allows letters, digits and underscores, and hides what begins with one. */
export function paragraphBookmark(block: BlockId): string {
  return `_Ref${block.replace(/\W/g, "_").slice(0, 34)}`;
}

/** The paragraphs of the text that others refer to. */
export function findReferredTo(printed: PrintedDocument): ReadonlySet<BlockId> {
  const found = new Set<BlockId>();
  const owners = [...printed.blocks, ...printed.annexes, ...printed.notes, ...printed.looseNotes];
  for (const { spans } of owners)
    for (const span of spans)
      if (span.kind === "text" && span.refersTo !== undefined) found.add(span.refersTo);
  return found;
}

interface MarkedNote {
  readonly id: number;
  /** The notes that have more than one mark. */
  readonly repeated: ReadonlySet<number>;
  readonly part: WordPart;
}

function writeMark({ number, first }: PrintedMark, { id, repeated, part }: MarkedNote): WordXml {
  // A field that shows the number of a note marked before and follows it when notes are added: one number, used again.
  if (!first) return field(`NOTEREF ${bookmarkOf(number)} \\f \\h`, run(String(number), noteMark));
  const mark = runOf(`<w:footnoteReference w:id="${id}"/>`, noteMark);
  return repeated.has(number) ? part.bookmark(bookmarkOf(number), mark) : mark;
}

function bookmarkOf(number: number): string {
  return `_RefNote${number}`;
}
