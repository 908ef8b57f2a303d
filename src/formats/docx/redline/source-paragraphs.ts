// The paragraphs of the base as its XML has them: what of their text can be seen, character by character, and where it stands.

import { FieldStack } from "#formats/docx/read/field-stack.ts";
import { alternativeOf, isDeletion, isInsertion } from "#formats/docx/read/tracked-elements.ts";
import { childOf, childrenOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";

/** Stands in a paragraph's text where a note has its mark. */
export const noteMark = "\ufffc";

/** A child of a run, with the characters it shows; "" where it shows none. */
export interface SourceUnit {
  readonly run: XmlElement;
  readonly node: XmlElement;
  /** What stands around the run inside the paragraph, from outside in. */
  readonly around: readonly XmlElement[];
  readonly text: string;
  readonly start: number;
  /** "f2" of a mark; "typed" where a raised figure is the mark. */
  readonly note: string | null;
  readonly italic: boolean;
}

/** A field from its begin to its end, as it stands in the text. */
export interface SourceField {
  readonly start: number;
  readonly end: number;
  readonly nodes: ReadonlySet<XmlElement>;
}

export interface SourceParagraph {
  readonly element: XmlElement;
  readonly properties: XmlElement | null;
  readonly text: string;
  readonly units: readonly SourceUnit[];
  readonly fields: readonly SourceField[];
  /** Nothing that ends a paragraph follows in its body, cell or note. */
  readonly isLast: boolean;
  /** The paragraph of the same body, cell or note before it, with nothing but marks between. */
  readonly previous: SourceParagraph | null;
  /** Where it stands among all. */
  readonly index: number;
  /** Deleted by somebody before, with all that is in it. */
  readonly isGone: boolean;
}

/** In the order of the text; what stands in text boxes is left out. */
export function readSourceParagraphs(root: XmlElement | null): readonly SourceParagraph[] {
  const reader = new SourceReader();
  if (root !== null) reader.readStory(root, false);
  return reader.paragraphs;
}

/** The notes of a part by name, and the paragraphs of all in a row, those of separators too. */
export interface SourceNotes {
  readonly notes: ReadonlyMap<string, readonly SourceParagraph[]>;
  readonly paragraphs: readonly SourceParagraph[];
}

export function readSourceNotes(root: XmlElement | null, kind: "f" | "e"): SourceNotes {
  const reader = new SourceReader();
  const places = new Map<string, readonly [from: number, to: number]>();
  for (const note of childrenOf(root, kind === "f" ? "w:footnote" : "w:endnote")) {
    const from = reader.paragraphs.length;
    reader.readStory(note, false);
    if (["", "normal"].includes(note.attributes["w:type"] ?? ""))
      places.set(`${kind}${note.attributes["w:id"] ?? ""}`, [from, reader.paragraphs.length]);
  }
  const { paragraphs } = reader;
  const notes = new Map([...places].map(([name, [from, to]]) => [name, paragraphs.slice(from, to)] as const));
  return { notes, paragraphs };
}

const containers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);
const inTables = new Set(["w:tbl", "w:tr", "w:tc"]);

interface OpenStory {
  last: SourceParagraph | null;
}

class SourceReader {
  readonly paragraphs: SourceParagraph[] = [];
  readonly #fields = new FieldStack();

  /** A story is what paragraphs can be joined in: a body, a cell, a note. */
  readStory(parent: XmlElement, isGone: boolean): void {
    const story: OpenStory = { last: null };
    this.#read(parent, isGone, story);
    this.#endStory(story);
  }

  #read(parent: XmlElement, isGone: boolean, story: OpenStory): void {
    for (const child of parent.children) if (typeof child !== "string") this.#take(child, isGone, story);
  }

  #take(element: XmlElement, isGone: boolean, story: OpenStory): void {
    const { name } = element;
    if (name === "w:p") {
      const paragraph = readParagraph(element, {
        fields: this.#fields,
        index: this.paragraphs.length,
        previous: story.last,
        isGone,
      });
      this.paragraphs.push(paragraph);
      story.last = paragraph;
    } else if (name === "w:tbl") {
      this.#endStory(story);
      story.last = null;
      this.#readTable(element, isGone);
    } else if (containers.has(name)) this.#read(element, isGone, story);
    else if (isDeletion(name)) this.#read(element, true, story);
    else if (name === "mc:AlternateContent") {
      const chosen = alternativeOf(element);
      if (chosen !== null) this.#read(chosen, isGone, story);
    }
  }

  #readTable(element: XmlElement, isGone: boolean): void {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (child.name === "w:tc") this.readStory(child, isGone);
      else if (inTables.has(child.name) || containers.has(child.name)) this.#readTable(child, isGone);
      else if (isDeletion(child.name)) this.#readTable(child, true);
    }
  }

  #endStory({ last }: OpenStory): void {
    if (last !== null) this.paragraphs[last.index] = { ...last, isLast: true };
  }
}

interface ParagraphPlace {
  readonly fields: FieldStack;
  readonly index: number;
  readonly previous: SourceParagraph | null;
  readonly isGone: boolean;
}

