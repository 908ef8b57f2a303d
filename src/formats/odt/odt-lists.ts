// The lists of an OpenDocument text: what their levels look like, and which list goes on from which.
import type { ListLevel, WordList } from "#formats/docx/read/read-numbering.ts";
import type { ParagraphLook } from "#formats/docx/read/word-document.ts";
import { childOf, childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";

type Levels = readonly (ListLevel | undefined)[];

/** A list while its items are read. */
export interface OpenList {
  /** Lists that count on from each other have one pattern. */
  readonly pattern: string;
  readonly style: string | null;
  readonly level: number;
}

const deepest = 8;
const outline = "outline";

export class OdtLists {
  /** As the counting asks for them, by the ids that paragraphs have. */
  readonly found = new Map<string, WordList>();
  readonly #levels = new Map<string, Levels>();
  readonly #byId = new Map<string, string>();
  readonly #lastOfStyle = new Map<string, string>();
  #made = 0;

  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots)
      for (const element of childrenOf(root, "text:list-style"))
        this.#levels.set(element.attributes["style:name"] ?? "", levelsOf(element));
    for (const root of roots)
      for (const element of childrenOf(root, "text:outline-style"))
        this.#levels.set(`${outline} `, levelsOf(element));
  }

  /** A list inside an item of another one of its style is a deeper level of it; what was deleted stood in the list around it. */
  open({ attributes }: XmlElement, around: OpenList | null, wasDeleted = false): OpenList {
    const style = attributes["text:style-name"] ?? around?.style ?? null;
    const level = around === null ? 0 : Math.min(around.level + 1, deepest);
    const pattern =
      around !== null && around.style === style
        ? around.pattern
        : (this.#continued(attributes, style, wasDeleted) ?? this.#newPattern());
    const id = attributes["xml:id"] ?? attributes["text:id"];
    if (id !== undefined) this.#byId.set(id, pattern);
    this.#lastOfStyle.set(style ?? "", pattern);
    return { pattern, style, level };
  }

  /** A paragraph that says itself which list it belongs to, and at which level. */
  openNumbered({ attributes }: XmlElement): OpenList {
    const style = attributes["text:style-name"] ?? null;
    const id = attributes["text:list-id"];
    const known = id === undefined ? this.#lastOfStyle.get(style ?? "") : this.#byId.get(id);
    const pattern = known ?? this.#newPattern();
    if (id !== undefined) this.#byId.set(id, pattern);
    this.#lastOfStyle.set(style ?? "", pattern);
    const level = Math.min(Math.max(countOf(attributes["text:level"], 1) - 1, 0), deepest);
    return { pattern, style, level };
  }

  #continued(attributes: XmlElement["attributes"], style: string | null, wasDeleted: boolean): string | null {
    const other = this.#byId.get(attributes["text:continue-list"] ?? "");
    if (other !== undefined) return other;
    const goesOn = wasDeleted || attributes["text:continue-numbering"] === "true";
    return goesOn ? (this.#lastOfStyle.get(style ?? "") ?? null) : null;
  }

  #newPattern(): string {
    this.#made += 1;
    return `l${this.#made}`;
  }

  /** The number of an item's first paragraph. The style of the paragraph decides where the list has none; `start` begins anew. */
  numbering(
    { pattern, style, level }: OpenList,
    ownStyle: string | null,
    start: string | undefined,
  ): ParagraphLook["numbering"] {
    return this.#number({ pattern, style: style ?? ownStyle ?? "", level }, start);
  }

  /** Headings count by the outline of the text, unless their style takes the number off. */
  outlineNumbering(heading: XmlElement, ownStyle: string | null): ParagraphLook["numbering"] {
    const { attributes } = heading;
    const level = Math.min(Math.max(countOf(attributes["text:outline-level"], 1) - 1, 0), deepest);
    const style = `${outline} `;
    const isCounted = ownStyle !== "" && attributes["text:is-list-header"] !== "true";
    const format = this.#levels.get(style)?.[level]?.format ?? "none";
    if (!isCounted || format === "none") return null;
    const start =
      attributes["text:restart-numbering"] === "true" ? attributes["text:start-value"] : undefined;
    return this.#number({ pattern: outline, style, level }, start);
  }

  #number(
    { pattern, style, level }: { readonly pattern: string; readonly style: string; readonly level: number },
    start: string | undefined,
  ): ParagraphLook["numbering"] {
    const levels = this.#levels.get(style) ?? [];
    const id = start === undefined ? `${pattern} ${style}` : `${pattern} ${style} ${this.found.size}`;
    if (!this.found.has(id)) {
      const starts = start === undefined ? new Map() : new Map([[level, countOf(start, 1)]]);
      this.found.set(id, { pattern, levels, starts });
    }
    return { list: id, level };
  }
}

function levelsOf(style: XmlElement): Levels {
  const levels: (ListLevel | undefined)[] = [];
  for (const element of style.children) {
    if (typeof element === "string") continue;
    const at = countOf(element.attributes["text:level"], 0) - 1;
    if (at >= 0 && at <= deepest) levels[at] = levelOf(element, at);
  }
  return levels;
}

const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "": "none",
};

function levelOf(element: XmlElement, at: number): ListLevel {
  const { attributes } = element;
  const isBullet = !/(?:list-level-style-number|outline-level-style)$/.test(element.name);
  const written = attributes["style:num-format"] ?? "";
  return {
    start: countOf(attributes["text:start-value"], 1),
    format: isBullet
      ? "bullet"
      : Object.hasOwn(formats, written)
        ? (formats[written] ?? "decimal")
        : "decimal",
    text: patternOf(attributes, at).slice(0, 60),
    restartsAfter: null,
    style: null,
    isLegal: false,
  };
}

/** "(%2)" as Word writes it: newer files say it so, older ones say what stands before and behind, and how many levels are shown. */
function patternOf(attributes: XmlElement["attributes"], at: number): string {
  const before = attributes["style:num-prefix"] ?? "";
  const behind = attributes["style:num-suffix"] ?? "";
  const whole = attributes["loext:num-list-format"] ?? attributes["style:num-list-format"];
  if (whole !== undefined) return whole.replace(/%(\d{1,2})%/g, "%$1");
  const shown = Math.min(Math.max(countOf(attributes["text:display-levels"], 1), 1), at + 1);
  const numbers = Array.from({ length: shown }, (_, index) => `%${at - shown + 2 + index}`);
  return `${before}${numbers.join(".")}${behind}`;
}

function countOf(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? "");
  return value !== undefined && Number.isInteger(number) && number >= 0 && number <= 32_767
    ? number
    : otherwise;
}

/** The elements that hold list styles: named ones, and the automatic ones of a part. */
export function listStyleRoots(...parts: readonly (XmlElement | null)[]): readonly (XmlElement | null)[] {
  return parts.flatMap((part) => [childOf(part, "office:styles"), childOf(part, "office:automatic-styles")]);
}
