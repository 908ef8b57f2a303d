// One paragraph of a Word file as pieces of text and marks of notes, each with the tracked changes it is in.
import { childOf, childrenOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { CommentedWords } from "./commented-words.ts";
import type { FieldStack } from "./field-stack.ts";
import type { Relationship } from "./read-package.ts";
import { levelOf, readLook, valOf, type WordStyles } from "./read-styles.ts";
import { symbolOf } from "./symbols.ts";
import { alternativeOf, changeMarkOf, isDeletion, isInsertion } from "./tracked-elements.ts";
import type {
  ChangeMark,
  Losses,
  ParagraphLook,
  WordLook,
  WordParagraph,
  WordPiece,
} from "./word-document.ts";
import { wordsOf } from "./words-of.ts";

export interface StoryContext {
  readonly styles: WordStyles;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly losses: Losses;
  readonly bookmarks: Bookmarks;
  readonly fields: FieldStack;
  readonly comments: CommentedWords;
}

interface Around {
  readonly inserted: ChangeMark | null;
  readonly deleted: ChangeMark | null;
}

interface Inline extends Around {
  readonly link: string | null;
}

interface RunLook {
  readonly look: WordLook;
  readonly formerly: { readonly look: WordLook; readonly by: ChangeMark } | null;
}

const absolute = /^(?:https?|mailto|ftp):/i;

export class ParagraphReader {
  readonly textBoxes: XmlElement[] = [];
  readonly #context: StoryContext;
  readonly #around: Around;
  readonly #pieces: WordPiece[] = [];
  readonly #bookmarks: string[] = [];
  readonly #number: number;

  constructor(context: StoryContext, around: Around) {
    this.#context = context;
    this.#number = context.comments.beginParagraph();
    this.#around = around;
  }

  read(paragraph: XmlElement): Omit<WordParagraph, "cell" | "isInTextBox"> {
    const properties = childOf(paragraph, "w:pPr");
    this.#inline(paragraph, { ...this.#around, link: null });
    this.#context.fields.endParagraph();
    const end = endChanges(childOf(properties, "w:rPr"));
    const former = childOf(properties, "w:pPrChange");
    return {
      look: readParagraphLook(properties),
      formerly:
        former === null
          ? null
          : { look: readParagraphLook(childOf(former, "w:pPr")), by: changeMarkOf(former) },
      pieces: this.#pieces,
      bookmarks: this.#bookmarks,
      insertedEnd: end.inserted ?? this.#around.inserted,
      deletedEnd: end.deleted ?? this.#around.deleted,
    };
  }

  #inline(parent: XmlElement, inline: Inline): void {
    for (const child of parent.children) if (typeof child !== "string") this.#takeInline(child, inline);
  }

  #takeInline(element: XmlElement, inline: Inline): void {
    const { name } = element;
    if (name === "w:r") this.#takeRun(element, inline);
    else if (isInsertion(name)) this.#inline(element, { ...inline, inserted: changeMarkOf(element) });
    else if (isDeletion(name)) this.#inline(element, { ...inline, deleted: changeMarkOf(element) });
    else this.#takeOther(element, inline);
  }

  #takeOther(element: XmlElement, inline: Inline): void {
    switch (element.name) {
      case "w:hyperlink":
        this.#inline(element, { ...inline, link: this.#linkOf(element) ?? inline.link });
        return;
      case "w:fldSimple":
        this.#context.fields.open(element.attributes["w:instr"] ?? "");
        this.#inline(element, inline);
        this.#context.fields.close();
        return;
      case "w:sdt":
      case "w:sdtContent":
      case "w:smartTag":
      case "w:customXml":
      case "w:dir":
      case "w:bdo":
        this.#inline(element, inline);
        return;
      case "mc:AlternateContent": {
        const chosen = alternativeOf(element);
        if (chosen !== null) this.#inline(chosen, inline);
        return;
      }
      case "m:oMath":
      case "m:oMathPara":
        this.#context.losses.formulas += 1;
        this.#text(textIn(element), { look: {}, formerly: null }, inline);
        return;
      case "w:subDoc":
        this.#context.losses.otherTexts += 1;
        return;
      case "w:bookmarkStart": {
        const bookmark = element.attributes["w:name"] ?? "";
        this.#context.bookmarks.open(element.attributes["w:id"] ?? "", bookmark);
        if (bookmark !== "") this.#bookmarks.push(bookmark);
        return;
      }
      case "w:bookmarkEnd":
        this.#context.bookmarks.close(element.attributes["w:id"] ?? "");
        return;
      case "w:commentRangeStart":
      case "w:commentRangeEnd":
        this.#markComment(element);
    }
  }

  #markComment({ name, attributes }: XmlElement): void {
    const here = { paragraph: this.#number, piece: this.#pieces.length };
    const acts = { "w:commentRangeStart": "start", "w:commentRangeEnd": "end" } as const; // the literals, not string
    this.#context.comments[acts[name as keyof typeof acts] ?? "mark"](attributes["w:id"] ?? "", here); // else a mark
  }

  #linkOf({ attributes }: XmlElement): string | null {
    const target = this.#context.relationships.get(attributes["r:id"] ?? "");
    return target?.isExternal === true && absolute.test(target.target) ? target.target : null;
  }

  #takeRun(run: XmlElement, inline: Inline): void {
    const properties = childOf(run, "w:rPr");
    const former = childOf(properties, "w:rPrChange");
    const look: RunLook = {
      look: this.#lookOf(properties),
      formerly:
        former === null ? null : { look: this.#lookOf(childOf(former, "w:rPr")), by: changeMarkOf(former) },
    };
    this.#runContent(run, look, inline);
  }

  #lookOf(properties: XmlElement | null): WordLook {
    const style = valOf(childOf(properties, "w:rStyle"));
    const own = readLook(properties);
    return style === null ? own : { ...this.#context.styles.of(style).look, ...own };
  }

  #runContent(run: XmlElement, look: RunLook, inline: Inline): void {
    for (const child of run.children) if (typeof child !== "string") this.#takeRunChild(child, look, inline);
  }

  #takeRunChild(child: XmlElement, look: RunLook, inline: Inline): void {
    const { fields, losses } = this.#context;
    switch (child.name) {
      case "w:t":
      case "w:delText":
        this.#text(wordsOf(child), look, inline);
        return;
      case "w:tab":
      case "w:ptab":
        this.#text("\t", look, inline);
        return;
      case "w:br":
      case "w:cr":
        this.#text("\n", look, inline);
        return;
      case "w:noBreakHyphen":
        this.#text("\u2011", look, inline);
        return;
      case "w:softHyphen":
        this.#text("\u00ad", look, inline);
        return;
      case "w:sym":
        this.#takeSymbol(child, look, inline);
        return;
      case "w:footnoteReference":
        this.#takeNote("f", child, look, inline);
        return;
      case "w:endnoteReference":
        this.#takeNote("e", child, look, inline);
        return;
      case "w:commentReference":
        this.#markComment(child);
        return;
      case "w:fldChar":
        fields.mark(child.attributes["w:fldCharType"] ?? "");
        return;
      case "w:instrText":
        fields.instruct(textIn(child));
        return;
      case "w:ruby":
        losses.readings += 1;
        for (const run of childrenOf(childOf(child, "w:rubyBase"), "w:r")) this.#takeRun(run, inline);
        return;
      case "mc:AlternateContent": {
        const chosen = alternativeOf(child);
        if (chosen !== null) this.#runContent(chosen, look, inline);
        return;
      }
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.#takeDrawing(child);
    }
  }

  #takeSymbol(element: XmlElement, look: RunLook, inline: Inline): void {
    const symbol = symbolOf(element.attributes["w:font"] ?? "", element.attributes["w:char"] ?? "");
    if (symbol === null) this.#context.losses.unknownSymbols += 1;
    this.#text(symbol ?? "\ufffd", look, inline);
  }

  #takeNote(kind: "f" | "e", element: XmlElement, look: RunLook, inline: Inline): void {
    if (this.#context.fields.isInstruction) return;
    const note = `${kind}${element.attributes["w:id"] ?? ""}`;
    const hasOwnMark = ["1", "true", "on"].includes(element.attributes["w:customMarkFollows"] ?? "");
    const { inserted, deleted } = inline;
    this.#pieces.push({ kind: "note", note, hasOwnMark, ...look, inserted, deleted });
    this.#context.bookmarks.takeNote(note);
  }

  #takeDrawing(element: XmlElement): void {
    const boxes = findAll(element, "w:txbxContent");
    this.textBoxes.push(...boxes);
    if (boxes.length === 0) this.#context.losses.pictures += 1;
  }

  #text(text: string, look: RunLook, { inserted, deleted, link }: Inline): void {
    const { fields, comments } = this.#context;
    if (text === "" || fields.isInstruction) return;
    comments.text(text);
    const { field } = fields;
    this.#pieces.push({
      kind: "text",
      text,
      ...look,
      inserted,
      deleted,
      link: link ?? fields.link,
      field,
    });
  }
}

