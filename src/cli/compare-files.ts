// `penholder compare`: what changed from one text to another, paragraph by paragraph and by what it means.
import { readFile } from "node:fs/promises";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import { compareMastheads, type MastheadChange } from "#core/diff/compare-mastheads.ts";
import { compareResolutions } from "#core/diff/compare-resolutions.ts";
import type { Change, Comparison, NoteRow, Row, Segment } from "#core/diff/comparison.ts";
import { parseMeanings } from "#core/diff/parse-meanings.ts";
import { type Meanings, standardMeanings } from "#core/diff/standard-meanings.ts";
import { type ComparisonSummary, summarizeComparison } from "#core/diff/summarize-comparison.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { BlockId, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { describeReadError } from "#host/storage/describe-disk-error.ts";
import type { ExitCode } from "./exit-code.ts";
import type { GivenPath } from "./given-path.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import type { CompareCommand } from "./parse-command.ts";
import { describeInputProblem, readInput } from "./read-input.ts";

/** What `--format json` prints. Paragraphs are named as drafters do: "PP3", "OP2 (a)", "TITLE". */
export interface ComparedFiles {
  readonly base: string;
  readonly new: string;
  readonly summary: ComparisonSummary;
  readonly changes: readonly DescribedChange[];
  /** What differs above the texts and after them. */
  readonly masthead: readonly MastheadChange[];
  /** All paragraphs in the order of the new text, those without a change too; not with `--summary`. */
  readonly paragraphs?: readonly DescribedRow[];
  /** Footnotes that no paragraph has a mark for; not with `--summary`. */
  readonly notes?: readonly DescribedNote[];
}

export interface DescribedChange extends Pick<Change, "kind" | "rank" | "sentence"> {
  /** Index into `paragraphs`; null in a footnote without a mark. */
  readonly row: number | null;
  readonly base: readonly DescribedPiece[];
  readonly new: readonly DescribedPiece[];
}

/** `start` and `end` are UTF-16 offsets into the text of the paragraph or footnote, without label and note marks. */
export interface DescribedPiece {
  readonly in: string;
  readonly start: number;
  readonly end: number;
}

export interface DescribedRow {
  readonly base: readonly string[];
  readonly new: readonly string[];
  readonly moved: boolean;
  readonly words: readonly DescribedWords[];
  readonly notes: readonly DescribedNote[];
}

export interface DescribedNote {
  readonly base: string | null;
  readonly new: string | null;
  readonly words: readonly DescribedWords[];
}

/** Words that are the same are given as the new text has them; the mark of a footnote is "[FN2]". */
export interface DescribedWords {
  readonly kind: Segment["kind"];
  readonly text: string;
}

type Asked = Omit<CompareCommand, "base" | "draft" | "meanings" | "redline"> & {
  readonly base: GivenPath;
  readonly draft: GivenPath;
  readonly meanings: GivenPath | null;
};

/** 0 where nothing differs, 1 where something does, 2 where a file cannot be read. */
export async function compareFiles(asked: Asked): Promise<ExitCode> {
  const [base, draft] = [
    await readInput(asked.base, asked.changes),
    await readInput(asked.draft, asked.changes),
  ];
  const meanings = asked.meanings === null ? succeed(standardMeanings) : await readMeanings(asked.meanings);
  for (const read of [base, draft]) if (!read.ok) console.error(describeInputProblem(read.problem));
  if (!meanings.ok) console.error(describeProblem(meanings.problem));
  if (!base.ok || !draft.ok || !meanings.ok) return 2;
  const { profileOf } = await loadKnowledge();
  const comparison = compareResolutions(base.value.value, draft.value.value, meanings.value);
  const sides = {
    base: sideOf(base.value.value, profileOf),
    draft: sideOf(draft.value.value, profileOf),
  };
  const masthead = compareMastheads(
    { resolution: base.value.value, profile: profileOf(base.value.value.body) },
    { resolution: draft.value.value, profile: profileOf(draft.value.value.body) },
  );
  const compared = { ...comparison, masthead };
  if (asked.format === "json") console.log(JSON.stringify(describeAll(compared, sides, asked), null, 2));
  else for (const line of linesOf(compared, sides, asked)) console.log(line);
  return comparison.changes.length + masthead.length === 0 ? 0 : 1;
}

