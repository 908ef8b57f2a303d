// Reads plain text as it is pasted or extracted from a page, a file or a web site.

import { matchOpener } from "#core/openers/match-opener.ts";
import type { Adoption, Masthead, Resolution } from "#core/resolution/resolution.ts";
import { emptyNegotiation } from "#core/resolution/resolution.ts";
import type { ReadContext, ReadResult } from "#formats/format.ts";
import { buildBlocks } from "./build-blocks.ts";
import { anachronisticName } from "./catalogue-names.ts";
import { type ClassifiedParagraph, classifyParagraphs } from "./classify-paragraphs.ts";
import { readClosing } from "./closing-lines.ts";
import { looksLikeResolution } from "./looks-like-resolution.ts";
import { bodyOf, bodyOfKind, enactingEnd, enactingOrgan, organLanguage } from "./organs.ts";
import { readHeader } from "./read-header.ts";
import { readPlain } from "./read-plain.ts";
import { newReporter, quoted, type Reporter } from "./reporter.ts";
import { type ScannedBody, scanBody } from "./scan-body.ts";
import type { SourceLine } from "./source-line.ts";
import { isStatementLead, readStatementLead } from "./statement-lead.ts";
import { parseForeignLabel } from "./typed-label.ts";

export function readForeign(source: readonly SourceLine[], context: ReadContext): ReadResult {
  const reporter = newReporter();
  const lines = splitEnacting(source);
  const start = lines.findIndex((line) => enactingOrgan(line.text) !== null);
  const lead = lines.slice(0, mostHeaderLines).findIndex(({ text }) => isStatementLead(text));
  const textStart = start < 0 ? firstParagraph(lines) : (firstPart(lines, start) ?? start);
  const bodyStart = lead >= 0 && (lead < textStart || start < 0) ? lead : textStart;
  const header = readHeader(lines.slice(0, bodyStart), reporter);
  const body = lines.slice(bodyStart);
  const scanned = scanBody(body, header.title, reporter);
  const isProse = start < 0 && header.kind === "statement";
  const paragraphs = classifyParagraphs(scanned.paragraphs, { isProse, reporter });
  if (start < 0 && !looksLikeResolution(scanned.paragraphs, header)) return readPlain(source, context);
  const all: readonly ClassifiedParagraph[] = [...header.titles, ...paragraphs];
  const built = buildBlocks(all, scanned.notes, context, reporter);
  const made = header.masthead.number === null ? null : readStatementLead(lines[lead]?.text ?? "");
  const adoption = adoptionOf(header.adoption ?? made, scanned, reporter);
  const organ = enactingOrgan(lines[start]?.text ?? "") ?? "";
  const value: Resolution = {
    body: bodyOfKind(bodyOf(organ) ?? header.body ?? context.defaultBody, header.kind),
    kind: header.kind,
    stage: adoption !== null ? "adopted" : isDraft(header.masthead) ? "tabled" : "working",
    language: organLanguage(organ) ?? header.language,
    masthead: header.masthead,
    blocks: built.blocks,
    notes: built.notes,
    adoption,
    negotiation: emptyNegotiation,
  };
  reportNamesOfToday(value, lines, reporter);
  return { value, messages: reporter.messages };
}

/** An enacting line that the first paragraph follows on the same line is taken apart. */
function splitEnacting(lines: readonly SourceLine[]): readonly SourceLine[] {
  const at = lines.findIndex((line) => enactingEnd(line.text) > 0);
  const line = lines[at];
  if (line === undefined || lines.slice(0, at).some(({ text }) => enactingOrgan(text) !== null)) return lines;
  const end = enactingEnd(line.text);
  const first = { ...line, text: line.text.slice(0, end).trim() };
  const second = { ...line, column: line.column + end, text: line.text.slice(end) };
  return [...lines.slice(0, at), first, second, ...lines.slice(at + 1)];
}

/** The letter A above the enacting line opens a part where a part B follows; alone it belongs to the number (57/270 A). */
function firstPart(lines: readonly SourceLine[], enacting: number): number | null {
  const at = lines.findIndex(({ text }, index) => index >= enacting - 8 && /^A\.?$/.test(text));
  if (at < 0 || at >= enacting) return null;
  const next = lines.findIndex(({ text }, index) => index > enacting && /^B\.?$/.test(text));
  const follows = lines.slice(next + 1, next + 6).some(({ text }) => enactingOrgan(text) !== null);
  return next > 0 && follows ? at : null;
}

const mostHeaderLines = 60;

/** Where the text starts that has no enacting line: at its first paragraph, after a masthead or a title at most. */
function firstParagraph(lines: readonly SourceLine[]): number {
  const first = lines.slice(0, mostHeaderLines).findIndex(({ text }) => startsText(text));
  return Math.max(first, 0);
}

function startsText(text: string): boolean {
  if (parseForeignLabel(text) !== null || /^Whereas\b/.test(text)) return true;
  return matchOpener(text, "preambular")?.known === true || matchOpener(text, "operative")?.known === true;
}

function isDraft(masthead: Masthead): boolean {
  return /\/L\./.test(masthead.symbol?.text ?? "");
}

/** What the closing tells wins over what the heading tells; a second closing (of a part B) is only compared. */
function adoptionOf(heading: Adoption | null, scanned: ScannedBody, reporter: Reporter): Adoption | null {
  let adoption = heading;
  for (const [index, lines] of scanned.closings.entries()) {
    if (index > 0) for (const line of lines) reportFurtherClosing(line, reporter);
    const closing = readClosing(lines, reporter);
    adoption = {
      date: closing.date ?? adoption?.date ?? null,
      meeting: closing.meeting ?? adoption?.meeting ?? null,
      result: closing.result ?? adoption?.result ?? null,
      reference: adoption?.reference ?? null,
    };
    const first = lines[0];
    if (
      heading?.date != null &&
      closing.date !== null &&
      heading.date !== closing.date &&
      first !== undefined
    )
      reporter.warn(
        "adoption-dates-differ",
        "The closing gives another date than the heading; the closing's was taken.",
        {
          line: first.number,
          column: first.column,
        },
      );
  }
  return adoption;
}

function reportFurtherClosing(line: SourceLine, reporter: Reporter): void {
  reporter.info("further-closing", `${quoted(line.text)} belongs to a further closing; only one is kept.`, {
    line: line.number,
    column: line.column,
  });
}

function reportNamesOfToday(resolution: Resolution, lines: readonly SourceLine[], reporter: Reporter): void {
  const day = resolution.adoption?.date ?? null;
  if (day === null) return;
  for (const { name } of resolution.masthead.sponsors) {
    const remark = anachronisticName(name, day);
    if (remark === null) continue;
    const line = lines.find(({ text }) => text.endsWith(name));
    reporter.info(
      "name-newer-than-text",
      remark,
      line === undefined ? null : { line: line.number, column: line.column },
    );
  }
}
