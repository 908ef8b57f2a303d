// Numbers that our own Word files carry as text, because Word does not count to them.
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import { pageLayouts } from "#formats/layout/page-layout.ts";

export function isNumbered(kind: BlockKind): boolean {
  return kind === "operative" || kind === "subparagraph" || kind === "preambular";
}

/** How many characters of the text are a typed number and the tab behind it. */
export function typedLabel(text: string): number {
  return /^[^\t]{1,30}\t/.exec(text)?.[0].length ?? 0;
}

/** "II", "B", "Annex I"; "II bis", "A ante ter" and "II alt 2" where numbers were held. */
const divisionLabel =
  /^(?:Annex(?: [IVXLCDM]{1,8})?|(?:[IVXLCDM]{1,8}|[A-Z])(?: (?:ante|alt|[a-z]{1,8}is|[a-z]{1,8}ies|ter|quater|\d{1,3})){0,3})?(?:\n|$)/;

/** The same for "Annex II" and the line break behind it; where Word counts, only the break is there. */
export function typedDivision(text: string): number {
  return divisionLabel.exec(text)?.[0].length ?? 0;
}

/** The level of a text that goes on after subparagraphs, by how far it stands in. */
export function levelOfIndent(indent: number): Level {
  const levels: readonly Level[] = [2, 3, 4];
  const found = pageLayouts.flatMap(({ columnIndent, step }) =>
    levels.filter((level) => columnIndent + (level + 2) * step === indent),
  );
  return found[0] ?? 0;
}
