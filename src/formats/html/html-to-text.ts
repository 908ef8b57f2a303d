// A page, or what a word processor puts on the clipboard, as plain text with marks: the same text that the reader of plain
// text takes. Nothing is run, nothing is fetched, nothing of the page is kept but text, italics, bold, links and notes.
import { looksOfStyle, readDeclarations } from "./css-looks.ts";
import { blocks, borders, endsItself, pictures, withoutEnd, withoutText } from "./html-elements.ts";
import { openList, takeLabel } from "./list-labels.ts";
import { looksLikeMark, type NoteLink, noteLinkOf, noteNameOf } from "./note-links.ts";
import { isAbsolute, type OpenElement, outermost, tagLooks } from "./open-element.ts";
import { plainLook, RichLine, raise } from "./rich-line.ts";
import { TableRows } from "./table-rows.ts";
import { type HtmlTag, rawElements, tokenizeHtml } from "./tokenize-html.ts";

export interface HtmlText {
  /** Paragraphs with an empty line between them; notes, as "[^1]: …", at the end. */
  readonly text: string;
  readonly pictures: number;
  readonly tableRows: number;
  readonly struckOut: number;
  /** The element that the page never closed, and whose text with all that follows was not read. */
  readonly unread: string | null;
}

export function htmlToText(html: string): HtmlText {
  const reader = new HtmlTextReader();
  tokenizeHtml(html, reader);
  return reader.result();
}

/** More than any page nests; what lies deeper has the looks of the last that counts. */
const deepest = 300;
/** How far up an end tag looks for its start. */
const reach = 60;

class HtmlTextReader {
  readonly #lines: string[] = [];
  readonly #notes = new Map<string, string[]>();
  readonly #marked = new Set<string>();
  readonly #tables = new TableRows((line) => void this.#lines.push(line, ""));
  readonly #stack: OpenElement[] = [outermost];
  /** Elements opened beyond the deepest. */
  #beyond = 0;
  #line = new RichLine();
  #label = "";
  /** Inside an element without text: its name, and how many of that name are open. */
  #skipped: { readonly name: string; depth: number } | null = null;
  #noteOfLine: string | null = null;
  #linked = "";
  #pictures = 0;
  #struck = 0;

  result(): HtmlText {
    this.#endLine(true);
    this.#tables.closeAll();
    const notes = [...this.#notes].map(([name, lines]) => `[^${name}]: ${lines.join(" ")}`);
    return {
      text: [...this.#lines, ...notes.flatMap((note) => ["", note])].join("\n").trim(),
      pictures: this.#pictures,
      tableRows: this.#tables.joined,
      struckOut: this.#struck,
      unread: this.#skipped?.name ?? null,
    };
  }

  readonly open = (tag: HtmlTag): void => {
    const { name } = tag;
    if (this.#skipped !== null) {
      if (this.#skipped.name === name && !tag.closesItself) this.#skipped.depth += 1;
      return;
    }
    if (pictures.has(name)) this.#pictures += 1;
    if (withoutText.has(name)) {
      if (!tag.closesItself || rawElements.has(name)) this.#skipped = { name, depth: 1 };
      return;
    }
    for (const ended of endsItself.get(name) ?? []) this.#closeInside(ended);
    if (blocks.has(name)) this.#endLine(true);
    if (name === "br") this.#break();
    if (name === "tr") this.#tables.openRow();
    if (name === "td" || name === "th") this.#tables.openCell();
    if (!withoutEnd.has(name)) this.#push(tag);
  };

  #push(tag: HtmlTag): void {
    if (this.#stack.length >= deepest) {
      this.#beyond += 1;
      return;
    }
    const element = this.#elementOf(tag);
    this.#stack.push(element);
    if (element.note !== null) this.#linked = "";
    // The number before a note's text is the note's own.
    if (tag.name === "li") this.#label = element.notesOf === null ? this.#labelOf(tag) : "";
  }

  #elementOf(tag: HtmlTag): OpenElement {
    const { name, attributes } = tag;
    const around = this.#top;
    const style = readDeclarations(attributes.get("style"));
    const link = name === "a" ? attributes.get("href") : undefined;
    const note = noteLinkOf(link);
    const own = noteNameOf(attributes.get("id") ?? attributes.get("name"));
    const holdsNote =
      name !== "a" &&
      name !== "sup" &&
      name !== "span" &&
      own?.leads === "to-note" &&
      this.#marked.has(own.name);
    return {
      ...around,
      ...tagLooks(name),
      ...looksOfStyle(style),
      name,
      link: link !== undefined && note === null && isAbsolute(link) ? link : around.link,
      keepsBlanks: name === "pre" || (looksOfStyle(style).keepsBlanks ?? around.keepsBlanks),
      hidden: around.hidden || looksOfStyle(style).hidden === true || attributes.has("hidden"),
      list: name === "ol" || name === "ul" ? openList(tag, style, this.#listDepth()) : around.list,
      isLabel: around.isLabel || style.get("mso-list") === "ignore",
      note: note ?? around.note,
      notesOf: holdsNote ? own.name : around.notesOf,
    };
  }

  get #top(): OpenElement {
    return this.#stack.at(-1) ?? outermost;
  }

  #listDepth(): number {
    let depth = 0;
    for (const { name } of this.#stack.slice(-reach)) if (name === "ol" || name === "ul") depth += 1;
    return depth;
  }

  #labelOf(tag: HtmlTag): string {
    const list = this.#top.list;
    return list === null ? "•" : takeLabel(list, tag, readDeclarations(tag.attributes.get("style")));
  }

