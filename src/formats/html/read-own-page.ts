// Paragraphs and notes of a page that this program wrote, each as what it says it is.
import {
  type Block,
  type BlockId,
  type BlockKind,
  blockKinds,
  type Level,
  type Note,
  type NoteId,
  type ReferenceSpan,
  type Resolution,
  type Span,
  type TextSpan,
} from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import type { ReadContext, ReadResult } from "#formats/format.ts";
import { assemblePrinted } from "#formats/layout/assemble-printed.ts";
import { type OpeningPart, PrintedOpening } from "#formats/layout/read-opening.ts";
import { newReporter, type Reporter } from "#formats/txt/reporter.ts";
import type { SourceLine } from "#formats/txt/source-line.ts";
import { withoutEnd, withoutText } from "./html-elements.ts";
import { isAbsolute, tagLooks } from "./open-element.ts";
import { type HtmlTag, tokenizeHtml } from "./tokenize-html.ts";

/** Null for a page of others, and for one of ours in which something stands that it does not explain: then it is read as any other. */
export function readOwnPage(html: string, context: ReadContext): ReadResult | null {
  if (!html.includes("data-block=")) return null;
  const reader = new OwnPageReader();
  tokenizeHtml(html, reader);
  return reader.result(context);
}

/** A number of a paragraph or note, or a run of text. */
type Piece =
  | { readonly kind: "text"; readonly span: TextSpan }
  | { readonly kind: "mark" | "reference"; readonly name: string; readonly text: string };

interface Holder {
  readonly kind: BlockKind | "note";
  readonly level: Level;
  /** What others of the page call it by. */
  readonly name: string;
  readonly pieces: Piece[];
}

/** A line around the text, by the class that says what it is. */
interface Line {
  readonly look: string;
  text: string;
}

interface Open {
  readonly name: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly link: string | null;
  readonly within: "main" | "furniture" | "line" | "holder" | "aside" | "mark" | "reference" | null;
  /** The name that a mark or reference leads to. */
  readonly to: string;
}

const outside: Open = { name: "", italic: false, bold: false, link: null, within: null, to: "" };
const furniture: ReadonlySet<string> = new Set(["header", "footer"]);

const parts: ReadonlyMap<string, OpeningPart> = new Map<string, OpeningPart>([
  ["notice", "draft-notice"],
  ["organ", "heading"],
  ["fact", "heading"],
  ["body-name", "heading"],
  ["session", "session"],
  ["agenda-title", "session"],
  ["dates", "fact"],
  ["committee", "fact"],
  ["agenda", "fact"],
  ["adoption-heading", "adoption-heading"],
  ["number", "adoption-heading"],
  ["adopted-by", "adoption-heading"],
  ["adoption-reference", "adoption-reference"],
  ["sponsors", "sponsors"],
]);
const closing: ReadonlySet<string> = new Set(["meeting", "result", "vote-list"]);

class OwnPageReader {
  readonly #stack: Open[] = [outside];
  readonly #holders: Holder[] = [];
  readonly #lines: Line[] = [];
  /** What hangs before the title. */
  #number = "";
  #isExplained = true;
  /** The link whose text was read last: text comes in pieces. */
  #linked: Open | null = null;

  readonly open = (tag: HtmlTag): void => {
    if (withoutEnd.has(tag.name)) return;
    this.#stack.push({ ...this.#top, ...tagLooks(tag.name), ...this.#placeOf(tag), name: tag.name });
  };

  readonly close = (name: string): void => {
    const at = this.#stack.findLastIndex((open) => open.name === name);
    if (at > 0) this.#stack.length = at;
  };

  readonly text = (text: string): void => {
    const { within, italic, bold, link, to } = this.#top;
    const pieces = this.#holders.at(-1)?.pieces;
    if (within === "main" || within === "furniture") this.#isExplained &&= text.trim() === "";
    const line = this.#lines.at(-1);
    if (within === "line" && line !== undefined) line.text += text;
    else if (within === "aside" && this.#holders.at(-1)?.kind === "title") this.#number += text;
    else if (pieces === undefined) return;
    else if (within === "holder")
      pieces.push({
        kind: "text",
        span: {
          kind: "text",
          text,
          ...(italic ? { italic } : {}),
          ...(bold ? { bold } : {}),
          ...(link === null ? {} : { link }),
        },
      });
    else if (within === "mark" || within === "reference") {
      const last = pieces.at(-1);
      const goesOn = last !== undefined && this.#linked === this.#top;
      if (goesOn && last.kind === within) pieces[pieces.length - 1] = { ...last, text: last.text + text };
      else pieces.push({ kind: within, name: to, text });
      this.#linked = this.#top;
    }
  };

  get #top(): Open {
    return this.#stack.at(-1) ?? outside;
  }

