// An official Word file with the draft as tracked changes: rejecting them all gives the file back, accepting them the draft.
import { compareResolutions } from "#core/diff/compare-resolutions.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { referenceTexts } from "#core/references/reference-texts.ts";
import type { Block, Resolution, Span } from "#core/resolution/resolution.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import type { ReadProblem } from "#formats/format.ts";
import { checkRedline, type Difference } from "./check-redline.ts";
import { type LocatedBase, locateBlocks } from "./locate-blocks.ts";
import { markProperties, NewNotes, type NotesPart } from "./new-notes.ts";
import { orderNotes } from "./order-notes.ts";
import { PartEditor } from "./part-editor.ts";
import { applySplices, ChangeMarks, highestId } from "./part-source.ts";
import { planRedline } from "./plan-redline.ts";
import { propertiesOf, type RunProperties } from "./run-properties.ts";
import { Shapes } from "./shapes.ts";
import { type EditedParts, openSourceParts, type SourceParts } from "./source-parts.ts";

export interface RedlineRequest {
  /** The bytes of the official file. */
  readonly base: Uint8Array;
  readonly draft: Resolution;
  readonly profile: Profile;
  /** The delegation: every change is its. */
  readonly author: string;
  /** ISO date and time of every change. */
  readonly date: string;
  /** Makes typed numbers those of the draft; without it they stay, and what comes in between is 7 bis. */
  readonly renumber: boolean;
}

/** `left` is what accepting all would leave other than in the draft; empty where the law holds. */
export type RedlineOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly left: readonly Difference[] }
  | { readonly ok: false; readonly problem: RedlineProblem };

export type RedlineProblem =
  | { readonly kind: "base"; readonly problem: ReadProblem }
  /** These paragraphs changed, and where they stand in the file could not be told. */
  | { readonly kind: "not-found"; readonly paragraphs: readonly string[] }
  /** Rejecting all would not give the base back: such a file is not handed out. */
  | { readonly kind: "unfaithful"; readonly differences: readonly Difference[] };

export function writeRedline(request: RedlineRequest): RedlineOutcome {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `base${last}`;
  };
  const read = readDocx(request.base, { newId, defaultBody: request.draft.body, changes: "accept" });
  if (!read.ok) return { ok: false, problem: { kind: "base", problem: read.problem } };
  const opened = openSourceParts(request.base);
  if (!opened.ok) return { ok: false, problem: { kind: "base", problem: opened.problem } };
  return track(read.value.value, opened.value, request);
}

function track(base: Resolution, parts: SourceParts, request: RedlineRequest): RedlineOutcome {
  const { profile, renumber } = request;
  const labels = { base: printedLabels(base, profile), draft: printedLabels(request.draft, profile) };
  const draft = settleReferences(request.draft, labels.draft);
  const located = locateBlocks(base, {
    body: parts.body.paragraphs,
    footnotes: parts.footnotes,
    endnotes: parts.endnotes,
  });
  const sources = [parts.body.source, parts.footnotes?.source ?? "", parts.endnotes?.source ?? ""];
  const marks = new ChangeMarks(request.author, request.date, highestId(sources));
  const noteMark = noteMarkOf(parts);
  const editorOf = (source: string) => new PartEditor({ source, marks, noteMark });
  const editors = {
    body: editorOf(parts.body.source),
    f: parts.footnotes === null ? null : editorOf(parts.footnotes.source),
    e: parts.endnotes === null ? null : editorOf(parts.endnotes.source),
  };
  const newNotes = new NewNotes(parts.footnotes, parts.styleIds, marks);
  const shapes = new Shapes({
    base,
    located,
    source: parts.body.source,
    styles: parts.styles,
    styleIds: parts.styleIds,
  });
  const lost = planRedline(compareResolutions(base, draft), {
    base,
    draft,
    labels,
    located,
    shapes,
    lists: parts.lists,
    body: editors.body,
    notes: { f: editors.f, e: editors.e },
    newNotes,
    renumber,
  });
  if (lost.length > 0) {
    const paragraphs = lost.map((id) => labels.base.get(id)?.name ?? "");
    return { ok: false, problem: { kind: "not-found", paragraphs } };
  }
  const bytes = parts.write(writeParts(parts, { editors, located, newNotes }));
  const { rejected, accepted } = checkRedline({ base: request.base, draft }, bytes);
  return rejected.length > 0
    ? { ok: false, problem: { kind: "unfaithful", differences: rejected } }
    : { ok: true, bytes, left: accepted };
}

interface Planned {
  readonly editors: Readonly<Record<"body", PartEditor> & Record<"f" | "e", PartEditor | null>>;
  readonly located: LocatedBase;
  readonly newNotes: NewNotes;
}

function writeParts(parts: SourceParts, { editors, located, newNotes }: Planned): EditedParts {
  const notesOf = (part: NotesPart | null, kind: "f" | "e"): string | null => {
    const splices = editors[kind]?.splices(located.noteTexts[kind].paragraphs);
    return part === null || splices === undefined ? null : applySplices(part.source, splices);
  };
  const body = applySplices(parts.body.source, editors.body.splices(parts.body.paragraphs));
  const footnotes = notesOf(parts.footnotes, "f");
  const endnotes = notesOf(parts.endnotes, "e");
  if (newNotes.written === "") return { body, footnotes, endnotes, newNotes: "" };
  const ordered = orderNotes({ body, notes: [newNotes.written, footnotes ?? ""] });
  const [written = "", known = ""] = ordered.notes;
  return { body: ordered.body, footnotes: footnotes === null ? null : known, endnotes, newNotes: written };
}

/** References say what they show now: a Word file has them as words. */
function settleReferences(draft: Resolution, labels: ReturnType<typeof printedLabels>): Resolution {
  const shown = referenceTexts(draft.blocks, labels);
  const settle = (spans: readonly Span[]): readonly Span[] =>
    spans.map((span) => (span.kind === "reference" ? { ...span, text: shown(span).text } : span));
  return {
    ...draft,
    blocks: draft.blocks.map((block): Block => ({ ...block, spans: settle(block.spans) })),
    notes: draft.notes.map((note) => ({ ...note, spans: settle(note.spans) })),
  };
}

function noteMarkOf({ body, styleIds }: SourceParts): RunProperties {
  for (const { units } of body.paragraphs)
    for (const { run, note } of units)
      if (note !== null && note !== "typed") return propertiesOf(run, body.source);
  return markProperties(styleIds);
}
