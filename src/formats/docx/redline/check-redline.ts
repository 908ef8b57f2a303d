// The law of a redline, by our own reader: rejecting gives the base to the letter, accepting gives the draft.
import { foldUnit } from "#core/diff/tokens-of.ts";
import type { NoteId, Resolution } from "#core/resolution/resolution.ts";
import { numberParagraphs } from "#formats/docx/read/number-paragraphs.ts";
import { readPackage } from "#formats/docx/read/read-package.ts";
import { readWordDocument } from "#formats/docx/read/read-word-document.ts";
import { viewWord } from "#formats/docx/read/word-view.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import type { ChangeChoice, ReadContext } from "#formats/format.ts";

export interface CheckedRedline {
  /** What the file says where it should say something else; empty where the law holds. */
  readonly rejected: readonly Difference[];
  readonly accepted: readonly Difference[];
}

export interface Difference {
  readonly wanted: string;
  readonly found: string;
}

export function checkRedline(
  { base, draft }: { readonly base: Uint8Array; readonly draft: Resolution },
  redline: Uint8Array,
): CheckedRedline {
  let last = 0;
  const context: ReadContext = {
    newId: () => `check${++last}`,
    defaultBody: draft.body,
    changes: "accept",
  };
  const read = readDocx(redline, context);
  return {
    rejected: differencesOf(shownLines(base, "reject"), shownLines(redline, "reject")),
    accepted: differencesOf(textLines(draft), read.ok ? textLines(read.value.value) : []),
  };
}

/** Every paragraph with its number, and every note that has a mark, as Word shows them. */
export function shownLines(bytes: Uint8Array, choice: ChangeChoice): readonly string[] {
  const opened = readPackage(bytes);
  if (!opened.ok) return [];
  const { document, styles, lists } = readWordDocument(opened.value);
  const view = viewWord(document, choice);
  const labels = numberParagraphs(view.paragraphs, lists, styles);
  const marked = new Set<string>();
  const lines = view.paragraphs.map(({ pieces }, at) => {
    const said = pieces.map((piece) => {
      if (piece.kind === "text") return piece.text;
      marked.add(piece.note);
      return `[^${marked.size}]`;
    });
    return `${labels[at]?.text ?? ""}\t${said.join("")}`;
  });
  const notes = [...marked].map((note) =>
    (view.notes.get(note) ?? [])
      .map(({ pieces }) => pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""))
      .join("\n"),
  );
  return [...lines, ...notes];
}

/** Kind, level and words of every paragraph, and the words of every note; what the base's own characters may be is the same. */
function textLines({ blocks, notes }: Resolution): readonly string[] {
  const numbers = new Map<NoteId, number>();
  const texts = blocks.map(({ kind, level, spans }) => {
    const said = spans.map((span) => {
      if (span.kind !== "note") return span.text;
      const number = numbers.get(span.note) ?? numbers.size + 1;
      numbers.set(span.note, number);
      return `[^${number}]`;
    });
    return `${kind} ${level} ${fold(said.join(""))}`;
  });
  const order = [...numbers.keys(), ...notes.map(({ id }) => id).filter((id) => !numbers.has(id))];
  const byId = new Map(notes.map(({ id, spans }) => [id, spans]));
  const noteTexts = order.map((id) =>
    fold((byId.get(id) ?? []).map((span) => (span.kind === "note" ? "" : span.text)).join("")),
  );
  return [...texts, ...noteTexts];
}

function fold(text: string): string {
  return foldUnit(text).replace(/\s+/g, " ").trim();
}

function differencesOf(wanted: readonly string[], found: readonly string[]): readonly Difference[] {
  const differences: Difference[] = [];
  for (let at = 0; at < Math.max(wanted.length, found.length); at += 1)
    if (wanted[at] !== found[at]) differences.push({ wanted: wanted[at] ?? "", found: found[at] ?? "" });
  return differences;
}
