import type { LevelStyle } from "#core/profile/profile.ts";
import type { PageLayout } from "#formats/layout/page-layout.ts";
import { escapeAttribute } from "#formats/xml/xml-text.ts";
import { paragraphProperties, type WordXml } from "./paragraph.ts";
import type { PlannedList } from "./plan-numbering.ts";
import { runProperties } from "./run.ts";

/** Word's own multi-level lists: `lowerLetter` counts a … z, aa, bb as our labels do. Definitions come before the lists. */
export function writeNumbering(lists: readonly PlannedList[], layout: PageLayout): WordXml {
  const definitions = lists.map(
    (planned) =>
      `<w:abstractNum w:abstractNumId="${planned.list}"><w:multiLevelType w:val="multilevel"/>${planned.levels
        .map((style, level) => writeLevel(planned, { style, level, layout }))
        .join("")}</w:abstractNum>`,
  );
  const used = lists.map(({ list }) => `<w:num w:numId="${list}"><w:abstractNumId w:val="${list}"/></w:num>`);
  return [...definitions, ...used].join("");
}

const formats = {
  decimal: "decimal",
  "lower-letter": "lowerLetter",
  "lower-roman": "lowerRoman",
  "upper-letter": "upperLetter",
  "upper-roman": "upperRoman",
} as const satisfies Record<LevelStyle["style"], string>;

interface ListLevel {
  readonly style: LevelStyle;
  readonly level: number;
  readonly layout: PageLayout;
}

function writeLevel({ family, starts }: PlannedList, { style, level, layout }: ListLevel): WordXml {
  const isParagraph = family === "paragraphs";
  const text = `${style.before}%${level + 1}${style.after}`;
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="${starts[level] ?? 1}"/><w:numFmt w:val="${formats[style.style]}"/>` +
    `<w:suff w:val="${isParagraph ? "tab" : "nothing"}"/><w:lvlText w:val="${escapeAttribute(text)}"/>` +
    `<w:lvlJc w:val="${isParagraph ? "left" : "center"}"/>${isParagraph ? paragraphLevel(level, layout) : ""}</w:lvl>`
  );
}

/** 1. and (a) run over to the column edge; deeper levels stand in a block of their own. */
function paragraphLevel(level: number, { columnIndent: column, step }: PageLayout): WordXml {
  const edge = column + (level + 2) * step;
  const indent = level <= 1 ? { left: column, firstLine: (level + 1) * step } : { left: edge, hanging: step };
  const look = paragraphProperties({ tabs: [{ at: edge, side: "left" }], indent });
  return `<w:pPr>${look}</w:pPr><w:rPr>${runProperties({ bold: false, italic: false })}</w:rPr>`;
}
