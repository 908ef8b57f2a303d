// Pieces of a Word paragraph as text and as spans.
import type { Span, TextSpan } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import type { SettledParagraph, SettledPiece } from "./word-view.ts";

type SettledText = Extract<SettledPiece, { kind: "text" }>;

/** The text with its tabs and line breaks, without marks of notes and without what is hidden. */
export function plainText({ pieces }: SettledParagraph): string {
  let text = "";
  for (const piece of pieces) if (piece.kind === "text" && piece.look.hidden !== true) text += piece.text;
  return text;
}

/** Tabs and line breaks are blanks in a text of ours. */
export function textSpan({ text, look, link }: SettledText): TextSpan {
  return {
    kind: "text",
    text: text.replace(/[\t\n]+/g, " "),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.bold === true ? { bold: true } : {}),
    ...(link === null ? {} : { link }),
  };
}

/** Without blanks at either end; a mark of a note is no blank. */
export function trimSpans(spans: readonly Span[]): readonly Span[] {
  const trimmed = [...joinSpans(spans)];
  const first = trimmed[0];
  if (first?.kind === "text") trimmed[0] = { ...first, text: first.text.replace(/^[ \u00a0\u200b]+/, "") };
  const last = trimmed.at(-1);
  if (last?.kind === "text") trimmed[trimmed.length - 1] = { ...last, text: trimEnd(last.text) };
  return joinSpans(trimmed);
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \u00a0\u200b".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
