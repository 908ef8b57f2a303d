// Spans as text: offsets everywhere count UTF-16 units of a block's text without label and note marks.
import type { NoteId, ReferenceSpan, Span, TextSpan } from "./resolution.ts";

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

/**
 * The part of the spans from `start` to `end`. A note mark on a border belongs to the part before it.
 * A reference that is cut is no longer live: half a number points nowhere.
 */
export function sliceSpans(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const from = start <= 0 ? spans : cutSpans(spans, start).after;
  return cutSpans(from, end - Math.max(start, 0)).before;
}

interface Cut {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

function cutSpans(spans: readonly Span[], offset: number): Cut {
  const before: Span[] = [];
  const after: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const next = at + spanLength(span);
    if (next <= offset) before.push(span);
    else if (span.kind === "note" || at >= offset) after.push(span);
    else {
      const look: TextSpan = span.kind === "text" ? span : { kind: "text", text: "" };
      before.push({ ...look, text: span.text.slice(0, offset - at) });
      after.push({ ...look, text: span.text.slice(offset - at) });
    }
    at = next;
  }
  return { before, after };
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
  const { before, after: rest } = cutSpans(spans, start);
  const { before: replaced, after } = cutSpans(rest, end - start);
  const marks = replaced.filter(({ kind }) => kind === "note");
  return joinSpans([...before, ...inserted, ...marks, ...after]);
}

/** Puts a live reference where the text from `start` to `end` was. */
export function putReference(
  spans: readonly Span[],
  start: number,
  end: number,
  reference: ReferenceSpan,
): readonly Span[] {
  const { before, after: rest } = cutSpans(spans, start);
  const { before: replaced, after } = cutSpans(rest, end - start);
  const marks = replaced.filter(({ kind }) => kind === "note");
  return joinSpans([...before, reference, ...marks, ...after]);
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
  // A list that grew has room for more, and a document holds one for each paragraph.
  return joined.slice();
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
  return (
    one.italic === other.italic &&
    one.bold === other.bold &&
    one.link === other.link &&
    isSameChange(one, other)
  );
}

function lookAt(spans: readonly Span[], offset: number): TextSpan {
  let at = 0;
  for (const span of spans) {
    at += spanLength(span);
    if (span.kind === "text" && offset < at) return { ...span, text: "" };
  }
  return { kind: "text", text: "" };
}

/** Two runs of one change; what is said of it besides its id is the same. */
function isSameChange({ change: one }: Span, { change: other }: Span): boolean {
  return one?.id === other?.id && one?.kind === other?.kind;
}