  readonly close = (name: string): void => {
    if (this.#skipped !== null) {
      if (this.#skipped.name !== name) return;
      this.#skipped.depth -= 1;
      if (this.#skipped.depth === 0) this.#skipped = null;
      return;
    }
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      if (blocks.has(name)) this.#endLine(true);
      return;
    }
    this.#closeInside(name);
    // A page that closes what it never opened still ends a paragraph there.
    if (blocks.has(name)) this.#endLine(true);
  };

  /** Closes the nearest element of this name, with what is open inside it; nothing beyond the border of a cell. */
  #closeInside(name: string): void {
    const lowest = Math.max(1, this.#stack.length - reach);
    let at = this.#stack.length - 1;
    while (at >= lowest && this.#stack[at]?.name !== name) {
      const passed = this.#stack[at]?.name ?? "";
      if (borders.has(passed) && passed !== name && !(name === "tr" || name === "table")) return;
      if ((passed === "ol" || passed === "ul") && (name === "li" || name === "p")) return;
      at -= 1;
    }
    if (at < lowest) return;
    while (this.#stack.length > at) {
      const closed = this.#stack.at(-1);
      if (closed === undefined) return;
      this.#end(closed);
      this.#stack.pop();
    }
  }

  /** What is still to do when an element ends, while it is the innermost. */
  #end({ name, note }: OpenElement): void {
    if (blocks.has(name)) this.#endLine(true);
    if (name === "li") this.#label = "";
    if (name === "tr") this.#tables.closeRow();
    const around = this.#stack.at(-2);
    if (note !== null && around?.note !== note) this.#takeNoteLink(note);
  }

  readonly text = (chars: string): void => {
    if (this.#skipped !== null) return;
    const { hidden, isLabel, note, raised, struck, keepsBlanks } = this.#top;
    if (hidden) return;
    const text = chars.replaceAll("\u0000", "").replaceAll("\ufffc", "");
    if (isLabel) {
      this.#label = (this.#label + text).slice(0, 40);
      return;
    }
    if (note !== null) {
      this.#linked = (this.#linked + text).slice(0, 400);
      return;
    }
    if (struck && text.trim() !== "") this.#struck += 1;
    if (raised && /^\s*\d{1,3}\s*$/.test(text)) {
      this.#writeLabel("");
      this.#line.addMark(raise(text.trim()));
      return;
    }
    if (!keepsBlanks) {
      this.#write(text);
      return;
    }
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) this.#break();
      this.#write(line);
    }
  };

  #write(text: string): void {
    if (text.trim() !== "") this.#writeLabel(text);
    this.#line.add(text, this.#top);
  }

  /** The number of a list's item, where the text has not typed it as well. */
  #writeLabel(text: string): void {
    if (!this.#line.isEmpty || this.#label === "") return;
    const label = this.#label.replace(/[\s\u00a0]+/g, " ").trim();
    this.#label = "";
    if (label === "" || text.trimStart().startsWith(label)) return;
    this.#line.add(`${/[\p{L}\p{N}]{1}/u.test(label) && label !== "o" ? label : "•"} `, plainLook);
  }

  /** A link to a note, or back from one, has ended. */
  #takeNoteLink({ leads, name }: NoteLink): void {
    const text = this.#linked;
    this.#linked = "";
    if (!looksLikeMark(text)) {
      this.#writeLabel(text);
      this.#line.add(text, plainLook);
    } else if (leads === "to-note") {
      this.#writeLabel("");
      this.#marked.add(name);
      this.#line.addMark(`[^${name}]`);
    } else if (this.#line.isEmpty) this.#noteOfLine = name;
    // Behind a note's text, it is only the way back.
  }

  /** A line break inside a paragraph; two make a paragraph. */
  #break(): void {
    if (this.#line.isEmpty) this.#endLine(true);
    else this.#endLine(false);
  }

  #endLine(isParagraph: boolean): void {
    const line = this.#line;
    if (line.isEmpty) {
      // A paragraph after a line that only broke.
      if (isParagraph && this.#broken) this.#lines.push("");
      this.#broken = this.#broken && !isParagraph;
      return;
    }
    this.#line = new RichLine();
    this.#keep(String(line), isParagraph);
    if (isParagraph) this.#noteOfLine = null;
  }

  #broken = false;

  #keep(text: string, isParagraph: boolean): void {
    if (text === "") return;
    const note = this.#top.notesOf ?? this.#noteOfLine;
    if (note !== null) {
      const known = this.#notes.get(note);
      const bare = text.replace(/^• /, "");
      if (known === undefined) this.#notes.set(note, [bare]);
      else known.push(bare);
    } else if (isParagraph || this.#tables.isOpen) this.#tables.add(text);
    else this.#lines.push(text);
    this.#broken = !isParagraph;
  }
}
