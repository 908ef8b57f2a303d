// One story of an OpenDocument text (the text, a note, a running head) as paragraphs: lists, sections, tables and frames are
// opened up, and what was deleted stands again where it was.
import type { ParagraphLook, WordParagraph } from "#formats/docx/read/word-document.ts";
import type { XmlElement } from "#formats/xml/parse-xml.ts";
import { type OdtContext, OdtInline } from "./odt-inline.ts";
import type { OpenList } from "./odt-lists.ts";
import { ParagraphParts } from "./paragraph-parts.ts";
import { settleInsertedEnds } from "./settle-inserted-ends.ts";
import type { StoryPlace } from "./story-place.ts";

const outside: StoryPlace = {
  inserted: null,
  deleted: null,
  cell: null,
  isInTextBox: false,
  isHidden: false,
  list: null,
};

export function readOdtStory(root: XmlElement, context: OdtContext): readonly WordParagraph[] {
  const reader = new StoryReader(context);
  reader.read(root, outside);
  return settleInsertedEnds(reader.paragraphs);
}

class StoryReader {
  readonly paragraphs: WordParagraph[] = [];
  readonly #context: OdtContext;

  constructor(context: OdtContext) {
    this.#context = context;
  }

  read(parent: XmlElement, place: StoryPlace): void {
    for (const child of parent.children) if (typeof child !== "string") this.#take(child, place);
  }

  #take(element: XmlElement, place: StoryPlace): void {
    switch (element.name) {
      case "text:p":
      case "text:h":
        this.#takeParagraph(element, place, this.#outlineOf(element));
        return;
      case "text:list":
        this.#takeList(element, place);
        return;
      case "text:numbered-paragraph":
        this.#takeItem(element, place, this.#context.lists.openNumbered(element));
        return;
      case "table:table":
        this.#takeTable(element, place);
        return;
      case "text:section": {
        const isHidden = place.isHidden || element.attributes["text:display"] === "none";
        this.read(element, { ...place, isHidden });
        return;
      }
      case "text:change-start":
        this.#context.changes.start(element);
        return;
      case "text:change-end":
        this.#context.changes.end(element);
        return;
      case "text:change":
        this.paragraphs.push(...this.#deletedAt(element, place));
        return;
      default:
        this.#takeAround(element, place);
    }
  }

  /** What may stand around paragraphs; lists of contents hold their lines inside. */
  #takeAround(element: XmlElement, place: StoryPlace): void {
    const { name } = element;
    if (
      /^text:(?:index-body|index-title|bibliography|table-of-content|[a-z]+-index)$/.test(name) ||
      /^(?:\?|loext):/.test(name)
    )
      this.read(element, place);
    else if (name.startsWith("draw:")) {
      const inline = new OdtInline(this.#context, { look: {}, font: null }, place);
      inline.takeDrawing(element);
      this.#takeBoxes(inline.boxes, place);
    }
  }

  #takeList(element: XmlElement, place: StoryPlace): void {
    const list = this.#context.lists.open(element, place.list, place.deleted !== null);
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (child.name === "text:list-item") this.#takeItem(child, place, list);
      else if (child.name === "text:list-header") this.read(child, { ...place, list });
      else if (child.name.startsWith("text:change")) this.#take(child, place);
    }
  }

  /** The first paragraph of an item has its number; others go on under it. */
  #takeItem(item: XmlElement, place: StoryPlace, list: OpenList): void {
    let isFirst = true;
    const style = item.attributes["text:style-override"] ?? list.style;
    for (const child of item.children) {
      if (typeof child === "string") continue;
      const isParagraph = child.name === "text:p" || child.name === "text:h";
      if (!isParagraph || !isFirst) {
        this.#take(child, { ...place, list });
        continue;
      }
      isFirst = false;
      const own = this.#context.styles.paragraph(child.attributes["text:style-name"] ?? null).list;
      const start = item.attributes["text:start-value"];
      const isCounted = child.attributes["text:is-list-header"] !== "true";
      const numbering = isCounted ? this.#context.lists.numbering({ ...list, style }, own, start) : null;
      this.#takeParagraph(child, { ...place, list }, numbering);
    }
  }

  #outlineOf(element: XmlElement): ParagraphLook["numbering"] {
    if (element.name !== "text:h") return null;
    const { list } = this.#context.styles.paragraph(element.attributes["text:style-name"] ?? null);
    return this.#context.lists.outlineNumbering(element, list);
  }

  #takeParagraph(element: XmlElement, place: StoryPlace, numbering: ParagraphLook["numbering"]): void {
    const { styles, changes } = this.#context;
    const style = styles.paragraph(element.attributes["text:style-name"] ?? null);
    const parts = new ParagraphParts({ style: style.named, numbering, indent: style.indent });
    const look = place.isHidden ? { ...style.look, hidden: true } : style.look;
    const inline = new OdtInline(this.#context, { look, font: style.font }, place);
    inline.read(element, {
      piece: (piece) => parts.addPiece(piece),
      bookmark: (name) => parts.addBookmark(name),
      deletion: (change) => parts.addDeleted(this.#deletedAt(change, { ...place, list: null })),
    });
    this.#context.fields.endParagraph();
    this.paragraphs.push(...parts.finish({ ...place, inserted: place.inserted ?? changes.inserted }));
    this.#takeBoxes(inline.boxes, place);
  }

  #takeBoxes(boxes: readonly XmlElement[], place: StoryPlace): void {
    for (const box of boxes) this.read(box, { ...place, list: null, isInTextBox: true });
  }

  #deletedAt(change: XmlElement, place: StoryPlace): readonly WordParagraph[] {
    const region = this.#context.changes.takeDeletion(change);
    if (region === null || region.content === null) return [];
    const reader = new StoryReader({ ...this.#context, changes: this.#context.changes.forNote() });
    const inserted = region.inserted ?? this.#context.changes.inserted ?? place.inserted;
    reader.read(region.content, { ...place, inserted, deleted: region.deleted });
    return reader.paragraphs;
  }

  /** A table inside a cell is a part of the cell: its paragraphs stand in the cell of the outer one. */
  #takeTable(element: XmlElement, place: StoryPlace): void {
    const { tables } = this.#context;
    if (place.cell === null) tables.count += 1;
    const table = tables.count;
    for (const [row, rowElement] of rowsOf(element).entries())
      for (const [cell, cellElement] of cellsOf(rowElement).entries()) {
        const before = this.paragraphs.length;
        const at = place.cell ?? { table, row, cell, isLast: false };
        this.read(cellElement, { ...place, list: null, cell: at });
        const last = this.paragraphs.at(-1);
        if (last !== undefined && this.paragraphs.length > before && last.cell !== null)
          this.paragraphs[this.paragraphs.length - 1] = { ...last, cell: { ...last.cell, isLast: true } };
      }
  }
}

const rowGroups = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);

/** A row that stands for many is one: nobody repeats text. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of table.children) {
    if (typeof child === "string") continue;
    if (child.name === "table:table-row") found.push(child);
    else if (rowGroups.has(child.name)) found.push(...rowsOf(child));
  }
  return found;
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  const cells: XmlElement[] = [];
  for (const child of row.children)
    if (typeof child !== "string" && /^table:(?:covered-)?table-cell$/.test(child.name)) cells.push(child);
  return cells;
}