async function readMeanings({ name, path }: GivenPath): Promise<Outcome<Meanings>> {
  try {
    const read = parseMeanings(await readFile(path, "utf8"));
    return read.ok ? succeed(read.value) : fail({ kind: "damaged-file", name, detail: read.detail });
  } catch (error) {
    return fail(describeReadError(error, name));
  }
}

interface Side {
  readonly labels: Labels;
  readonly noteNumbers: ReadonlyMap<NoteId, number>;
  readonly texts: ReadonlyMap<string, string>;
}

type Sides = Readonly<Record<"base" | "draft", Side>>;
type Compared = Comparison & Pick<ComparedFiles, "masthead">;
type ProfileOf = Awaited<ReturnType<typeof loadKnowledge>>["profileOf"];

function sideOf(resolution: Resolution, profileOf: ProfileOf): Side {
  const { blocks, notes, body } = resolution;
  return {
    labels: printedLabels(resolution, profileOf(body)),
    noteNumbers: numberNotes(resolution),
    texts: new Map([...blocks, ...notes].map(({ id, spans }): [string, string] => [id, textOf(spans)])),
  };
}

function describeAll(comparison: Compared, sides: Sides, asked: Asked): ComparedFiles {
  const { changes, rows, notes } = comparison;
  const pieces = (change: Change, side: "base" | "draft") =>
    change[side].map(({ in: owner, start, end }) => ({
      in: "block" in owner ? nameOf(owner.block, sides[side]) : nameNote(owner.note, sides[side]),
      start,
      end,
    }));
  const all = {
    paragraphs: rows.map((row) => ({
      base: row.base.map((id) => nameOf(id, sides.base)),
      new: row.draft.map((id) => nameOf(id, sides.draft)),
      moved: row.moved,
      words: row.segments.map((segment) => wordsOf(segment, sides)),
      notes: row.notes.map((note) => describeNote(note, sides)),
    })),
    notes: notes.map((note) => describeNote(note, sides)),
  };
  return {
    base: asked.base.name,
    new: asked.draft.name,
    summary: summarizeComparison(comparison),
    changes: changes.map((change) => ({
      kind: change.kind,
      rank: change.rank,
      sentence: change.sentence,
      row: change.row,
      base: pieces(change, "base"),
      new: pieces(change, "draft"),
    })),
    masthead: comparison.masthead,
    ...(asked.summary ? {} : all),
  };
}

function describeNote({ base, draft, segments }: NoteRow, sides: Sides): DescribedNote {
  return {
    base: base === null ? null : nameNote(base, sides.base),
    new: draft === null ? null : nameNote(draft, sides.draft),
    words: segments.map((segment) => wordsOf(segment, sides)),
  };
}

function nameOf(id: BlockId, { labels }: Side): string {
  return labels.get(id)?.name ?? "";
}

function nameNote(id: NoteId, { noteNumbers }: Side): string {
  return `FN${noteNumbers.get(id) ?? ""}`;
}

function wordsOf(segment: Segment, sides: Sides): DescribedWords {
  const [piece, side] =
    segment.kind === "deleted" ? [segment.base, sides.base] : [segment.draft, sides.draft];
  if (piece.note !== null) return { kind: segment.kind, text: `[${nameNote(piece.note, side)}]` };
  const owner = "block" in piece.in ? piece.in.block : piece.in.note;
  return { kind: segment.kind, text: (side.texts.get(owner) ?? "").slice(piece.start, piece.end) };
}

