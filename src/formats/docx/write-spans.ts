// Spans as Word runs: looks, links and footnote marks.
import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from "docx";
import type { BlockId } from "#core/resolution/resolution.ts";
import type {
  PrintedDocument,
  PrintedMark,
  PrintedSpan,
  PrintedText,
} from "#formats/layout/printed-document.ts";
import { element } from "./element.ts";
import { noteId } from "./note-ids.ts";

export interface SpanWriter {
  readonly write: (spans: readonly PrintedSpan[]) => readonly ParagraphChild[];
}

/**
 * Notes with more than one mark have their first in a bookmark that the others refer to. `counted` are the paragraphs that
 * Word numbers itself: only to those can a field refer.
 */
export function spanWriter(printed: PrintedDocument, counted: ReadonlySet<BlockId>): SpanWriter {
  const blocks = [...printed.blocks, ...printed.annexes];
  const repeated = findRepeatedMarks([printed.title?.spans ?? [], ...blocks.map((block) => block.spans)]);
  return {
    write: (spans) =>
      spans.flatMap((span, index): readonly ParagraphChild[] => {
        if (span.kind === "text") {
          const { refersTo } = span;
          return [
            refersTo !== undefined && counted.has(refersTo)
              ? writeReference(span, refersTo)
              : writeText(span),
          ];
        }
        const followsMark = spans[index - 1]?.kind === "mark";
        const comma = followsMark ? [new TextRun({ text: ",", superScript: true })] : [];
        return [...comma, writeMark(span, noteId(printed, span.number), repeated)];
      }),
  };
}

function findRepeatedMarks(spanLists: readonly (readonly PrintedSpan[])[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  for (const span of spanLists.flat()) if (span.kind === "mark" && !span.first) repeated.add(span.number);
  return repeated;
}

function writeText(span: PrintedText): ParagraphChild {
  const look = {
    text: span.text,
    ...(span.italic ? { italics: true } : {}),
    ...(span.bold ? { bold: true } : {}),
  };
  if (span.link === null) return new TextRun(look);
  return new ExternalHyperlink({ link: span.link, children: [new TextRun(look)] });
}

/** A field that shows the number of the paragraph as Word counts it, without its full stop; the text is what it shows now. */
function writeReference({ text }: PrintedText, block: BlockId): ParagraphChild {
  const field = element("w:fldSimple", { instr: ["w:instr", ` REF ${paragraphBookmark(block)} \\n \\h `] }, [
    new TextRun({ text }),
  ]);
  return field as unknown as ParagraphChild; // docx's own SimpleField is made by a class without its base's name
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

function writeMark(mark: PrintedMark, id: number, repeated: ReadonlySet<number>): ParagraphChild {
  if (!mark.first) return repeatedMark(mark.number);
  const reference = new FootnoteReferenceRun(id);
  if (!repeated.has(mark.number)) return reference;
  return new Bookmark({ id: bookmarkOf(mark.number), children: [reference] });
}

function bookmarkOf(number: number): string {
  return `_RefNote${number}`;
}

/** A field that shows the number of a note marked before and follows it when notes are added: one number, used again. */
function repeatedMark(number: number): ParagraphChild {
  const field = element("w:fldSimple", { instr: ["w:instr", ` NOTEREF ${bookmarkOf(number)} \\f \\h `] }, [
    new TextRun({ text: String(number), style: "FootnoteReference" }),
  ]);
  return field as unknown as ParagraphChild; // docx's own SimpleField cannot carry the look of its result
}
