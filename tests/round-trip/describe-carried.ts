// What a Word file carries of a resolution: what is printed. Two resolutions that print alike have equal descriptions.
import { closingLines } from "#core/adoption/closing-lines.ts";
import { isDocument } from "#core/masthead/is-document.ts";
import { mastheadFacts } from "#core/masthead/masthead-facts.ts";
import { openingLines, openingNumber } from "#core/masthead/opening-lines.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import { referenceTexts } from "#core/references/reference-texts.ts";
import type { NoteId, Resolution, Span } from "#core/resolution/resolution.ts";

const now = "2026-11-21T14:02:07Z";

export function describeCarried(resolution: Resolution, profile: Profile) {
  const { blocks, notes } = resolution;
  const labels = printedLabels(resolution, profile);
  const references = referenceTexts(blocks, labels);
  const order = orderOfNotes(resolution);
  const show = (spans: readonly Span[]): string =>
    spans
      .map((span) => {
        if (span.kind === "note") return `[^${order.indexOf(span.note) + 1}]`;
        if (span.kind === "reference") return `<${references(span).text}>`;
        const look = `${span.italic === true ? "*" : ""}${span.bold === true ? "**" : ""}`;
        return `${look}${span.text}${look}${span.link === undefined ? "" : `(${span.link})`}`;
      })
      .join("");
  const isPrinted = isDocument(resolution);
  return {
    is: [resolution.body, resolution.kind, resolution.stage, resolution.language],
    blocks: blocks.map(
      ({ id, kind, level, spans }) => `${kind} ${level} ${labels.get(id)?.printed ?? ""} ${show(spans)}`,
    ),
    notes: order.map((id) => show(notes.find((note) => note.id === id)?.spans ?? [])),
    symbol: isPrinted ? printedSymbol(resolution, profile, now) : "",
    facts: isPrinted ? mastheadFacts(resolution, profile) : [],
    opening: isPrinted ? openingLines(resolution, profile) : [],
    number: isPrinted ? openingNumber(resolution, profile) : "",
    version: resolution.stage === "working" && isPrinted ? resolution.masthead.version : null,
    closing: closingLines(resolution, profile),
  };
}

/** By their first marks; those without one behind. */
function orderOfNotes({ blocks, notes }: Resolution): readonly NoteId[] {
  const order = new Set<NoteId>();
  for (const { spans } of blocks) for (const span of spans) if (span.kind === "note") order.add(span.note);
  for (const { id } of notes) order.add(id);
  return [...order];
}
