// Writes our own plain text: see docs/plain-text.md. The reader reads it back to an equal value.
// What plain text cannot carry: ids; proposals, comments, paragraph status and held numbers; white space at the ends of a paragraph and line breaks inside one; a level where the kind has none.
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import { referenceTexts } from "#core/references/reference-texts.ts";
import type { Block, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { formatOwnHead } from "./format-own-head.ts";
import { formatSpans, type SpanNames } from "./format-spans.ts";
import { formatOwnClosing } from "./own-closing.ts";
import { afterOwn, classifyOwn, firstOwnState, indentStep, type OwnState } from "./own-paragraph.ts";
import { goneName, nameBlocks } from "./reference-names.ts";

/** The resolution as text that people and the reader understand. */
export function formatText(resolution: Resolution, profile: Profile): string {
  const names = nameSpans(resolution, profile);
  const parts = [formatOwnHead(resolution), ...formatBlocks(resolution, profile, names)];
  if (resolution.adoption !== null) parts.push(["---", ...formatOwnClosing(resolution.adoption)].join("\n"));
  for (const note of resolution.notes) {
    const text = formatSpans(note.spans, names);
    parts.push(`[^${names.notes.get(note.id) ?? ""}]:${text === "" ? "" : ` ${text}`}`);
  }
  return `${parts.join("\n\n")}\n`;
}

function nameSpans(resolution: Resolution, profile: Profile): SpanNames {
  const { blocks } = resolution;
  const show = referenceTexts(blocks, labelBlocks(blocks, profile));
  const names = nameBlocks(blocks);
  return {
    notes: nameNotes(resolution),
    reference: (span) => ({ name: names.get(span.target) ?? goneName, text: show(span).text }),
  };
}

/** Notes are called by number, in the order of their first marks; those without a mark come last. */
function nameNotes(resolution: Resolution): ReadonlyMap<NoteId, string> {
  const names = new Map<NoteId, string>();
  const name = (note: NoteId): void => {
    if (!names.has(note)) names.set(note, String(names.size + 1));
  };
  for (const block of resolution.blocks)
    for (const span of block.spans) if (span.kind === "note") name(span.note);
  for (const note of resolution.notes) name(note.id);
  return names;
}

function formatBlocks(resolution: Resolution, profile: Profile, names: SpanNames): readonly string[] {
  const labels = labelBlocks(resolution.blocks, profile);
  let state = firstOwnState(resolution.kind);
  return resolution.blocks.map((block) => {
    const text = formatSpans(block.spans, names);
    const line = safeLine(block, naturalLine(block, text, labels), text, state);
    state = afterOwn(state, classifyOwn(line.trim(), indentOf(line), state));
    return line;
  });
}

/** The natural line where it reads as what it is, else the line with its kind said in brackets. */
function safeLine(block: Block, natural: string, text: string, state: OwnState): string {
  const read = classifyOwn(natural.trim(), indentOf(natural), state);
  const same =
    natural.trim() !== "" &&
    natural.trim() !== "---" &&
    read.kind === block.kind &&
    read.level === block.level &&
    read.text === text;
  if (same) return natural;
  const level = block.level === 0 ? "" : ` ${block.level}`;
  return `[${block.kind}${level}]${text === "" ? "" : ` ${text}`}`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function naturalLine(block: Block, text: string, labels: Labels): string {
  const printed = labels.get(block.id)?.printed ?? "";
  const indent = " ".repeat(indentStep * block.level);
  const titled = (word: string, label: string): string =>
    `## ${word}${label === "" ? "" : ` ${label}`}${text === "" ? "" : `. ${text}`}`;
  switch (block.kind) {
    case "title":
      return `# ${text}`;
    case "heading":
      return `### ${text}`;
    case "section":
      return titled("Section", printed.replace(/\W/g, ""));
    case "part":
      return titled("Part", printed.replace(/\W/g, ""));
    case "annex":
      return titled("Annex", "");
    case "operative":
    case "subparagraph":
      return `${indent}${printed === "" ? "" : `${printed} `}${text}`.trimEnd();
    default:
      return `${indent}${text}`;
  }
}
