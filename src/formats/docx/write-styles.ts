// Every style of the official layout, by the name a secretariat editor sees in Word.
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import type { LanguageCode } from "#core/resolution/resolution.ts";
import type { PageLayout } from "#formats/layout/page-layout.ts";

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

export function writeStyles(layout: PageLayout, language: LanguageCode): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: fontName,
          size: layout.bodySize * 2,
          language: { value: wordLanguages[language], eastAsia: "zh-CN", bidirectional: "ar-SA" },
          kern: 14,
          ...(layout.characterScale === 100 ? {} : { scale: layout.characterScale }),
          ...(layout.characterSpacing === 0 ? {} : { characterSpacing: layout.characterSpacing }),
        },
        paragraph: { spacing: { line: layout.linePitch, lineRule: lineRuleOf(layout) } },
      },
      footnoteText: noteStyle(layout),
      footnoteReference: { run: { superScript: true, size: layout.noteSize * 2 } },
      hyperlink: { run: { color: "auto", underline: {} } },
    },
    paragraphStyles: [...textStyles(layout), ...headingStyles(layout), ...furnitureStyles(layout)],
  };
}

function lineRuleOf(layout: PageLayout): (typeof LineRuleType)[keyof typeof LineRuleType] {
  return layout.lineRule === "exact" ? LineRuleType.EXACT : LineRuleType.AT_LEAST;
}

type ParagraphLook = NonNullable<IParagraphStyleOptions["paragraph"]>;
type RunLook = NonNullable<IParagraphStyleOptions["run"]>;

function style(
  id: string,
  name: string,
  paragraph: ParagraphLook,
  run: RunLook = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, paragraph, run };
}

function textStyles(layout: PageLayout): readonly IParagraphStyleOptions[] {
  const { step, columnIndent: column } = layout;
  const look = (indent: {
    readonly left?: number;
    readonly firstLine?: number;
    readonly hanging?: number;
  }): ParagraphLook => ({
    alignment: AlignmentType.BOTH,
    spacing: { after: layout.spaceAfter },
    indent: { left: column, right: column, ...indent },
  });
  const nested = (level: number): ParagraphLook => look({ left: column + (level + 2) * step, hanging: step });
  return [
    style("EnactingLine", "Enacting line", { ...look({ firstLine: step }), keepNext: true }),
    style("Preambular", "Preambular paragraph", look({ firstLine: step })),
    style("Operative", "Operative paragraph", look({ firstLine: step })),
    style("Subparagraph1", "Subparagraph (a)", look({ firstLine: 2 * step })),
    style("Subparagraph2", "Subparagraph (i)", nested(2)),
    style("Subparagraph3", "Subparagraph a.", nested(3)),
    style("Subparagraph4", "Subparagraph i.", nested(4)),
    style("Continuation", "Continuation", look({})),
    style("PlainText", "Text", look({ firstLine: step })),
    style(
      "Meeting",
      "Meeting and date",
      { ...look({}), alignment: AlignmentType.RIGHT, spacing: { after: 0 }, keepNext: true },
      { italics: true },
    ),
    style("VoteResult", "Vote result", {
      ...look({}),
      alignment: AlignmentType.LEFT,
      spacing: { before: 120, after: 60 },
    }),
    style("VoteList", "Vote list", {
      ...look({ left: column + 2 * step, hanging: 2 * step }),
      alignment: AlignmentType.LEFT,
      spacing: { after: 60 },
    }),
  ];
}

function headingStyles(layout: PageLayout): readonly IParagraphStyleOptions[] {
  const column = layout.columnIndent;
  const heading = (outlineLevel: number, before: number, after: number, size: number): ParagraphLook => ({
    alignment: AlignmentType.LEFT,
    indent: { left: column, right: column },
    spacing: { before, after, line: Math.round(size * 21.5), lineRule: LineRuleType.EXACT },
    keepNext: true,
    keepLines: true,
    outlineLevel,
  });
  const bold = (size: number): RunLook => ({ bold: true, size: size * 2 });
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
    style(
      "SectionHeading",
      "Section heading",
      { ...heading(2, 120, 120, 10), alignment: AlignmentType.CENTER },
      bold(10),
    ),
    style(
      "PartHeading",
      "Part heading",
      { ...heading(1, 240, 120, 12), alignment: AlignmentType.CENTER },
      bold(12),
    ),
    style("AnnexHeading", "Annex heading", heading(1, 0, 240, 14), bold(14)),
    style("TextHeading", "Text heading", heading(2, 120, 120, 10), bold(10)),
    style("AdoptionHeading", "Adoption heading", unlisted, bold(12)),
    style("AdoptionReference", "Adoption reference", {
      ...unlisted,
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    style("Sponsors", "Sponsors", unlisted, bold(layout.sponsorSize)),
    style("ResolutionNumber", "Resolution number", heading(0, 240, 120, 14), bold(14)),
    style("AdoptedBy", "Adopted by", { ...unlisted, spacing: { after: 120 } }, bold(12)),
  ];
}

function furnitureStyles(layout: PageLayout): readonly IParagraphStyleOptions[] {
  const tight: ParagraphLook = { alignment: AlignmentType.LEFT, spacing: { after: 0 } };
  const kept: ParagraphLook = { ...tight, keepNext: true };
  const running = layout.runningSize * 2;
  return [
    style(
      "MastheadName",
      "Masthead name",
      { ...tight, spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } },
      { size: 28, ...(layout.id === "new-york" ? { scale: 96 } : {}) },
    ),
    style("MastheadSymbol", "Masthead symbol", {
      ...tight,
      alignment: AlignmentType.RIGHT,
      spacing: { line: 400, lineRule: LineRuleType.AT_LEAST },
    }),
    style(
      "MastheadOrgan",
      "Masthead organ",
      { ...tight, spacing: { line: 390, lineRule: LineRuleType.EXACT } },
      { bold: true, size: 40 },
    ),
    style("MastheadFact", "Masthead fact", tight),
    style("DraftNotice", "Draft notice", { ...tight, spacing: { before: 200, after: 0 } }, { bold: true }),
    style(
      "BodyName",
      "Body name",
      { ...kept, spacing: { before: 120, line: 340, lineRule: LineRuleType.EXACT } },
      { bold: true, size: 28 },
    ),
    style("SessionLine", "Session", kept, { bold: true }),
    style("SessionFact", "Session fact", kept),
    style("RunningHead", "Running head", tight, { bold: true, size: running }),
    style("RunningFoot", "Running foot", tight, { size: running }),
  ];
}

function noteStyle(layout: PageLayout): NonNullable<NonNullable<IStylesOptions["default"]>["footnoteText"]> {
  const { columnIndent: column } = layout;
  return {
    run: { size: layout.noteSize * 2 },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { left: column, right: column, hanging: layout.noteHanging },
      spacing: { after: 60, line: layout.noteLine, lineRule: LineRuleType.EXACT },
    },
  };
}
