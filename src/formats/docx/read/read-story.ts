// One story of a Word file (the text, a note, a running head) as paragraphs: tables, frames and content controls are opened up.
import { childOf, childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import { ParagraphReader, type StoryContext } from "./read-paragraph.ts";
import { alternativeOf, changeMarkOf, isDeletion, isInsertion } from "./tracked-elements.ts";
import type { CellPlace, ChangeMark, WordParagraph } from "./word-document.ts";

export function readStory(root: XmlElement | null, context: StoryContext): readonly WordParagraph[] {
  const reader = new StoryReader(context);
  if (root !== null) reader.read(root, { inserted: null, deleted: null, cell: null, isInTextBox: false });
  return reader.paragraphs;
}

interface Around {
  readonly inserted: ChangeMark | null;
  readonly deleted: ChangeMark | null;
  readonly cell: CellPlace | null;
  readonly isInTextBox: boolean;
}

class StoryReader {
  readonly paragraphs: WordParagraph[] = [];
  readonly #context: StoryContext;
  #tables = 0;

  constructor(context: StoryContext) {
    this.#context = context;
  }

  read(parent: XmlElement, around: Around): void {
    for (const child of parent.children) if (typeof child !== "string") this.#take(child, around);
  }

  #take(element: XmlElement, around: Around): void {
    switch (element.name) {
      case "w:p":
        this.#takeParagraph(element, around);
        return;
      case "w:tbl":
        this.#takeTable(element, around);
        return;
      case "w:ins":
      case "w:moveTo":
        this.read(element, { ...around, inserted: changeMarkOf(element) });
        return;
      case "w:del":
      case "w:moveFrom":
        this.read(element, { ...around, deleted: changeMarkOf(element) });
        return;
      case "mc:AlternateContent": {
        const chosen = alternativeOf(element);
        if (chosen !== null) this.read(chosen, around);
        return;
      }
      case "w:altChunk":
      case "w:subDoc":
        this.#context.losses.otherTexts += 1;
        return;
      case "w:bookmarkStart":
        this.#context.bookmarks.open(element.attributes["w:id"] ?? "", element.attributes["w:name"] ?? "");
        return;
      case "w:bookmarkEnd":
        this.#context.bookmarks.close(element.attributes["w:id"] ?? "");
        return;
      case "w:sdt":
      case "w:sdtContent":
      case "w:customXml":
      case "w:smartTag":
        this.read(element, around);
        return;
    }
  }

  #takeParagraph(element: XmlElement, around: Around): void {
    const reader = new ParagraphReader(this.#context, around);
    this.paragraphs.push({
      ...reader.read(element),
      cell: around.cell,
      isInTextBox: around.isInTextBox,
    });
    for (const box of reader.textBoxes) this.read(box, { ...around, isInTextBox: true });
  }

  /** A table inside a cell is a part of the cell: its paragraphs stand in the cell of the outer one. */
  #takeTable(element: XmlElement, around: Around): void {
    const rows = rowsOf(element);
    if (around.cell === null) this.#tables += 1;
    const table = this.#tables;
    for (const [row, rowElement] of rows.entries()) {
      const change = rowChange(rowElement);
      const cells = cellsOf(rowElement);
      for (const [cell, cellElement] of cells.entries()) {
        const before = this.paragraphs.length;
        const place = around.cell ?? { table, row, cell, isLast: false };
        this.read(cellElement, {
          ...around,
          inserted: change.inserted ?? around.inserted,
          deleted: change.deleted ?? around.deleted,
          cell: place,
        });
        const last = this.paragraphs.at(-1);
        if (last !== undefined && this.paragraphs.length > before && last.cell !== null)
          this.paragraphs[this.paragraphs.length - 1] = { ...last, cell: { ...last.cell, isLast: true } };
      }
    }
  }
}

/** Content controls may stand around rows and cells. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return throughControls(table, "w:tr");
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return throughControls(row, "w:tc");
}

const controls = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del"]);

function throughControls(parent: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    if (child.name === name) found.push(child);
    else if (controls.has(child.name)) found.push(...throughControls(child, name));
  }
  return found;
}

/** A whole row may be inserted or deleted; so is then all that stands in it. */
function rowChange(row: XmlElement): Pick<Around, "inserted" | "deleted"> {
  let inserted: ChangeMark | null = null;
  let deleted: ChangeMark | null = null;
  for (const properties of childrenOf(row, "w:trPr"))
    for (const child of properties.children) {
      if (typeof child === "string") continue;
      if (isInsertion(child.name)) inserted = changeMarkOf(child);
      if (isDeletion(child.name)) deleted = changeMarkOf(child);
    }
  return { inserted, deleted };
}

/** The body of the main part, or the whole of any other. */
export function bodyOfPart(root: XmlElement | null): XmlElement | null {
  return childOf(root, "w:body") ?? root;
}
