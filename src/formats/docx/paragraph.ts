// A paragraph as Word writes it, and what it says of its look, in the order that the standard asks for.

/** XML of a part of a Word file. */
export type WordXml = string;

export interface TabStop {
  readonly at: number;
  readonly side: "left" | "right";
  readonly leader?: "underscore";
}

/** Lengths are twips. What is not said is as the style has it. */
export interface ParagraphLook {
  /** The id of the style. */
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** List 0 takes the paragraph out of the list of its style; without a list only the level of the style is said. */
  readonly numbering?: { readonly list?: number; readonly level: number };
  /** A rule under the paragraph: eighths of a point, and points between it and the words. */
  readonly ruleBelow?: { readonly size: number; readonly space: number };
  readonly tabs?: readonly TabStop[];
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: "auto" | "atLeast" | "exact";
  };
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly firstLine?: number;
    readonly hanging?: number;
  };
  readonly align?: "left" | "right" | "center" | "both";
  /** From 0; what has one is listed in Word's navigation. */
  readonly outlineLevel?: number;
  /** The look of the mark that ends the paragraph. */
  readonly mark?: WordXml;
}

export function paragraph(look: ParagraphLook, content: WordXml = ""): WordXml {
  return `<w:p>${wrapped("w:pPr", paragraphProperties(look))}${content}</w:p>`;
}

/** What stands inside w:pPr. */
export function paragraphProperties(look: ParagraphLook): WordXml {
  const { numbering, ruleBelow, tabs, spacing, indent } = look;
  let xml = "";
  if (look.style !== undefined) xml += `<w:pStyle w:val="${look.style}"/>`;
  if (look.keepNext === true) xml += "<w:keepNext/>";
  if (look.keepLines === true) xml += "<w:keepLines/>";
  if (look.pageBreakBefore === true) xml += "<w:pageBreakBefore/>";
  if (numbering !== undefined) xml += numberProperties(numbering);
  if (ruleBelow !== undefined)
    xml += `<w:pBdr><w:bottom w:val="single" w:sz="${ruleBelow.size}" w:space="${ruleBelow.space}" w:color="auto"/></w:pBdr>`;
  if (tabs !== undefined) xml += `<w:tabs>${tabs.map(tabStop).join("")}</w:tabs>`;
  if (spacing !== undefined) xml += `<w:spacing${attributesOf(spacing)}/>`;
  if (indent !== undefined) xml += `<w:ind${attributesOf(indent)}/>`;
  if (look.align !== undefined) xml += `<w:jc w:val="${look.align}"/>`;
  if (look.outlineLevel !== undefined) xml += `<w:outlineLvl w:val="${look.outlineLevel}"/>`;
  if (look.mark !== undefined) xml += wrapped("w:rPr", look.mark);
  return xml;
}

function numberProperties({ list, level }: NonNullable<ParagraphLook["numbering"]>): WordXml {
  const id = list === undefined ? "" : `<w:numId w:val="${list}"/>`;
  return `<w:numPr><w:ilvl w:val="${level}"/>${id}</w:numPr>`;
}

function tabStop({ at, side, leader }: TabStop): WordXml {
  return `<w:tab w:val="${side}"${leader === undefined ? "" : ` w:leader="${leader}"`} w:pos="${at}"/>`;
}

function attributesOf(values: Readonly<Record<string, number | string | undefined>>): WordXml {
  let xml = "";
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) xml += ` w:${name}="${value}"`;
  }
  return xml;
}

/** Nothing where there is nothing to wrap. */
export function wrapped(name: string, content: WordXml): WordXml {
  return content === "" ? "" : `<${name}>${content}</${name}>`;
}
