// Words and marks that the draft brings, and paragraphs made of them, as tracked changes.
import type { ChangeMarks } from "./part-source.ts";
import { escapeXml } from "./part-source.ts";
import { noteRun, type RunProperties, type WantedLook, withLook, wrapProperties } from "./run-properties.ts";

export type NewContent =
  | { readonly kind: "text"; readonly text: string; readonly look: WantedLook }
  /** The mark of a new note. */
  | { readonly kind: "note"; readonly id: number; readonly bookmark: Bookmark | null }
  /** The number of a note whose mark stands in a bookmark, shown again. */
  | { readonly kind: "again"; readonly bookmark: Bookmark; readonly number: number };

export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

export type TrackedAs = "w:ins" | "w:del" | "w:moveFrom" | "w:moveTo";

/** How new words look where they stand, and how marks of notes do. */
export interface Surroundings {
  readonly run: RunProperties;
  readonly mark: RunProperties;
}

export function writeRuns(content: readonly NewContent[], surroundings: Surroundings): string {
  return content.map((each) => writeContent(each, surroundings)).join("");
}

function writeContent(content: NewContent, { run, mark }: Surroundings): string {
  switch (content.kind) {
    case "text":
      return `<w:r>${wrapProperties(withLook(run, content.look))}${textNodes(content.text)}</w:r>`;
    case "note":
      return inBookmark(content.bookmark, noteRun(content.id, mark));
    case "again":
      return fieldRuns(content.bookmark, content.number, wrapProperties(mark));
  }
}

function inBookmark(bookmark: Bookmark | null, runs: string): string {
  return bookmark === null ? runs : `${bookmarkStart(bookmark)}${runs}${bookmarkEnd(bookmark)}`;
}

export function bookmarkStart({ id, name }: Bookmark): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
}

export function bookmarkEnd({ id }: Bookmark): string {
  return `<w:bookmarkEnd w:id="${id}"/>`;
}

/** Of several runs, because a field in one element cannot be tracked. */
function fieldRuns({ name }: Bookmark, number: number, look: string): string {
  const mark = (type: string) => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r>${look}<w:instrText xml:space="preserve"> NOTEREF ${name} \\f \\h </w:instrText></w:r>`;
  return `${mark("begin")}${instruction}${mark("separate")}<w:r>${look}<w:t>${number}</w:t></w:r>${mark("end")}`;
}

/** Tabs and line breaks are elements of their own. */
function textNodes(text: string): string {
  return text
    .split(/([\t\n])/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "\t"
        ? "<w:tab/>"
        : part === "\n"
          ? "<w:br/>"
          : `<w:t xml:space="preserve">${clean(part)}</w:t>`,
    )
    .join("");
}

/** XML has no place for control characters. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return escapeXml(text.replace(/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, ""));
}

/** The ends of a stretch that moved: both places have one name. */
export class MoveRange {
  readonly #kind: "moveFrom" | "moveTo";
  readonly #name: string;
  readonly #id: number;
  readonly #marks: ChangeMarks;

  constructor(kind: "moveFrom" | "moveTo", name: string, marks: ChangeMarks) {
    this.#kind = kind;
    this.#name = name;
    this.#id = marks.newId();
    this.#marks = marks;
  }

  get start(): string {
    return `<w:${this.#kind}RangeStart w:id="${this.#id}"${this.#marks.author} w:name="${this.#name}"/>`;
  }

  get end(): string {
    return `<w:${this.#kind}RangeEnd w:id="${this.#id}"/>`;
  }
}

export interface NewPiece {
  readonly as: TrackedAs;
  readonly content: readonly NewContent[];
}

export interface NewParagraph {
  /** With its w:pPr. */
  readonly properties: string;
  readonly pieces: readonly NewPiece[];
  readonly surroundings: Surroundings;
  /** The name of its move. */
  readonly move: string | null;
}

export function writeNewParagraph(paragraph: NewParagraph, marks: ChangeMarks): string {
  const { properties, pieces, surroundings, move } = paragraph;
  const range = move === null ? null : new MoveRange("moveTo", move, marks);
  const inside = pieces
    .filter(({ content }) => content.length > 0)
    .map(({ as, content }) => `<${as}${marks.attributes()}>${writeRuns(content, surroundings)}</${as}>`)
    .join("");
  const last = pieces.findLast(({ content }) => content.length > 0)?.content.at(-1);
  // LibreOffice ends a change at the mark of a note, and would keep the end of the paragraph behind it.
  const behind = last?.kind === "note" ? `<w:ins${marks.attributes()}><w:r><w:t/></w:r></w:ins>` : "";
  return `<w:p>${properties}${range?.start ?? ""}${inside}${behind}${range?.end ?? ""}</w:p>`;
}
