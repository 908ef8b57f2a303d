// Reads the passages checked by hand; README.md says how they are written.

import type { BlockId } from "#core/resolution/resolution.ts";
import { emptyResolution, type NoteId, type Resolution } from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";

/** A citation as the passage has it; `at` is the block or note it stands in, offsets are in that one's text. */
export interface GoldCitation {
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly organ: string;
  /** With the Security Council's year; a symbol, or an instrument's title. */
  readonly number: string;
  readonly date: string;
}

export interface Passage {
  readonly name: string;
  readonly body: string;
  readonly resolution: Resolution;
  readonly expected: readonly GoldCitation[];
}

export function readPassages(text: string): readonly Passage[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => readPassage(part.split("\n")));
}

interface Marked {
  readonly id: string;
  readonly isNote: boolean;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

function readPassage([name = "", ...lines]: readonly string[]): Passage {
  const body = lines.find((line) => line.startsWith("in: "))?.slice(4) ?? "";
  const texts = lines
    .filter((line) => /^(?:note)?> /.test(line))
    .map((line, at) => readMarked(`p${at}`, line));
  const rows = lines.filter((line) => line.includes(" | ")).map((line) => line.split(" | "));
  const places = texts.flatMap(({ id, spans }) => spans.map((span) => ({ at: id, ...span })));
  if (places.length !== rows.length || rows.some((row) => row.length !== 4)) {
    throw new Error(`“${name}” marks ${places.length} citations and describes ${rows.length}`);
  }
  const expected = places.map((place, at) => {
    const [kind = "", organ = "", number = "", date = ""] = rows[at] ?? [];
    return { ...place, kind, organ, number, date };
  });
  return { name, body, resolution: documentOf(body, texts), expected };
}

/** Takes the braces out and keeps where they stood. */
function readMarked(id: string, line: string): Marked {
  const isNote = line.startsWith("note");
  let text = "";
  let start = 0;
  const spans: { start: number; end: number }[] = [];
  for (const letter of line.slice(isNote ? 6 : 2)) {
    if (letter === "{") start = text.length;
    else if (letter === "}") spans.push({ start, end: text.length });
    else text += letter;
  }
  return { id, isNote, text, spans };
}

/** Notes hang on the end of the last paragraph before them. */
function documentOf(body: string, texts: readonly Marked[]): Resolution {
  const isText = body === "text";
  const paragraphs = texts.filter(({ isNote }) => !isNote);
  const notes = texts.filter(({ isNote }) => isNote);
  const last = paragraphs.at(-1);
  return {
    ...emptyResolution(isText ? "hrc" : body),
    kind: isText ? "text" : "resolution",
    blocks: paragraphs.map((paragraph) => ({
      id: paragraph.id as BlockId, // made up for the passage
      kind: isText ? "text" : "preambular",
      level: 0,
      spans: [
        ...plainSpans(paragraph.text),
        ...(paragraph === last ? notes : []).map(({ id }) => ({ kind: "note", note: id as NoteId }) as const), // as above
      ],
    })),
    notes: notes.map(({ id, text }) => ({ id: id as NoteId, spans: plainSpans(text) })), // as above
  };
}
