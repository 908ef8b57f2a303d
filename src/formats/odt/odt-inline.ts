// What stands inside one paragraph of an OpenDocument text, as pieces of text and marks of notes.
import type { Bookmarks } from "#formats/docx/read/bookmarks.ts";
import type { FieldStack } from "#formats/docx/read/field-stack.ts";
import { symbolOf } from "#formats/docx/read/symbols.ts";
import type { Losses, WordField, WordLook, WordPiece } from "#formats/docx/read/word-document.ts";
import { childOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { OpenChanges } from "./odt-changes.ts";
import type { OdtComments } from "./odt-comments.ts";
import type { OdtLists } from "./odt-lists.ts";
import { type OdtLook, type OdtStyles, over } from "./odt-styles.ts";
import type { StoryPlace } from "./story-place.ts";

export interface OdtContext {
  readonly styles: OdtStyles;
  readonly lists: OdtLists;
  readonly changes: OpenChanges;
  readonly fields: FieldStack;
  readonly bookmarks: Bookmarks;
  readonly comments: OdtComments;
  readonly losses: Losses;
  /** Tables are counted through the whole story. */
  readonly tables: { count: number };
  /** Reads a note and gives its name. */
  readonly addNote: (note: XmlElement) => string;
  readonly formula: (address: string) => string | null;
}

/** Who takes what is found, in its order. */
export interface InlineTaker {
  readonly piece: (piece: WordPiece) => void;
  readonly bookmark: (name: string) => void;
  readonly deletion: (change: XmlElement) => void;
}

interface Around extends OdtLook {
  readonly link: string | null;
  readonly field: WordField | null;
}

const absolute = /^(?:https?|mailto|ftp):/i;
/** More blanks in a row than anybody types. */
const mostBlanks = 100;
const nobody: InlineTaker = { piece: () => {}, bookmark: () => {}, deletion: () => {} };

export class OdtInline {
  /** Frames with text, which is put behind the paragraph. */
  readonly boxes: XmlElement[] = [];
  readonly #context: OdtContext;
  readonly #base: OdtLook;
  readonly #place: StoryPlace;
  #taker = nobody;
  /** Blanks in a row are one, and none begins a paragraph. */
  #wasBlank = true;

  constructor(context: OdtContext, base: OdtLook, place: StoryPlace) {
    this.#context = context;
    this.#base = base;
    this.#place = place;
  }

  read(paragraph: XmlElement, taker: InlineTaker): void {
    this.#taker = taker;
    this.#inside(paragraph, { ...this.#base, link: null, field: null });
  }

  #inside(parent: XmlElement, around: Around): void {
    for (const child of parent.children)
      if (typeof child === "string") this.#words(child, around);
      else this.#take(child, around);
  }

  #take(element: XmlElement, around: Around): void {
    const { attributes, name } = element;
    switch (name) {
      case "text:span": {
        const style = this.#context.styles.text(attributes["text:style-name"] ?? null);
        const { look, font } = over(around, style);
        // What is hidden with its section stays hidden.
        const isHidden = this.#place.isHidden;
        this.#inside(element, { ...around, look: isHidden ? { ...look, hidden: true } : look, font });
        return;
      }
      case "text:s":
        this.#text(" ".repeat(blanksOf(attributes["text:c"])), around);
        return;
      case "text:tab":
        this.#text("\t", around);
        return;
      case "text:line-break":
        this.#text("\n", around);
        return;
      case "text:a": {
        const address = attributes["xlink:href"] ?? "";
        this.#inside(element, { ...around, link: absolute.test(address) ? address : around.link });
        return;
      }
      case "text:note":
        this.#takeNote(element, around);
        return;
      case "text:ruby":
        this.#context.losses.readings += 1;
        for (const child of element.children)
          if (typeof child !== "string" && child.name === "text:ruby-base") this.#inside(child, around);
        return;
      case "text:hidden-text":
        this.#text(attributes["text:string-value"] ?? "", {
          ...around,
          look: { ...around.look, hidden: true },
        });
        return;
      default:
        if (!this.#takeMark(element) && !this.#takeField(element, around)) this.#takeOther(element, around);
    }
  }

  /** What marks a place and shows nothing. */
  #takeMark(element: XmlElement): boolean {
    const { changes, bookmarks, comments } = this.#context;
    switch (element.name) {
      case "text:change-start":
        changes.start(element);
        return true;
      case "text:change-end":
        changes.end(element);
        return true;
      case "text:change":
        this.#taker.deletion(element);
        return true;
      case "text:bookmark":
      case "text:bookmark-start": {
        const name = element.attributes["text:name"] ?? "";
        if (element.name === "text:bookmark-start") bookmarks.open(name, name);
        if (name !== "") this.#taker.bookmark(name);
        return true;
      }
      case "text:bookmark-end":
        bookmarks.close(element.attributes["text:name"] ?? "");
        return true;
      case "office:annotation":
        comments.add(element);
        return true;
      case "office:annotation-end":
        comments.end(element.attributes["office:name"] ?? "");
        return true;
      default:
        return false;
    }
  }

  #takeField(element: XmlElement, around: Around): boolean {
    const { fields } = this.#context;
    const { attributes } = element;
    switch (element.name) {
      case "text:note-ref":
        this.#inside(element, { ...around, field: fieldOf("NOTEREF", attributes["text:ref-name"]) });
        return true;
      case "text:bookmark-ref": {
        const isNumber = (attributes["text:reference-format"] ?? "").startsWith("number");
        const field = isNumber ? fieldOf("REF", attributes["text:ref-name"]) : null;
        this.#inside(element, { ...around, field });
        return true;
      }
      // A field of Word's that LibreOffice does not know is kept as Word wrote it.
      case "field:fieldmark-start": {
        fields.mark("begin");
        for (const child of element.children)
          if (typeof child !== "string" && /field\.code$/.test(child.attributes["field:name"] ?? ""))
            fields.instruct(child.attributes["field:value"] ?? "");
        // Some have no mark between what they do and what they show.
        fields.mark("separate");
        return true;
      }
      case "field:fieldmark-end":
        fields.mark("end");
        return true;
      default:
        return false;
    }
  }

  /** Fields of all kinds show the words inside; what is for programs does not. */
  #takeOther(element: XmlElement, around: Around): void {
    const { name } = element;
    if (name.startsWith("draw:")) this.takeDrawing(element);
    else if (notShown.has(name)) return;
    else if (/^(?:text|loext|\?):/.test(name)) this.#inside(element, around);
  }

  #takeNote(element: XmlElement, around: Around): void {
    const label = childOf(element, "text:note-citation")?.attributes["text:label"];
    const note = this.#context.addNote(element);
    this.#wasBlank = false;
    this.#taker.piece({
      kind: "note",
      note,
      hasOwnMark: label !== undefined,
      look: around.look,
      ...this.#changes(around.look),
    });
    this.#context.bookmarks.takeNote(note);
    // A mark of its own is a part of the text, as in a Word file.
    if (label !== undefined) this.#text(label, { ...around, look: { ...around.look, raised: true } });
  }

  takeDrawing(element: XmlElement): void {
    const { losses } = this.#context;
    if (element.name === "draw:text-box" || holdsText(element)) {
      this.boxes.push(element);
      return;
    }
    const inside = element.children.filter((child) => typeof child !== "string");
    const boxes = inside.filter(({ name }) => name === "draw:text-box");
    const object = childOf(element, "draw:object");
    const formula = object === null ? null : this.#context.formula(object.attributes["xlink:href"] ?? "");
    if (boxes.length > 0) this.boxes.push(...boxes);
    else if (formula !== null) {
      losses.formulas += 1;
      this.#text(formula, { ...this.#base, link: null, field: null });
    } else if (element.name === "draw:g" || element.name === "draw:a")
      for (const child of inside) this.takeDrawing(child);
    else if (element.name.startsWith("draw:") && element.name !== "draw:control") losses.pictures += 1;
  }

  #words(source: string, around: Around): void {
    const even = source.replace(/[ \t\r\n]+/g, " ");
    const text = this.#wasBlank && even.startsWith(" ") ? even.slice(1) : even;
    if (text === "") return;
    this.#text(text, around);
    this.#wasBlank = text.endsWith(" ");
  }

  #text(text: string, around: Around): void {
    const { fields, comments, losses } = this.#context;
    if (text === "" || fields.isInstruction) return;
    this.#wasBlank = false;
    const shown = text.replace(/[\uf000-\uf0ff]/g, (sign) => {
      const letter = symbolOf(around.font ?? "", sign.charCodeAt(0).toString(16));
      if (letter === null) losses.unknownSymbols += 1;
      return letter ?? "\ufffd";
    });
    comments.text(shown);
    this.#taker.piece({
      kind: "text",
      text: shown,
      look: around.look,
      link: around.link ?? fields.link,
      field: around.field ?? fields.field,
      ...this.#changes(around.look),
    });
  }

  #changes(look: WordLook): Pick<WordPiece, "inserted" | "deleted" | "formerly"> {
    const { inserted, formatted } = this.#context.changes;
    const { deleted } = this.#place;
    // The file does not say how it looked before.
    const formerly = formatted === null ? null : { look, by: formatted };
    return { inserted: this.#place.inserted ?? inserted, deleted, formerly };
  }
}

const notShown = new Set(["text:script", "text:number", "text:tracked-changes", "text:note-citation"]);

function holdsText(element: XmlElement): boolean {
  return (
    element.name !== "draw:frame" &&
    element.children.some(
      (child) =>
        typeof child !== "string" && /^text:(?:p|list)$/.test(child.name) && textIn(child).trim() !== "",
    )
  );
}

function blanksOf(count: string | undefined): number {
  const number = Number(count ?? "1");
  return Number.isInteger(number) ? Math.min(Math.max(number, 0), mostBlanks) : 1;
}

function fieldOf(kind: WordField["kind"], bookmark: string | undefined): WordField | null {
  return bookmark === undefined ? null : { kind, bookmark };
}
