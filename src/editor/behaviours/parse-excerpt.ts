// What another of our windows put on the clipboard. Any program may write there, so it is checked like a file.
import type { Block, BlockKind, Note, Span } from "#core/resolution/resolution.ts";

export interface Excerpt {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** True where paragraphs were taken from their beginning to their end. */
  readonly isWhole?: boolean;
}

const kinds: ReadonlySet<unknown> = new Set<BlockKind>([
  "title",
  "enacting",
  "preambular",
  "operative",
  "subparagraph",
  "continuation",
  "section",
  "part",
  "annex",
  "heading",
  "text",
]);

/** Null for anything that is not whole. */
export function parseExcerpt(text: string): Excerpt | null {
  if (text === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !Array.isArray(value["blocks"]) || !Array.isArray(value["notes"])) return null;
  const { blocks, notes } = value;
  if (blocks.length === 0 || !blocks.every(isBlock) || !notes.every(isNote)) return null;
  return { blocks, notes, isWhole: value["isWhole"] === true };
}

function isBlock(value: unknown): value is Block {
  if (!isRecord(value) || typeof value["id"] !== "string" || !kinds.has(value["kind"])) return false;
  const level = value["level"];
  return (
    typeof level === "number" &&
    Number.isInteger(level) &&
    level >= 0 &&
    level <= 4 &&
    areSpans(value["spans"])
  );
}

function isNote(value: unknown): value is Note {
  return isRecord(value) && typeof value["id"] === "string" && areSpans(value["spans"]);
}

function areSpans(value: unknown): value is readonly Span[] {
  return Array.isArray(value) && value.every(isSpan);
}

function isSpan(value: unknown): value is Span {
  if (!isRecord(value)) return false;
  switch (value["kind"]) {
    case "note":
      return typeof value["note"] === "string";
    case "reference":
      return typeof value["target"] === "string" && typeof value["text"] === "string";
    case "text":
      return typeof value["text"] === "string" && (value["link"] === undefined || isAddress(value["link"]));
    default:
      return false;
  }
}

function isAddress(value: unknown): boolean {
  return typeof value === "string" && /^(?:https?|mailto|ftp):/i.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
