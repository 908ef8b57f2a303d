import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { LevelStyle } from "#core/profile/profile.ts";
import type { PageLayout } from "#formats/layout/page-layout.ts";
import type { PlannedList } from "./plan-numbering.ts";

/** Word's own multi-level lists: `lowerLetter` counts a … z, aa, bb as our labels do. */
export function writeNumbering(lists: readonly PlannedList[], layout: PageLayout): INumberingOptions {
  return {
    config: lists.map((list) => ({
      reference: list.reference,
      levels: list.levels.map((style, level) => ({
        level,
        format: formats[style.style],
        text: `${style.before}%${level + 1}${style.after}`,
        start: list.starts[level] ?? 1,
        ...(list.family === "paragraphs" ? paragraphLevel(level, layout) : headingLevel),
      })),
    })),
  };
}

const formats = {
  decimal: LevelFormat.DECIMAL,
  "lower-letter": LevelFormat.LOWER_LETTER,
  "lower-roman": LevelFormat.LOWER_ROMAN,
  "upper-letter": LevelFormat.UPPER_LETTER,
  "upper-roman": LevelFormat.UPPER_ROMAN,
} as const satisfies Record<LevelStyle["style"], string>;

const headingLevel = { alignment: AlignmentType.CENTER, suffix: LevelSuffix.NOTHING } as const;

/** 1. and (a) run over to the column edge; deeper levels stand in a block of their own. */
function paragraphLevel(level: number, layout: PageLayout) {
  const { columnIndent: column, step } = layout;
  const indent =
    level <= 1
      ? { left: column, firstLine: (level + 1) * step }
      : { left: column + (level + 2) * step, hanging: step };
  return {
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: {
      run: { italics: false, bold: false },
      paragraph: { indent, leftTabStop: column + (level + 2) * step },
    },
  } as const;
}
