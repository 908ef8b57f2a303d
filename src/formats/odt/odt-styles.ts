// The styles of an OpenDocument text: those with names, which people chose, and the automatic ones that hold what was set by hand.
import type { WordStyle, WordStyles } from "#formats/docx/read/read-styles.ts";
import type { WordLook } from "#formats/docx/read/word-document.ts";
import { childOf, childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";

export interface OdtLook {
  readonly look: WordLook;
  /** For the signs of special fonts; null where the style does not say. */
  readonly font: string | null;
}

export interface OdtParagraphStyle extends OdtLook {
  /** The style with a name that it is, or rests on. */
  readonly named: string | null;
  /** Its own indent from the left in twips. */
  readonly indent: number | null;
  /** "" takes the number of a heading off. */
  readonly list: string | null;
}

/** What the styles named in one part of the file say; automatic ones belong to their part alone. */
export interface OdtStyles {
  readonly paragraph: (name: string | null) => OdtParagraphStyle;
  readonly text: (name: string | null) => OdtLook;
}

type Elements = ReadonlyMap<string, XmlElement>;

const plain: OdtLook = { look: {}, font: null };
/** A style that rests on itself ends somewhere. */
const longestChain = 20;

const keyOf = (family: string, name: string): string => `${family} ${name}`;

function stylesIn(root: XmlElement | null): Elements {
  return new Map(
    childrenOf(root, "style:style").map((element) => [
      keyOf(element.attributes["style:family"] ?? "", element.attributes["style:name"] ?? ""),
      element,
    ]),
  );
}

export function namedStyles(styles: XmlElement | null): Elements {
  return stylesIn(childOf(styles, "office:styles"));
}

export function readOdtStyles(named: Elements, part: XmlElement | null): OdtStyles {
  const automatic = stylesIn(childOf(part, "office:automatic-styles"));
  const paragraphs = new Map<string, OdtParagraphStyle>();
  const texts = new Map<string, OdtLook>();
  const chainLook = (family: string, name: string, depth: number): OdtLook => {
    const element = automatic.get(keyOf(family, name)) ?? named.get(keyOf(family, name));
    if (element === undefined) return plain;
    const parent = element.attributes["style:parent-style-name"];
    const base = parent === undefined || depth > longestChain ? plain : chainLook(family, parent, depth + 1);
    return over(base, lookOf(element));
  };
  return {
    text: (name) => remember(texts, name ?? "", () => chainLook("text", name ?? "", 0)),
    paragraph: (name) =>
      remember(paragraphs, name ?? "", () => {
        const own = automatic.get(keyOf("paragraph", name ?? ""));
        const parent = own === undefined ? name : (own.attributes["style:parent-style-name"] ?? null);
        return {
          named: parent,
          ...(own === undefined ? plain : lookOf(own)),
          indent: own === undefined ? null : indentOf(own),
          list: listOf(own ?? null, parent, named),
        };
      }),
  };
}

function listOf(own: XmlElement | null, parent: string | null, named: Elements): string | null {
  let element = own ?? named.get(keyOf("paragraph", parent ?? ""));
  for (let depth = 0; element !== undefined && depth < longestChain; depth += 1) {
    const list = element.attributes["style:list-style-name"];
    if (list !== undefined) return list;
    element = named.get(keyOf("paragraph", element.attributes["style:parent-style-name"] ?? ""));
  }
  return null;
}

/** The named styles as the readers of Word's form ask for them. */
export function asWordStyles(named: Elements): WordStyles {
  const names = new Set<string>();
  for (const element of named.values())
    if (element.attributes["style:family"] === "paragraph") names.add(nameOf(element));
  const known = new Map<string, WordStyle>();
  const styleOf = (id: string, depth: number): WordStyle => {
    const element = named.get(keyOf("paragraph", id));
    if (element === undefined) return { name: "", look: {}, list: null, level: null };
    return remember(known, id, () => {
      const parent = element.attributes["style:parent-style-name"];
      const base = parent === undefined || depth > longestChain ? {} : styleOf(parent, depth + 1).look;
      // Numbers come from the lists around paragraphs, never from a style alone.
      return { name: nameOf(element), look: { ...base, ...lookOf(element).look }, list: null, level: null };
    });
  };
  return { names, of: (id) => styleOf(id ?? "", 0) };
}

/** LibreOffice has its own name for Word's style of notes. */
const wordNames: ReadonlyMap<string, string> = new Map([
  ["footnote", "footnotetext"],
  ["endnote", "endnotetext"],
  ["standard", "normal"],
]);

/** In small letters and without blanks; a name without one to show writes its blanks as "_20_". */
function nameOf({ attributes }: XmlElement): string {
  const shown =
    attributes["style:display-name"] ??
    (attributes["style:name"] ?? "").replace(/_([0-9a-f]{2,4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  const name = shown.toLowerCase().replace(/\s+/g, "");
  return wordNames.get(name) ?? name;
}

export function over(base: OdtLook, own: OdtLook): OdtLook {
  return { look: { ...base.look, ...own.look }, font: own.font ?? base.font };
}

function lookOf(style: XmlElement): OdtLook {
  const properties = childOf(style, "style:text-properties")?.attributes;
  if (properties === undefined) return plain;
  const look: { -readonly [Key in keyof WordLook]: WordLook[Key] } = {};
  const slant = properties["fo:font-style"];
  const weight = properties["fo:font-weight"];
  const line = properties["style:text-underline-style"];
  const position = properties["style:text-position"];
  const display = properties["text:display"];
  if (slant !== undefined) look.italic = slant !== "normal";
  if (weight !== undefined) look.bold = weight === "bold" || Number(weight) >= 600;
  if (line !== undefined) look.underlined = line !== "none";
  // "super 58%", "33% 58%"; "0% 100%" puts letters back on the line.
  if (position !== undefined) look.raised = /^(?:super|0*[1-9]\d*(?:\.\d+)?%)/.test(position);
  if (display !== undefined) look.hidden = display === "none";
  return { look, font: properties["style:font-name"] ?? properties["fo:font-family"] ?? null };
}

const twips: Readonly<Record<string, number>> = {
  in: 1_440,
  cm: 1_440 / 2.54,
  mm: 1_440 / 25.4,
  pt: 20,
  pc: 240,
};

function indentOf(style: XmlElement): number | null {
  const margin = childOf(style, "style:paragraph-properties")?.attributes["fo:margin-left"] ?? "";
  const [, amount, unit] = /^(-?\d{1,6}(?:\.\d{1,9})?)(in|cm|mm|pt|pc)$/.exec(margin) ?? [];
  return amount === undefined ? null : Math.round(Number(amount) * (twips[unit ?? ""] ?? 0));
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
