// Every style of the official layout, by the name a secretariat editor sees in Word.
import type { LanguageCode } from "#core/resolution/resolution.ts";
import type { PageLayout } from "#formats/layout/page-layout.ts";
import { escapeAttribute } from "#formats/xml/xml-text.ts";
import { type ParagraphLook, paragraphProperties, type WordXml, wrapped } from "./paragraph.ts";
import { type RunLook, runProperties } from "./run.ts";

const fontName = "Times New Roman";

/** What Word calls the languages; English is that of the United Nations. */
const wordLanguages: Readonly<Record<LanguageCode, string>> = {
  ar: "ar-SA",
  zh: "zh-CN",
  en: "en-GB",
  fr: "fr-FR",
  ru: "ru-RU",
  es: "es-ES",
};

/** What stands in the part of the styles. */
export function writeStyles(layout: PageLayout, language: LanguageCode): WordXml {
  const { characterScale: scale, characterSpacing: spacing } = layout;
  const run: RunLook = {
    font: fontName,
    ...(spacing === 0 ? {} : { spacing }),
    ...(scale === 100 ? {} : { scale }),
    kern: 14,
    size: layout.bodySize,
    language: { value: wordLanguages[language], eastAsia: "zh-CN", bidi: "ar-SA" },
  };
  const paragraph = { spacing: { line: layout.linePitch, lineRule: layout.lineRule } };
  const styles = [...textStyles(layout), ...headingStyles(layout), ...furnitureStyles(layout)];
  return `${defaultsOf(run, paragraph)}${builtInStyles(layout)}${styles.map(styleXml).join("")}`;
}

/** The look of all that no style says otherwise of. */
export function defaultsOf(run: RunLook, paragraph: ParagraphLook = {}): WordXml {
  return (
    `<w:docDefaults><w:rPrDefault>${wrapped("w:rPr", runProperties(run))}</w:rPrDefault>` +
    `<w:pPrDefault>${wrapped("w:pPr", paragraphProperties(paragraph))}</w:pPrDefault></w:docDefaults>`
  );
}

/** What Word takes for granted, and would put in itself. */
export const basicStyles: WordXml =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';

/** Styles that Word has by itself, by the names it knows them by. */
function builtInStyles(layout: PageLayout): WordXml {
  const size = layout.noteSize;
  const character = (id: string, name: string, run: RunLook): WordXml =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
    `<w:uiPriority w:val="99"/>${wrapped("w:rPr", runProperties(run))}</w:style>`;
  const notes = styleXml({
    ...{ id: "FootnoteText", name: "footnote text", run: { size } },
    paragraph: {
      spacing: { after: 60, line: layout.noteLine, lineRule: "exact" },
      indent: { left: layout.columnIndent, right: layout.columnIndent, hanging: layout.noteHanging },
      align: "both",
    },
  });
  return [
    basicStyles,
    character("Hyperlink", "Hyperlink", { color: "auto", underline: true }),
    character("FootnoteReference", "footnote reference", { size, align: "superscript" }),
    notes,
  ].join("");
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
}

export function styleXml({ id, name, paragraph, run }: ParagraphStyle): WordXml {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escapeAttribute(name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `${wrapped("w:pPr", paragraphProperties(paragraph))}${wrapped("w:rPr", runProperties(run))}</w:style>`
  );
}

function style(id: string, name: string, paragraph: ParagraphLook, run: RunLook = {}): ParagraphStyle {
  return { id, name, paragraph, run };
}