  /** What the element makes of the text inside. */
  #placeOf({ name, attributes }: HtmlTag): Partial<Open> {
    const around = this.#top.within;
    if (around === null) return name === "main" ? { within: "main" } : {};
    const to = (attributes.get("href") ?? "").replace(/^#/, "");
    if (around === "main" || around === "furniture") {
      const kind = blockKinds.find((each) => each === attributes.get("data-block"));
      if (kind === undefined && !attributes.has("data-note"))
        return this.#lineOf(name, attributes.get("class"));
      const level = levelOf(attributes.get("data-level"));
      this.#holders.push({ kind: kind ?? "note", level, name: attributes.get("id") ?? "", pieces: [] });
      return { within: "holder" };
    }
    if (around !== "holder") return {};
    if (attributes.get("class") === "label" || attributes.get("role") === "doc-backlink")
      return { within: "aside" };
    if (attributes.get("role") === "doc-noteref") return { within: "mark", to };
    if (attributes.get("class") === "reference") return { within: "reference", to };
    const href = attributes.get("href");
    return href !== undefined && isAbsolute(href) ? { link: href } : {};
  }

  /** A line around the text has a class that says what it is. */
  #lineOf(name: string, look: string | undefined): Partial<Open> {
    if (withoutText.has(name)) return { within: "aside" };
    if (furniture.has(name)) return { within: "furniture" };
    if (name !== "p" || look === undefined) return {};
    this.#lines.push({ look, text: "" });
    return { within: "line" };
  }

  result(context: ReadContext): ReadResult | null {
    if (!this.#isExplained || this.#holders.length === 0) return null;
    const reporter = newReporter();
    const value = assemblePrinted(this.#text(context), this.#around(reporter), { context, reporter });
    return { value, messages: reporter.messages };
  }

  #text({ newId }: ReadContext): Pick<Resolution, "blocks" | "notes"> {
    const ids = new Map(this.#holders.map((holder) => [holder, newId()]));
    const byName = new Map(this.#holders.map((holder) => [holder.name, ids.get(holder) ?? ""]));
    const blocks: Block[] = [];
    const notes: Note[] = [];
    for (const holder of this.#holders) {
      const { kind, level } = holder;
      const spans = joinSpans(spansOf(holder, byName));
      // New ids are a block's or a note's from here on.
      if (kind === "note") notes.push({ id: ids.get(holder) as NoteId, spans });
      else blocks.push({ id: ids.get(holder) as BlockId, kind, level, spans });
    }
    return { blocks, notes };
  }

  #around(reporter: Reporter) {
    const running = this.#lines.filter(({ look }) => look === "symbol").map(({ text }) => text);
    const opening = new PrintedOpening(running, reporter);
    const lines: SourceLine[] = [];
    for (const { look, text: written } of this.#lines) {
      const part = parts.get(look);
      const text = written.replace(/\s+/g, " ").trim();
      if (part !== undefined) opening.take(part, text);
      else if (closing.has(look)) lines.push({ number: lines.length + 1, column: 1, text });
    }
    if (this.#number.trim() !== "") opening.takeNumber(this.#number.trim());
    return { opening: opening.finish(), closing: lines };
  }
}

function levelOf(text: string | undefined): Level {
  const level = Number(text ?? 0);
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 0;
}

function spansOf({ pieces }: Holder, byName: ReadonlyMap<string, string>): readonly Span[] {
  const spans: Span[] = [];
  for (const piece of pieces) {
    const id = piece.kind === "text" ? undefined : byName.get(piece.name);
    if (piece.kind === "text") spans.push(piece.span);
    else if (id === undefined) spans.push({ kind: "text", text: piece.text });
    // The name is that of a note or of a block.
    else if (piece.kind === "mark") spans.push({ kind: "note", note: id as NoteId });
    else addReference(spans, { kind: "reference", target: id as BlockId, text: piece.text });
  }
  return spans;
}

/** "3 (a)" is one reference, of which each number leads to its own paragraph. */
function addReference(spans: Span[], reference: ReferenceSpan): void {
  const [before, between] = spans.slice(-2);
  const goesOn =
    before?.kind === "reference" &&
    between?.kind === "text" &&
    between.text === " " &&
    /^\(|^[a-z]{1,4}\.$/.test(reference.text);
  if (goesOn) spans.splice(-2, 2, { ...reference, text: `${before.text} ${reference.text}` });
  else spans.push(reference);
}
