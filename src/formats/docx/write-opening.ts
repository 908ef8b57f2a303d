import { Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from "docx";
import type { LineStyle, PrintedLine } from "#core/masthead/opening-lines.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
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

export function writeOpening(printed: PrintedDocument, spans: SpanWriter): readonly Paragraph[] {
  const centred = printed.layout.id === "new-york";
  const lines = printed.opening.map(
    (line, index) =>
      new Paragraph({
        style: styleOf[line.style],
        ...(index === 0 && isBelowRule(line.style) ? { spacing: { before: 120 } } : {}),
        ...(centred && line.style === "adoption-heading" ? { alignment: "center" as const } : {}),
        children: [...lineRuns(line)],
      }),
  );
  return printed.title === null ? lines : [...lines, titleParagraph(printed, printed.title, spans)];
}

function isBelowRule(style: LineStyle): boolean {
  return style === "session" || style === "committee" || style === "agenda" || style === "agenda-title";
}

function lineRuns(line: PrintedLine): readonly ParagraphChild[] {
  if (line.style === "adoption-reference")
    return [new TextRun("["), new TextRun({ text: line.text, italics: true }), new TextRun("]")];
  const star = line.asteriskNote === null ? -1 : line.text.indexOf("*");
  if (star < 0) return [new TextRun(line.text)];
  return [new TextRun(line.text.slice(0, star)), asteriskMark(), new TextRun(line.text.slice(star + 1))];
}

/** The number hangs in the margin of the column, ending a little before its edge. */
function titleParagraph(
  { layout }: PrintedDocument,
  title: NonNullable<PrintedDocument["title"]>,
  spans: SpanWriter,
): Paragraph {
  const { columnIndent: column } = layout;
  const words = spans.write(title.spans);
  if (title.number === "")
    return new Paragraph({
      style: "ResolutionTitle",
      indent: { left: column, right: column, firstLine: 0 },
      children: [...words],
    });
  return new Paragraph({
    style: "ResolutionTitle",
    tabStops: [
      { type: TabStopType.RIGHT, position: column - 283 },
      { type: TabStopType.LEFT, position: column },
    ],
    children: [new TextRun({ children: [new Tab(), title.number, new Tab()] }), ...words],
  });
}