function readParagraph(element: XmlElement, place: ParagraphPlace): SourceParagraph {
  const { fields: stack, index, previous, isGone } = place;
  const reader = new UnitReader(stack);
  if (!isGone) reader.read(element, []);
  stack.endParagraph();
  const units = withoutPrintersCommas(reader.units);
  let text = "";
  const placed = units.map((unit) => {
    const start = text.length;
    text += unit.text;
    return { ...unit, start };
  });
  return {
    element,
    properties: childOf(element, "w:pPr"),
    text,
    units: placed,
    fields: fieldsOf(placed),
    isLast: false,
    previous,
    index,
    isGone,
  };
}

type Unplaced = Omit<SourceUnit, "start">;

const throughInline = new Set([
  "w:hyperlink",
  "w:fldSimple",
  "w:sdt",
  "w:sdtContent",
  "w:smartTag",
  "w:customXml",
  "w:dir",
  "w:bdo",
]);

/** Whether an element inside a paragraph has runs in it that are edited one by one. */
export function isAroundRuns(name: string): boolean {
  return throughInline.has(name) || isInsertion(name);
}

class UnitReader {
  readonly units: Unplaced[] = [];
  readonly #fields: FieldStack;

  constructor(fields: FieldStack) {
    this.#fields = fields;
  }

  read(parent: XmlElement, around: readonly XmlElement[]): void {
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      if (child.name === "w:r") this.#readRun(child, around);
      else if (child.name === "w:fldSimple") {
        this.#fields.open(child.attributes["w:instr"] ?? "");
        this.read(child, [...around, child]);
        this.#fields.close();
      } else if (isAroundRuns(child.name)) this.read(child, [...around, child]);
    }
  }

  #readRun(run: XmlElement, around: readonly XmlElement[]): void {
    const properties = childOf(run, "w:rPr");
    const isHidden = isOn(childOf(properties, "w:vanish"));
    const italic = isOn(childOf(properties, "w:i"));
    const isRaised = childOf(properties, "w:vertAlign")?.attributes["w:val"] === "superscript";
    for (const node of run.children) {
      if (typeof node === "string" || node.name === "w:rPr") continue;
      const { text, note } = this.#shown(node, isRaised);
      this.units.push({
        run,
        node,
        around,
        text: isHidden ? "" : text,
        note: isHidden ? null : note,
        italic,
      });
    }
  }

  #shown(node: XmlElement, isRaised: boolean): { readonly text: string; readonly note: string | null } {
    const nothing = { text: "", note: null };
    const { name, attributes } = node;
    if (name === "w:fldChar") this.#fields.mark(attributes["w:fldCharType"] ?? "");
    if (name === "w:instrText") this.#fields.instruct(textIn(node));
    if (this.#fields.isInstruction) return nothing;
    if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      const isTyped = ["1", "true", "on"].includes(attributes["w:customMarkFollows"] ?? "");
      const kind = name === "w:footnoteReference" ? "f" : "e";
      return isTyped ? nothing : { text: noteMark, note: `${kind}${attributes["w:id"] ?? ""}` };
    }
    const text = charactersOf(node);
    const isMark = this.#fields.field?.kind === "NOTEREF" || (isRaised && /^\s*\d{1,3}\s*$/.test(text));
    // One character stands for the figures of a typed mark: it is kept or goes as a whole.
    return isMark && text !== "" ? { text: noteMark, note: "typed" } : { text, note: null };
  }
}

function charactersOf(node: XmlElement): string {
  switch (node.name) {
    case "w:t":
      return wordsOf(node);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:softHyphen":
      return "\u00ad";
    default:
      return "";
  }
}

/** As the reader of Word files takes them: blanks at the ends count only where the file says so. */
function wordsOf(element: XmlElement): string {
  const text = textIn(element).replace(/[\r\n\t]+/g, " ");
  return element.attributes["xml:space"] === "preserve"
    ? text
    : text.replace(/^ +/, "").replace(/(?<! ) +$/, "");
}

function isOn(element: XmlElement | null): boolean {
  if (element === null) return false;
  return !["0", "false", "off", "none"].includes(element.attributes["w:val"] ?? "1");
}

/** The raised comma between two marks is set by the printer and belongs to no text. */
function withoutPrintersCommas(units: readonly Unplaced[]): readonly Unplaced[] {
  const shown = units.filter(({ text }) => text !== "");
  const commas = new Set(
    shown.filter(
      ({ text, run }, at) =>
        text.trim() === "," &&
        childOf(childOf(run, "w:rPr"), "w:vertAlign")?.attributes["w:val"] === "superscript" &&
        shown[at - 1]?.note != null &&
        shown[at + 1]?.note != null,
    ),
  );
  return units.map((unit) => (commas.has(unit) ? { ...unit, text: "" } : unit));
}

function fieldsOf(units: readonly SourceUnit[]): readonly SourceField[] {
  const fields: SourceField[] = [];
  const open: { start: number; nodes: Set<XmlElement> }[] = [];
  for (const { node, start } of units) {
    const type = node.name === "w:fldChar" ? node.attributes["w:fldCharType"] : undefined;
    if (type === "begin") open.push({ start, nodes: new Set() });
    for (const each of open) each.nodes.add(node);
    if (type !== "end") continue;
    const field = open.pop();
    if (field !== undefined) fields.push({ ...field, end: start });
  }
  return fields;
}