function linesOf(comparison: Compared, sides: Sides, asked: Asked): readonly string[] {
  const { changes, rows, masthead } = comparison;
  const summary = summarizeComparison(comparison);
  const title = `${asked.base.name} → ${asked.draft.name}`;
  const around = [
    ...(masthead.length === 0 ? [] : ["", "Masthead, sponsors and closing"]),
    ...masthead.map(({ sentence }) => `  ${sentence}`),
  ];
  if (changes.length === 0) return [`${title}: no difference in title, paragraphs and footnotes.`, ...around];
  const place = ({ row }: Change) => {
    const found = rows[row ?? -1];
    return found === undefined ? "footnotes" : placeOf(found, sides);
  };
  const listed = changes.filter(({ rank }) => rank === "matters");
  return [
    `${title}: ${sayCounts(summary)}`,
    ...(listed.length === 0 ? [] : ["", "What matters"]),
    ...listed.map((change) => `  ${place(change).padEnd(16)} ${change.sentence}`),
    ...around,
    ...(asked.summary ? [] : ["", "Paragraph by paragraph", ...rowLines(comparison, sides)]),
  ];
}

/** "7 changes that matter of 212; 3 paragraphs new, 1 dropped." */
function sayCounts({ matters, changes, paragraphs }: ComparisonSummary): string {
  const { added, dropped, moved, split, joined, unchanged } = paragraphs;
  const counts = [
    [added, "new"],
    [dropped, "dropped"],
    [moved, "moved"],
    [split, "split"],
    [joined, "joined"],
    [unchanged, "as before"],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const noun = changes === 1 ? "change" : "changes";
  return `${matters} of ${changes} ${noun} ${matters === 1 ? "matters" : "matter"}. Paragraphs: ${said.join(", ")}.`;
}

function placeOf({ base, draft, moved }: Row, sides: Sides): string {
  const [one, other] = [
    base.map((id) => nameOf(id, sides.base)).join(" + "),
    draft.map((id) => nameOf(id, sides.draft)).join(" + "),
  ];
  if (one === other && !moved) return one;
  return `${one === "" ? "—" : one} → ${other === "" ? "—" : other}`;
}

/** The paragraphs that changed, with what went in [-…-] and what came in {+…+}. */
function rowLines({ rows, changes, notes }: Comparison, sides: Sides): readonly string[] {
  const changed = new Set(changes.map(({ row }) => row));
  const lines = rows.flatMap((row, nth) => {
    if (!changed.has(nth)) return [];
    const moved = row.moved ? " (moved)" : "";
    return [
      `  ${placeOf(row, sides)}${moved}`,
      `      ${markWords(row.segments, sides)}`,
      ...row.notes
        .filter(isChanged)
        .map((note) => `      ${placeOfNote(note, sides)} ${markWords(note.segments, sides)}`),
    ];
  });
  const loose = notes.filter(isChanged);
  return [
    ...lines,
    ...loose.map((note) => `  ${placeOfNote(note, sides)} ${markWords(note.segments, sides)}`),
  ];
}

function isChanged({ segments }: NoteRow): boolean {
  return segments.some(({ kind }) => kind !== "same");
}

function placeOfNote({ base, draft }: NoteRow, sides: Sides): string {
  const [one, other] = [
    base === null ? "—" : nameNote(base, sides.base),
    draft === null ? "—" : nameNote(draft, sides.draft),
  ];
  return one === other ? one : `${one} → ${other}`;
}

/** A stroke stands where a paragraph ends and another goes on. */
function markWords(segments: readonly Segment[], sides: Sides): string {
  let marked = "";
  let before: Segment | null = null;
  for (const segment of segments) {
    if (before !== null && isInNext(before, segment)) marked += " ¶ ";
    const { kind, text } = wordsOf(segment, sides);
    marked += kind === "same" ? shorten(text) : kind === "deleted" ? `[-${text}-]` : `{+${text}+}`;
    before = segment;
  }
  return marked;
}

/** Of what did not change the words beside a change are enough. */
function shorten(text: string): string {
  if (text.length <= 2 * shownBeside + 20) return text;
  const from = text.lastIndexOf(" ", shownBeside);
  const to = text.indexOf(" ", text.length - shownBeside);
  return from > 0 && to > from ? `${text.slice(0, from)} …${text.slice(to)}` : text;
}

const shownBeside = 80;

function isInNext(before: Segment, segment: Segment): boolean {
  const isOther = (side: "base" | "draft") =>
    before[side] !== null && segment[side] !== null && before[side]?.in !== segment[side]?.in;
  return isOther("base") || isOther("draft");
}
