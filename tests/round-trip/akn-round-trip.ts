// A resolution through Akoma Ntoso and back: what may leave of it, and what came back, both without ids.
import { isDocument } from "#core/masthead/is-document.ts";
import { draftDistribution } from "#core/masthead/masthead-facts.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import { settleReferences } from "#core/references/settle-references.ts";
import {
  type BlockId,
  emptyNegotiation,
  type Masthead,
  type NoteId,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import { readAkn } from "#formats/akn/read-akn.ts";
import { writeAkn } from "#formats/akn/write-akn.ts";
import type { ReadResult, WriteContext } from "#formats/format.ts";

/** What may leave: a draft claims nothing of an adopted text, and all references say the numbers that are printed. */
export function carriedByAkn(resolution: Resolution, { profile, now }: WriteContext): Resolution {
  const isAdopted = resolution.stage === "adopted";
  const settled = settleReferences(resolution, printedLabels(resolution, profile));
  return withoutIds({
    ...settled,
    blocks: settled.blocks.map((block) => ({ ...block, spans: joinSpans(block.spans) })),
    masthead: carriedMasthead(resolution, profile, now),
    adoption: isAdopted ? resolution.adoption : null,
    negotiation: emptyNegotiation,
  });
}

function carriedMasthead(resolution: Resolution, profile: Profile, now: string): Masthead {
  const { stage, masthead } = resolution;
  const isAdopted = stage === "adopted";
  const printed = printedSymbol(resolution, profile, now);
  const isDerived = isAdopted && printed !== "" && isDocument(resolution);
  const derived = isDerived ? { text: printed, derived: true } : null;
  return {
    ...masthead,
    symbol: masthead.symbol?.text === printed ? masthead.symbol : derived,
    sponsors: masthead.sponsors.filter(({ joined }) => isAdopted || joined === null),
    number: isAdopted ? masthead.number : null,
    issued: stage === "working" ? null : masthead.issued,
    distribution: isAdopted ? masthead.distribution : draftDistribution(masthead, profile),
    version: stage === "working" ? masthead.version : null,
  };
}

/** With ids counted anew, in the order of blocks and of notes. */
function withoutIds(resolution: Resolution): Resolution {
  const blocks = new Map(resolution.blocks.map(({ id }, at) => [id, `b${at}` as BlockId])); // ids of the test
  const notes = new Map(resolution.notes.map(({ id }, at) => [id, `n${at}` as NoteId])); // ids of the test
  const renamed = (span: Span): Span => {
    if (span.kind === "note") return { ...span, note: notes.get(span.note) ?? span.note };
    return span.kind === "reference" ? { ...span, target: blocks.get(span.target) ?? span.target } : span;
  };
  return {
    ...resolution,
    blocks: resolution.blocks.map((block) => ({
      ...block,
      id: blocks.get(block.id) ?? block.id,
      spans: block.spans.map(renamed),
    })),
    notes: resolution.notes.map((note) => ({
      id: notes.get(note.id) ?? note.id,
      spans: note.spans.map(renamed),
    })),
  };
}

export async function throughAkn(
  resolution: Resolution,
  context: WriteContext,
): Promise<ReadResult & { readonly bytes: Uint8Array }> {
  const bytes = await writeAkn(resolution, context);
  let next = 0;
  const read = readAkn(bytes, { newId: () => `i${++next}`, defaultBody: "none" });
  if (!read.ok) throw new Error(`What was written cannot be read: ${JSON.stringify(read.problem)}`);
  return { bytes, messages: read.value.messages, value: withoutIds(read.value.value) };
}
