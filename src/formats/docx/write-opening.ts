import type { LineStyle, PrintedLine } from "#core/masthead/opening-lines.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import { type ParagraphLook, paragraph, type WordXml } from "./paragraph.ts";
import { run, runOf, tab, textOf } from "./run.ts";
import { asteriskMark } from "./write-notes.ts";
import type { SpanWriter } from "./write-spans.ts";

const styleOf = {
  "body-name": "BodyName",
  session: "SessionLine",
  dates: "SessionFact",
  committee: "SessionFact",
  agenda: "SessionFact",
  "agenda-title": "SessionLine",
  "adoption-heading": "AdoptionHeading",
  "adoption-reference": "AdoptionReference",
  sponsors: "Sponsors",
  number: "ResolutionNumber",
  "adopted-by": "AdoptedBy",
} as const satisfies Record<LineStyle, string>;

export function writeOpening(printed: PrintedDocument, spans: SpanWriter): WordXml {
  const centred = printed.layout.id === "new-york";
  const lines = printed.opening.map((line, index) => {
    const look: ParagraphLook = {
      style: styleOf[line.style],
      ...(index === 0 && isBelowRule(line.style) ? { spacing: { before: 120 } } : {}),
      ...(centred && line.style === "adoption-heading" ? { align: "center" } : {}),
    };
    return paragraph(look, lineRuns(line));
  });
  return lines.join("") + (printed.title === null ? "" : titleParagraph(printed, printed.title, spans));
}

function isBelowRule(style: LineStyle): boolean {
  return style === "session" || style === "committee" || style === "agenda" || style === "agenda-title";
}

function lineRuns(line: PrintedLine): WordXml {
  if (line.style === "adoption-reference") return run("[") + run(line.text, { italic: true }) + run("]");
  const star = line.asteriskNote === null ? -1 : line.text.indexOf("*");
  if (star < 0) return run(line.text);
  return run(line.text.slice(0, star)) + asteriskMark() + run(line.text.slice(star + 1));
}

/** The number hangs in the margin of the column, ending a little before its edge. */
function titleParagraph(
  { layout }: PrintedDocument,
  { number, spans: words }: NonNullable<PrintedDocument["title"]>,
  spans: SpanWriter,
): WordXml {
  const { columnIndent: column } = layout;
  const style = "ResolutionTitle";
  if (number === "")
    return paragraph({ style, indent: { left: column, right: column, firstLine: 0 } }, spans.write(words));
  const tabs = [
    { at: column - 283, side: "right" },
    { at: column, side: "left" },
  ] as const;
  return paragraph({ style, tabs }, runOf(tab + textOf(number) + tab) + spans.write(words));
}
