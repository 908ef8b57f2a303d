import { AlignmentType, Paragraph, Tab, TextRun } from "docx";
import type { ClosingLine } from "#core/adoption/closing-lines.ts";

const styleOf = {
  meeting: "Meeting",
  result: "VoteResult",
  "vote-list": "VoteList",
} as const satisfies Record<ClosingLine["style"], string>;

export function writeClosing(closing: readonly ClosingLine[]): readonly Paragraph[] {
  return closing.map((line, index) => {
    const label =
      line.label === ""
        ? []
        : [new TextRun({ text: line.label, italics: true }), new TextRun({ children: [new Tab()] })];
    return new Paragraph({
      style: styleOf[line.style],
      keepNext: index < closing.length - 1,
      ...(index === 0 && line.style === "meeting" ? { spacing: { before: 240, after: 0 } } : {}),
      children: [...label, new TextRun(line.text)],
    });
  });
}

/** The short rule that ends a document of the General Assembly. */
export function writeEndRule(): Paragraph {
  return new Paragraph({
    style: "SessionFact",
    alignment: AlignmentType.CENTER,
    spacing: { before: 480 },
    children: [new TextRun({ text: "\u00a0".repeat(24), strike: true })],
  });
}
