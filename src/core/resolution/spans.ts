// Spans as text: offsets everywhere count UTF-16 units of a block's text without label and note marks.
import type { NoteId, Span, TextSpan } from "./resolution.ts";

/** The text of the spans, without note marks. */
export function textOf(spans: readonly Span[]): string {
  let text = "";
  for (const span of spans) if (span.kind !== "note") text += span.text;
  return text;
}

export function spanLength(span: Span): number {
  return span.kind === "note" ? 0 : span.text.length;
}

/** Footnote marks with the offset each stands at. */
export function noteMarksOf(
  spans: readonly Span[],
): readonly { readonly note: NoteId; readonly at: number }[] {
  const marks: { note: NoteId; at: number }[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.kind === "note") marks.push({ note: span.note, at });
    at += spanLength(span);
  }
  return marks;
}

/** One plain span, or none for an empty text. */
export function plainSpans(text: string): readonly Span[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

/** The part of the spans from `start` to `end`. A note mark on a border belongs to the part before it. */
export function sliceSpans(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const kept: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const next = at + spanLength(span);
    if (span.kind === "note") {
      const inside = (at > start && at <= end) || (at === 0 && start === 0);
      if (inside) kept.push(span);
    } else if (next > start && at < end) {
      const text = span.text.slice(Math.max(0, start - at), end - at);
      if (text !== "") kept.push({ ...span, text });
    }
    at = next;
  }
  return kept;
}

/** Replaces the text from `start` to `end`; the new text takes the look of the first character replaced or, for an insertion, of the one before. */
export function replaceInSpans(
  spans: readonly Span[],
  start: number,
  end: number,
  text: string,
): readonly Span[] {
  const look = lookAt(spans, start === end ? start - 1 : start);
  const inserted: readonly Span[] = text === "" ? [] : [{ ...look, text }];
  const length = textOf(spans).length;
  const before = start === 0 ? leadingNotes(spans, end) : sliceSpans(spans, 0, start);
  const within = marksInside(spans, start, end);
  const after = end >= length ? [] : sliceSpans(spans, end, length);
  return joinSpans([...before, ...inserted, ...within, ...after]);
}

/** Joins neighbours of the same look and drops empty spans, so that equal texts have equal spans. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.kind === "text" && span.text === "") continue;
    if (span.kind === "text" && last?.kind === "text" && sameLook(span, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    } else joined.push(span);
  }
  return joined;
}

/** The spans with italics set or cleared from `start` to `end`. */
export function setItalic(
  spans: readonly Span[],
  start: number,
  end: number,
  italic: boolean,
): readonly Span[] {
  const changed: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const next = at + spanLength(span);
    if (span.kind !== "text") changed.push(span);
    else {
      const from = Math.min(Math.max(start - at, 0), span.text.length);
      const to = Math.min(Math.max(end - at, from), span.text.length);
      changed.push(
        { ...span, text: span.text.slice(0, from) },
        withItalic({ ...span, text: span.text.slice(from, to) }, italic),
        { ...span, text: span.text.slice(to) },
      );
    }
    at = next;
  }
  return joinSpans(changed);
}

function withItalic({ italic: _, ...span }: TextSpan, italic: boolean): TextSpan {
  return italic ? { ...span, italic: true } : span;
}

function sameLook(one: TextSpan, other: TextSpan): boolean {
  return one.italic === other.italic && one.bold === other.bold && one.link === other.link;
}

function lookAt(spans: readonly Span[], offset: number): TextSpan {
  let at = 0;
  for (const span of spans) {
    at += spanLength(span);
    if (span.kind === "text" && offset < at) return { ...span, text: "" };
  }
  return { kind: "text", text: "" };
}

function marksInside(spans: readonly Span[], start: number, end: number): readonly Span[] {
  if (start === end) return [];
  const marks: Span[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.kind === "note" && at > start && at <= end) marks.push(span);
    at += spanLength(span);
  }
  return marks;
}

function leadingNotes(spans: readonly Span[], _end: number): readonly Span[] {
  const leading: Span[] = [];
  for (const span of spans) {
    if (span.kind !== "note") break;
    leading.push(span);
  }
  return leading;
}
