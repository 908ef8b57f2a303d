// Words of one look as Word writes them, with the properties in the order that the standard asks for.
import { escapeAttribute, escapeText } from "#formats/xml/xml-text.ts";
import { type WordXml, wrapped } from "./paragraph.ts";

export interface RunLook {
  /** The id of a character style. */
  readonly style?: string;
  readonly font?: string;
  /** False where the style says otherwise. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  readonly color?: "auto";
  /** Twips between characters. */
  readonly spacing?: number;
  /** Width of the characters, per cent. */
  readonly scale?: number;
  /** The size from which pairs are kerned, half points. */
  readonly kern?: number;
  /** Half points above the line; below it where negative. */
  readonly position?: number;
  /** Points. */
  readonly size?: number;
  readonly underline?: boolean;
  readonly align?: "superscript" | "baseline";
  readonly language?: { readonly value: string; readonly eastAsia: string; readonly bidi: string };
}

/** What stands inside w:rPr. */
export function runProperties(look: RunLook): WordXml {
  const { font, language } = look;
  let xml = "";
  if (look.style !== undefined) xml += `<w:rStyle w:val="${look.style}"/>`;
  if (font !== undefined)
    xml += `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  if (look.bold !== undefined) xml += look.bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  if (look.italic !== undefined) xml += look.italic ? "<w:i/><w:iCs/>" : '<w:i w:val="0"/><w:iCs w:val="0"/>';
  if (look.strike === true) xml += "<w:strike/>";
  if (look.hidden === true) xml += "<w:vanish/>";
  if (look.color !== undefined) xml += `<w:color w:val="${look.color}"/>`;
  if (look.spacing !== undefined) xml += `<w:spacing w:val="${look.spacing}"/>`;
  if (look.scale !== undefined) xml += `<w:w w:val="${look.scale}"/>`;
  if (look.kern !== undefined) xml += `<w:kern w:val="${look.kern}"/>`;
  if (look.position !== undefined) xml += `<w:position w:val="${look.position}"/>`;
  if (look.size !== undefined) xml += `<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/>`;
  if (look.underline === true) xml += '<w:u w:val="single"/>';
  if (look.align !== undefined) xml += `<w:vertAlign w:val="${look.align}"/>`;
  if (language !== undefined)
    xml += `<w:lang w:val="${language.value}" w:eastAsia="${language.eastAsia}" w:bidi="${language.bidi}"/>`;
  return xml;
}

const bare: RunLook = {};

/** Nothing for no words. */
export function run(text: string, look: RunLook = bare): WordXml {
  return text === "" ? "" : runOf(textOf(text), look);
}

/** A run of anything but plain words: tabs, breaks, marks. */
export function runOf(content: WordXml, look: RunLook = bare): WordXml {
  const properties = look === bare ? "" : wrapped("w:rPr", runProperties(look));
  return `<w:r>${properties}${content}</w:r>`;
}

export function textOf(text: string): WordXml {
  return `<w:t xml:space="preserve">${escapeText(text)}</w:t>`;
}

export const tab: WordXml = "<w:tab/>";
export const lineBreak: WordXml = "<w:br/>";

/** A field that Word works out anew when it is asked to; `shown` are the runs that stand there until then. */
export function field(instruction: string, shown: WordXml): WordXml {
  return `<w:fldSimple w:instr=" ${escapeAttribute(instruction)} ">${shown}</w:fldSimple>`;
}
