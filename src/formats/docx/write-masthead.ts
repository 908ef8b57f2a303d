// The head of the first page: the row with the symbol in its header, and below it the organ, what is said of the document and the thick rule.
import type { PageLayout } from "#formats/layout/page-layout.ts";
import type { PrintedDocument, PrintedMasthead } from "#formats/layout/printed-document.ts";
import { type ParagraphLook, paragraph, type WordXml } from "./paragraph.ts";
import { run } from "./run.ts";
import { type Line, table, tableCell, tableRow } from "./table.ts";

const thin: Line = { size: 4 };
const thick: Line = { size: 12 };
/** Between the words of the first row and the rule under it, as issued documents have it: 3 points. */
const overRule = 60;
const empty = paragraph({ style: "MastheadFact" });

/** Of one point: some word processors move a text down that begins with a table. */
export const hairline = paragraph({ style: "MastheadFact", spacing: { line: 20, lineRule: "exact" } });

export function writeSymbolRow(masthead: PrintedMasthead, layout: PageLayout): WordXml {
  const [left, middle, right] = layout.masthead.columns;
  const lowered = layout.id === "new-york" ? { position: -4 } : {};
  const symbol = run(masthead.symbolLetters, { size: 20 }) + run(masthead.symbolRest, lowered);
  const nameWidth = Math.round(middle * 0.5);
  const { symbolRow: height, firstRule } = layout.masthead;
  const isTooHigh = layout.margin.header + height > firstRule;
  return rowOf({
    ...{ height, rule: thin, top: isTooHigh ? firstRule - height : null },
    widths: [left, nameWidth, middle - nameWidth + right],
    cells: [
      empty,
      paragraph({ style: "MastheadName" }, run("United Nations")),
      paragraph({ style: "MastheadSymbol" }, symbol),
    ],
    stands: "bottom",
    below: overRule,
  });
}

export function writeMasthead(printed: PrintedDocument, masthead: PrintedMasthead): WordXml {
  return hairline + writeOrganRow(printed, masthead);
}

function writeOrganRow({ layout, draftNotice }: PrintedDocument, masthead: PrintedMasthead): WordXml {
  const facts = masthead.facts.map((fact, index) => {
    const look: ParagraphLook = {
      style: "MastheadFact",
      ...(index === 0 ? { spacing: { before: layout.masthead.beforeFacts } } : {}),
    };
    return paragraph(look, run(fact));
  });
  if (draftNotice !== "") facts.push(paragraph({ style: "DraftNotice" }, run(draftNotice)));
  return rowOf({
    height: layout.masthead.height,
    rule: thick,
    widths: layout.masthead.columns,
    cells: [
      empty,
      paragraph({ style: "MastheadOrgan" }, run(masthead.organ)),
      facts.length === 0 ? empty : facts.join(""),
    ],
    stands: "top",
  });
}

interface MastheadRow {
  readonly height: number;
  readonly rule: Line;
  /** From the top of the page, for a row that begins above the place where heads begin. */
  readonly top?: number | null;
  readonly widths: readonly number[];
  readonly cells: readonly WordXml[];
  readonly stands: "top" | "bottom";
  /** Room under what stands in the cells, twips. */
  readonly below?: number;
}

const noLines = { top: null, left: null, bottom: null, right: null, insideH: null, insideV: null };

/** A table of one row with a rule under it; no cell has any other border. */
function rowOf({ height, rule, top = null, widths, cells, stands, below = 0 }: MastheadRow): WordXml {
  const borders = { top: null, left: null, bottom: rule, right: null };
  return table({ widths, borders: noLines, padding: { top: 0, bottom: below, side: 0 }, top }, [
    tableRow(
      { height },
      cells.map((content, index) => tableCell({ width: widths[index] ?? 0, borders, stands }, content)),
    ),
  ]);
}