function endChanges(properties: XmlElement | null): Around {
  let inserted: ChangeMark | null = null;
  let deleted: ChangeMark | null = null;
  for (const child of properties?.children ?? []) {
    if (typeof child === "string") continue;
    if (isInsertion(child.name)) inserted = changeMarkOf(child);
    if (isDeletion(child.name)) deleted = changeMarkOf(child);
  }
  return { inserted, deleted };
}

function readParagraphLook(properties: XmlElement | null): ParagraphLook {
  const numbering = childOf(properties, "w:numPr");
  const list = valOf(childOf(numbering, "w:numId"));
  const level = valOf(childOf(numbering, "w:ilvl"));
  const indent = childOf(properties, "w:ind")?.attributes;
  const left = indent?.["w:left"] ?? indent?.["w:start"] ?? null;
  return {
    style: valOf(childOf(properties, "w:pStyle")),
    indent: left === null ? null : Number(left),
    numbering:
      numbering === null
        ? null
        : list === "0"
          ? "none"
          : { list, level: level === null ? null : levelOf(level) },
  };
}

/** The outermost elements of this name; of alternatives, those of one. */
function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  if (element.name === name) return [element];
  const inside = element.name === "mc:AlternateContent" ? alternativeOf(element) : element;
  return (inside?.children ?? []).flatMap((child) => (typeof child === "string" ? [] : findAll(child, name)));
}
