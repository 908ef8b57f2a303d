// Running heads and feet: the symbol and the page number outside, left on even and right on odd pages.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { PageLayout } from "#formats/layout/page-layout.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import { writeSymbolRow } from "./write-masthead.ts";

type Side = "left" | "right";

export function writeRunning(printed: PrintedDocument): Pick<ISectionOptions, "headers" | "footers"> {
  const first = printed.masthead === null ? [] : [writeSymbolRow(printed.masthead, printed.layout)];
  const end = new Paragraph({ style: "MastheadFact", spacing: { line: 20, lineRule: "exact" } });
  return {
    headers: {
      first: new Header({ children: [...first, end] }),
      default: header(printed, "right"),
      even: header(printed, "left"),
    },
    footers: {
      first: new Footer({ children: [new Paragraph({ style: "RunningFoot" })] }),
      default: footer(printed, "right"),
      even: footer(printed, "left"),
    },
  };
}

function header(printed: PrintedDocument, side: Side): Header {
  const isGeneva = printed.layout.id === "geneva";
  return new Header({
    children: [
      new Paragraph({
        style: "RunningHead",
        text: printed.symbol,
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: { before: isGeneva ? 0 : 500, after: 240 },
        border: { bottom: { style: BorderStyle.SINGLE, size: isGeneva ? 4 : 2, space: 2, color: "auto" } },
      }),
    ],
  });
}

function footer(printed: PrintedDocument, side: Side): Footer {
  const { layout } = printed;
  const numbers = layout.pageOfTotal
    ? [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES]
    : [PageNumber.CURRENT];
  const pageNumber = new TextRun({ children: numbers, bold: true });
  const notice = new TextRun(printed.draftNotice);
  const tab = new TextRun({ children: [new Tab()] });
  const children: readonly ParagraphChild[] =
    side === "left" ? [pageNumber, tab, notice] : [notice, tab, pageNumber];
  return new Footer({
    children: [
      new Paragraph({
        style: "RunningFoot",
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(layout) }],
        children: [...children],
      }),
    ],
  });
}

function textWidth({ page, margin }: PageLayout): number {
  return page.width - margin.left - margin.right;
}
