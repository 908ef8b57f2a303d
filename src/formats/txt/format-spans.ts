// Spans as marked text; what the text itself holds of marks is escaped.
import type { NoteId, ReferenceSpan, Span, TextSpan } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";

interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What notes are called, and how a live reference is written. */
export interface SpanNames {
  readonly notes: ReadonlyMap<NoteId, string>;
  readonly reference: (span: ReferenceSpan) => { readonly name: string; readonly text: string };
}

export function formatSpans(spans: readonly Span[], names: SpanNames): string {
  let text = "";
  let look: Look = roman;
  for (const span of joinSpans(spans)) {
    if (span.kind === "text") {
      const next = { italic: span.italic === true, bold: span.bold === true };
      text += stars(look, next) + formatPiece(span);
      look = next;
    } else if (span.kind === "note") text += `[^${names.notes.get(span.note) ?? ""}]`;
    else {
      text += stars(look, roman) + formatReference(names.reference(span));
      look = roman;
    }
  }
  return trimmed(text + stars(look, roman));
}

const roman: Look = { italic: false, bold: false };

/** `[3 (a)](#op3-1)`: the number of today, and the name of its paragraph. */
function formatReference({ name, text }: { readonly name: string; readonly text: string }): string {
  return text === "" ? "" : `[${oneLine(text).replace(/[\\*[\]^]/g, "\\$&")}](#${name})`;
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
