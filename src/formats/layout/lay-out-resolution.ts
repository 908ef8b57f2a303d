import { closingLines } from "#core/adoption/closing-lines.ts";
import { describeMoment } from "#core/masthead/document-words.ts";
import { isDocument } from "#core/masthead/is-document.ts";
import { mastheadFacts } from "#core/masthead/masthead-facts.ts";
import { openingLines, openingNumber } from "#core/masthead/opening-lines.ts";
import { annexHeadings } from "#core/numbering/annex-headings.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import { referenceTexts, type ShownReference, type ShowReference } from "#core/references/reference-texts.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Block, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { WriteContext } from "#formats/format.ts";
import { pageLayoutOf } from "./page-layout.ts";
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedMasthead,
  PrintedNote,
  PrintedSpan,
} from "./printed-document.ts";
import { allPrintable } from "./without-unprintable.ts";

/** Everything that goes out. What is not taken over here (proposals, comments, statuses, names of places) cannot leave. */
export function layOutResolution(resolution: Resolution, context: WriteContext): PrintedDocument {
  return allPrintable(layOut(resolution, context));
}

function layOut(
  resolution: Resolution,
  { profile, now, print: choices = {} }: WriteContext,
): PrintedDocument {
  const isText = !isDocument(resolution);
  const symbol = isText ? "" : printedSymbol(resolution, profile, now);
  const labels = printedLabels(resolution, profile);
  const print = spanPrinter(resolution, referenceTexts(resolution.blocks, labels));

  const title = isText ? undefined : resolution.blocks.find((block) => block.kind === "title");
  const annexes = annexHeadings(resolution.blocks);
  const printedTitle =
    title === undefined ? null : { number: openingNumber(resolution, profile), spans: print(title.spans) };
  const blocks = resolution.blocks
    .filter((block) => block !== title)
    .map(
      (block): PrintedBlock => ({
        id: block.id,
        kind: block.kind,
        level: block.level,
        label: annexes.get(block.id) ?? labels.get(block.id)?.printed ?? "",
        spans: block.kind === "enacting" ? enactingLook(print(block.spans)) : print(block.spans),
      }),
    );
  const firstAnnex = blocks.findIndex((block) => block.kind === "annex");
  const end = firstAnnex < 0 ? blocks.length : firstAnnex;
  const { marked, loose } = printNotes(resolution, print);

  return {
    layout: pageLayoutOf(profile, choices.paper),
    language: resolution.language,
    documentTitle: documentTitle(resolution, title, symbol),
    masthead: isText ? null : layOutMasthead(resolution, profile, symbol),
    symbol,
    draftNotice:
      resolution.stage === "working" && !isText && choices.draftNotice !== false
        ? draftNotice(resolution, now)
        : "",
    opening: isText ? [] : openingLines(resolution, profile),
    title: printedTitle,
    blocks: blocks.slice(0, end),
    annexes: blocks.slice(end),
    notes: marked,
    looseNotes: loose,
    closing: closingLines(resolution, profile),
    endRule: resolution.stage === "adopted" && profile.closing === "plenary-meeting-date",
  };
}

function layOutMasthead(resolution: Resolution, profile: Profile, symbol: string): PrintedMasthead {
  const slash = symbol.indexOf("/");
  const letters = slash < 0 ? symbol.length : slash;
  return {
    symbolLetters: symbol.slice(0, letters),
    symbolRest: symbol.slice(letters),
    organ: profile.mastheadOrgan,
    facts: mastheadFacts(resolution, profile),
  };
}

type PrintSpans = (spans: readonly Span[]) => readonly PrintedSpan[];

function spanPrinter(resolution: Resolution, references: ShowReference): PrintSpans {
  const numbers = numberNotes(resolution);
  const seen = new Set<NoteId>();
  const hasNote = new Set(resolution.notes.map((note) => note.id));
  return (spans) =>
    spans.flatMap((span): readonly PrintedSpan[] => {
      if (span.kind === "text")
        return [
          {
            kind: "text",
            text: span.text,
            italic: span.italic === true,
            bold: span.bold === true,
            link: span.link ?? null,
          },
        ];
      if (span.kind === "reference") return printReference(references(span));
      const number = numbers.get(span.note);
      if (number === undefined) return [];
      const first = hasNote.has(span.note) && !seen.has(span.note);
      seen.add(span.note);
      return [{ kind: "mark", number, first }];
    });
}

/** Each number by itself, so that a format with fields can make one of it: "3" and "(a)" of "3 (a)". */
function printReference({ text, parts }: ShownReference): readonly PrintedSpan[] {
  const plain = { kind: "text", italic: false, bold: false, link: null } as const;
  if (parts.length === 0) return [{ ...plain, text }];
  return parts.flatMap((part, index): readonly PrintedSpan[] => {
    const number = { ...plain, text: part.text, refersTo: part.block };
    return index === 0 ? [number] : [{ ...plain, text: " " }, number];
  });
}

/** Notes that a mark of the text stands for, in order, and those that none does. */
function printNotes(
  resolution: Resolution,
  print: PrintSpans,
): { readonly marked: readonly PrintedNote[]; readonly loose: readonly PrintedNote[] } {
  const numbers = numberNotes(resolution);
  const marks = new Set<NoteId>();
  for (const block of resolution.blocks)
    for (const span of block.spans) if (span.kind === "note") marks.add(span.note);
  const printed = resolution.notes
    .map((note) => ({
      isMarked: marks.has(note.id),
      note: {
        number: numbers.get(note.id) ?? 0,
        spans: print(note.spans).filter((span) => span.kind === "text"),
      },
    }))
    .sort((one, other) => one.note.number - other.note.number);
  return {
    marked: printed.filter(({ isMarked }) => isMarked).map(({ note }) => note),
    loose: printed.filter(({ isMarked }) => !isMarked).map(({ note }) => note),
  };
}

/** The name of the organ is italic and the comma after it roman, whatever the spans say (Editorial Manual, resolutions). */
function enactingLook(spans: readonly PrintedSpan[]): readonly PrintedSpan[] {
  const text = spans
    .map((span) => (span.kind === "text" ? span.text : ""))
    .join("")
    .trim();
  const name = text.replace(/,$/, "");
  const marks = spans.filter((span) => span.kind === "mark");
  const roman = { kind: "text", text: ",", italic: false, bold: false, link: null } as const;
  return [
    { kind: "text", text: name, italic: true, bold: false, link: null },
    ...(name === text ? [] : [roman]),
    ...marks,
  ];
}

function documentTitle(resolution: Resolution, title: Block | undefined, symbol: string): string {
  const words = title === undefined ? "" : textOf(title.spans).trim();
  if (words !== "") return words;
  if (symbol !== "") return symbol;
  return (
    textOf(resolution.blocks[0]?.spans ?? [])
      .trim()
      .slice(0, 100) || "Untitled"
  );
}

function draftNotice(resolution: Resolution, now: string): string {
  const moment = `Draft as of ${describeMoment(now)}`;
  const version = resolution.masthead.version?.trim() ?? "";
  return version === "" ? moment : `${moment} · ${version}`;
}