function textStyles(layout: PageLayout): readonly ParagraphStyle[] {
  const { step, columnIndent: column } = layout;
  const look = (indent: {
    readonly left?: number;
    readonly firstLine?: number;
    readonly hanging?: number;
  }): ParagraphLook => ({
    align: "both",
    spacing: { after: layout.spaceAfter },
    indent: { left: column, right: column, ...indent },
  });
  const nested = (level: number): ParagraphLook => look({ left: column + (level + 2) * step, hanging: step });
  // Word takes the level from the paragraph; LibreOffice, rejecting a tracked change of style, only from the style.
  const counted = (level: number, own: ParagraphLook): ParagraphLook => ({ ...own, numbering: { level } });
  return [
    style("EnactingLine", "Enacting line", { ...look({ firstLine: step }), keepNext: true }),
    style("Preambular", "Preambular paragraph", look({ firstLine: step })),
    style("Operative", "Operative paragraph", counted(0, look({ firstLine: step }))),
    style("Subparagraph1", "Subparagraph (a)", counted(1, look({ firstLine: 2 * step }))),
    style("Subparagraph2", "Subparagraph (i)", counted(2, nested(2))),
    style("Subparagraph3", "Subparagraph a.", counted(3, nested(3))),
    style("Subparagraph4", "Subparagraph i.", counted(4, nested(4))),
    style("Continuation", "Continuation", look({})),
    style("PlainText", "Text", look({ firstLine: step })),
    style(
      "Meeting",
      "Meeting and date",
      { ...look({}), align: "right", spacing: { after: 0 }, keepNext: true },
      { italic: true },
    ),
    style("VoteResult", "Vote result", {
      ...look({}),
      align: "left",
      spacing: { before: 120, after: 60 },
    }),
    style("VoteList", "Vote list", {
      ...look({ left: column + 2 * step, hanging: 2 * step }),
      align: "left",
      spacing: { after: 60 },
    }),
  ];
}

function headingStyles(layout: PageLayout): readonly ParagraphStyle[] {
  const column = layout.columnIndent;
  const heading = (outlineLevel: number, before: number, after: number, size: number): ParagraphLook => ({
    align: "left",
    indent: { left: column, right: column },
    spacing: { before, after, line: Math.round(size * 21.5), lineRule: "exact" },
    keepNext: true,
    keepLines: true,
    outlineLevel,
  });
  const bold = (size: number): RunLook => ({ bold: true, size });
  const line = heading(9, 240, 120, 12);
  const { outlineLevel: _, ...unlisted } = line;
  const title = layout.titleSize;
  return [
    style(
      "ResolutionTitle",
      "Resolution title",
      {
        ...heading(0, 240, 200, title),
        indent: { left: column, right: column, hanging: column },
      },
      bold(title),
    ),
    style("SectionHeading", "Section heading", { ...heading(2, 120, 120, 10), align: "center" }, bold(10)),
    style("PartHeading", "Part heading", { ...heading(1, 240, 120, 12), align: "center" }, bold(12)),
    style("AnnexHeading", "Annex heading", heading(1, 0, 240, 14), bold(14)),
    style("TextHeading", "Text heading", heading(2, 120, 120, 10), bold(10)),
    style("AdoptionHeading", "Adoption heading", unlisted, bold(12)),
    style("AdoptionReference", "Adoption reference", {
      ...unlisted,
      align: "center",
      spacing: { after: 120 },
    }),
    style("Sponsors", "Sponsors", unlisted, bold(layout.sponsorSize)),
    style("ResolutionNumber", "Resolution number", heading(0, 240, 120, 14), bold(14)),
    style("AdoptedBy", "Adopted by", { ...unlisted, spacing: { after: 120 } }, bold(12)),
  ];
}

function furnitureStyles(layout: PageLayout): readonly ParagraphStyle[] {
  const tight: ParagraphLook = { align: "left", spacing: { after: 0 } };
  const kept: ParagraphLook = { ...tight, keepNext: true };
  const running = layout.runningSize;
  return [
    style(
      "MastheadName",
      "Masthead name",
      { ...tight, spacing: { line: 320, lineRule: "atLeast" } },
      { size: 14, ...(layout.id === "new-york" ? { scale: 96 } : {}) },
    ),
    style("MastheadSymbol", "Masthead symbol", {
      ...tight,
      align: "right",
      spacing: { line: 400, lineRule: "atLeast" },
    }),
    style(
      "MastheadOrgan",
      "Masthead organ",
      { ...tight, spacing: { line: 390, lineRule: "exact" } },
      { bold: true, size: 20 },
    ),
    style("MastheadFact", "Masthead fact", tight),
    style("DraftNotice", "Draft notice", { ...tight, spacing: { before: 200, after: 0 } }, { bold: true }),
    style(
      "BodyName",
      "Body name",
      { ...kept, spacing: { before: 120, line: 340, lineRule: "exact" } },
      { bold: true, size: 14 },
    ),
    style("SessionLine", "Session", kept, { bold: true }),
    style("SessionFact", "Session fact", kept),
    style("RunningHead", "Running head", tight, { bold: true, size: running }),
    style("RunningFoot", "Running foot", tight, { size: running }),
  ];
}
