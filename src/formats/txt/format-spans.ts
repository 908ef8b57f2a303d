// Spans as marked text; what the text itself holds of marks is escaped.
import type { NoteId, Span, TextSpan } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";

interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
}

export function formatSpans(spans: readonly Span[], names: ReadonlyMap<NoteId, string>): string {
  let text = "";
  let look: Look = { italic: false, bold: false };
  for (const span of joinSpans(spans.map(withoutReference))) {
    if (span.kind === "text") {
      const next = { italic: span.italic === true, bold: span.bold === true };
      text += stars(look, next) + formatPiece(span);
      look = next;
    } else if (span.kind === "note") text += `[^${names.get(span.note) ?? ""}]`;
  }
  return trimmed(text + stars(look, { italic: false, bold: false }));
}

/** A live reference is written as its last text. */
function withoutReference(span: Span): Span {
  return span.kind === "reference" ? { kind: "text", text: span.text } : span;
}

function stars(from: Look, to: Look): string {
  return (from.italic === to.italic ? "" : "*") + (from.bold === to.bold ? "" : "**");
}

function formatPiece(span: TextSpan): string {
  const text = oneLine(span.text);
  if (span.link === undefined) return escapeText(text);
  return `[${text.replace(/[\\*[\]^]/g, "\\$&")}](${span.link.replace(/[\\()]/g, "\\$&")})`;
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " ");
}

/** Brackets stay readable: only those that would start a note mark or a link are escaped. */
function escapeText(text: string): string {
  return text.replace(/[\\*]|\[(?=\^)|\](?=\()/g, "\\$&");
}

function trimmed(text: string): string {
  return text.replace(/^[ \t\u00a0\u200b\ufeff]+|[ \t\u00a0\u200b\ufeff]+$/g, "");
}
