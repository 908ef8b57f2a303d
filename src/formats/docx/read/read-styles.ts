// The styles of a Word file: what they are called, and what they pass on to paragraphs.
import { childOf, childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { WordLook } from "./word-document.ts";

export interface WordStyle {
  /** In small letters and without blanks: programs write one name differently. */
  readonly name: string;
  readonly look: WordLook;
  readonly list: string | null;
  readonly level: number | null;
}

export interface WordStyles {
  readonly names: ReadonlySet<string>;
  readonly of: (id: string | null) => WordStyle;
}

const noStyle: WordStyle = { name: "", look: {}, list: null, level: null };

export function readStyles(root: XmlElement | null): WordStyles {
  const elements = new Map<string, XmlElement>();
  const names = new Set<string>();
  let usual: string | null = null;
  for (const element of childrenOf(root, "w:style")) {
    const id = element.attributes["w:styleId"] ?? "";
    elements.set(id, element);
    names.add(nameOf(element));
    const isUsual = ["1", "true", "on"].includes(element.attributes["w:default"] ?? "");
    if (isUsual && element.attributes["w:type"] === "paragraph") usual = id;
  }
  const known = new Map<string, WordStyle>();
  const resolve = (id: string, depth: number): WordStyle => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const element = elements.get(id);
    if (element === undefined) return noStyle;
    const base = valOf(childOf(element, "w:basedOn"));
    const style = styleOf(
      element,
      base === null || depth > longestChain ? noStyle : resolve(base, depth + 1),
    );
    known.set(id, style);
    return style;
  };
  return { names, of: (id) => resolve(id !== null && elements.has(id) ? id : (usual ?? ""), 0) };
}

/** A style that rests on itself ends somewhere. */
const longestChain = 20;

function styleOf(element: XmlElement, base: WordStyle): WordStyle {
  const numbering = childOf(childOf(element, "w:pPr"), "w:numPr");
  const level = valOf(childOf(numbering, "w:ilvl"));
  return {
    name: nameOf(element),
    look: { ...base.look, ...readLook(childOf(element, "w:rPr")) },
    list: valOf(childOf(numbering, "w:numId")) ?? base.list,
    level: level === null ? base.level : levelOf(level),
  };
}

function nameOf(element: XmlElement): string {
  return (valOf(childOf(element, "w:name")) ?? "").toLowerCase().replace(/\s+/g, "");
}

export function levelOf(value: string): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

export function valOf(element: XmlElement | null): string | null {
  return element?.attributes["w:val"] ?? null;
}

/** What run properties say of the look. */
export function readLook(properties: XmlElement | null): WordLook {
  const look: { -readonly [Key in keyof WordLook]: WordLook[Key] } = {};
  for (const child of properties?.children ?? []) {
    if (typeof child === "string") continue;
    const value = child.attributes["w:val"];
    const isOn = value === undefined || !["0", "false", "off", "none"].includes(value);
    if (child.name === "w:i") look.italic = isOn;
    else if (child.name === "w:b") look.bold = isOn;
    else if (child.name === "w:u") look.underlined = isOn;
    else if (child.name === "w:vanish") look.hidden = isOn;
    else if (child.name === "w:vertAlign") look.raised = value === "superscript";
  }
  return look;
}
