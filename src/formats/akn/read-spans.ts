// Words inside a paragraph: looks, links, references, footnotes; what marks words only is read through.
import type { BlockId, Note, NoteId, Span, TextSpan } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { blockElements, localName, marksOnly } from "./akn-elements.ts";
import type { AknMessages } from "./akn-messages.ts";
import type { TrackedChanges } from "./tracked-changes.ts";

type Look = Pick<TextSpan, "italic" | "bold" | "link">;

export class SpanReader {
  readonly #newId: () => string;
  readonly #messages: AknMessages;
  readonly #changes: TrackedChanges;
  readonly #notes: Note[] = [];
  readonly #noteNames = new Map<string, NoteId>();
  readonly #waiting = new Map<string, XmlElement>();
  #inNote = false;

  constructor(newId: () => string, messages: AknMessages, changes: TrackedChanges) {
    this.#newId = newId;
    this.#messages = messages;
    this.#changes = changes;
  }

  /** Notes that stand in the metadata, for marks that name them. */
  expectNotes(notes: readonly XmlElement[]): void {
    for (const [at, note] of notes.entries()) this.#waiting.set(nameOf(note) || `?${at}`, note);
  }

  read(element: XmlElement): readonly Span[] {
    const spans: Span[] = [];
    this.#changes.enter(element);
    this.#children(element, {}, spans);
    const joined = joinSpans(spans);
    return element.attributes["xml:space"] === "preserve" ? joined : joinSpans(withSingleBlanks(joined));
  }

  /** The notes in the order of their first marks, then those that none stands for. */
  finishNotes(): readonly Note[] {
    for (const [name, note] of this.#waiting) this.#keepNote(name, note);
    this.#waiting.clear();
    return this.#notes;
  }

  #children(element: XmlElement, look: Look, into: Span[]): void {
    for (const child of element.children) {
      if (typeof child !== "string") this.#element(child, look, into);
      else if (child !== "") into.push({ kind: "text", text: child, ...look });
    }
  }

  #element(element: XmlElement, look: Look, into: Span[]): void {
    const name = localName(element);
    if (name === "ref") this.#reference(element, look, into);
    else if (name === "authorialNote") this.#note(element, look, into);
    else if (name === "noteRef") this.#mark(element, into);
    else if (name === "ins" || name === "del") {
      if (this.#changes.take(element)) this.#children(element, look, into);
    } else if (name === "img" || name === "marker") this.#messages.leftOut(element);
    else if (name === "br" || name === "eol" || blockElements.has(name)) {
      into.push({ kind: "text", text: " ", ...look });
      if (blockElements.has(name) && !/^(?:p|td|th)$/.test(name)) this.#messages.flattened(element);
      this.#children(element, look, into);
    } else this.#children(element, this.#lookInside(element, look), into);
  }

  #lookInside(element: XmlElement, look: Look): Look {
    const name = localName(element);
    switch (name) {
      case "i":
        return { ...look, italic: true };
      case "b":
        return { ...look, bold: true };
      case "a":
        return this.#linked(element, look);
      case "sup":
      case "sub":
      case "u":
        if (textOutsideNotes(element).trim() !== "") this.#messages.lookLost(name);
        return look;
      default:
        if (!marksOnly.has(name)) this.#messages.notUnderstood(element);
        return look;
    }
  }

  /** A link may only lead to the web or to a mailbox: other addresses are for attacks. */
  #linked(element: XmlElement, look: Look): Look {
    const href = element.attributes["href"] ?? "";
    if (/^(?:https?|mailto):/i.test(href)) return { ...look, link: href };
    this.#messages.linkLeftOut(element);
    return look;
  }

  #reference(element: XmlElement, look: Look, into: Span[]): void {
    const href = element.attributes["href"] ?? "";
    if (/^#./.test(href) && element.children.every((child) => typeof child === "string")) {
      // The name of the paragraph for now; `settleTargets` puts its id.
      into.push({ kind: "reference", target: href.slice(1) as BlockId, text: textIn(element) });
    } else if (/^https?:/i.test(href)) this.#children(element, { ...look, link: href }, into);
    // What is cited is found by its words again.
    else this.#children(element, look, into);
  }

  #note(element: XmlElement, look: Look, into: Span[]): void {
    if (this.#inNote) {
      this.#messages.flattened(element);
      this.#children(element, look, into);
    } else into.push({ kind: "note", note: this.#keepNote(nameOf(element), element) });
  }

  #keepNote(name: string, element: XmlElement): NoteId {
    const id = this.#newId() as NoteId; // a new id of our own
    if (name !== "") this.#noteNames.set(name, id);
    const at = this.#notes.push({ id, spans: [] }) - 1;
    this.#inNote = true;
    this.#notes[at] = { id, spans: this.#noteSpans(element) };
    this.#inNote = false;
    return id;
  }

  #noteSpans(element: XmlElement): readonly Span[] {
    const spans: Span[] = [];
    for (const child of element.children) {
      const isParagraph = typeof child !== "string" && localName(child) === "p";
      if (isParagraph) {
        if (spans.length > 0) spans.push({ kind: "text", text: " " });
        spans.push(...this.read(child));
      } else if (typeof child !== "string") this.#element(child, {}, spans);
      else if (child.trim() !== "") spans.push({ kind: "text", text: child.replace(/\s+/g, " ") });
    }
    return joinSpans(spans);
  }

  #mark(element: XmlElement, into: Span[]): void {
    const name = (element.attributes["href"] ?? "").replace(/^#/, "");
    const known = this.#noteNames.get(name);
    const waiting = this.#waiting.get(name);
    if (known !== undefined) into.push({ kind: "note", note: known });
    else if (waiting !== undefined && !this.#inNote) {
      this.#waiting.delete(name);
      into.push({ kind: "note", note: this.#keepNote(name, waiting) });
    } else this.#messages.markWithoutNote(element);
  }
}

/** Older files call it "id". */
function nameOf({ attributes }: XmlElement): string {
  return attributes["eId"] ?? attributes["id"] ?? "";
}

/** White space between words is one blank, and none at the ends; a mark of a note is no word. */
function withSingleBlanks(spans: readonly Span[]): readonly Span[] {
  let last = " ";
  const single = spans.map((span): Span => {
    if (span.kind === "note") return span;
    let text = span.text.replace(/[ \t\r\n]+/g, " ");
    if (last === " ") text = text.replace(/^ /, "");
    last = text.at(-1) ?? last;
    return { ...span, text };
  });
  const end = single.findLastIndex(({ kind }) => kind !== "note");
  return single.map((span, at) =>
    at === end && span.kind !== "note" ? { ...span, text: span.text.replace(/ $/, "") } : span,
  );
}

function textOutsideNotes(element: XmlElement): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") text += child;
    else if (!/^(?:authorialNote|noteRef)$/.test(localName(child))) text += textOutsideNotes(child);
  }
  return text;
}

/** References with the ids of their paragraphs; one that leads nowhere stays as words. */
export function settleTargets(spans: readonly Span[], blocks: ReadonlyMap<string, BlockId>): readonly Span[] {
  if (spans.every(({ kind }) => kind !== "reference")) return spans;
  return joinSpans(
    spans.map((span): Span => {
      if (span.kind !== "reference") return span;
      const target = blocks.get(span.target);
      return target === undefined ? { kind: "text", text: span.text } : { ...span, target };
    }),
  );
}
