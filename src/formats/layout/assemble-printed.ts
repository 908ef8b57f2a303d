// A resolution from what a printed document carries: its paragraphs and notes, and the lines around them.
import {
  type Adoption,
  type Block,
  emptyNegotiation,
  type Note,
  type Resolution,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ReadContext } from "#formats/format.ts";
import { readClosing } from "#formats/txt/closing-lines.ts";
import { bodyOf, bodyOfKind, enactingOrgan, organLanguage } from "#formats/txt/organs.ts";
import type { Reporter } from "#formats/txt/reporter.ts";
import type { SourceLine } from "#formats/txt/source-line.ts";
import type { Opening } from "./read-opening.ts";

interface Around {
  readonly opening: Opening;
  /** Meeting, date and result, a line each. */
  readonly closing: readonly SourceLine[];
}

export function assemblePrinted(
  { blocks, notes }: { readonly blocks: readonly Block[]; readonly notes: readonly Note[] },
  { opening, closing }: Around,
  { context, reporter }: { readonly context: ReadContext; readonly reporter: Reporter },
): Resolution {
  const enacting = blocks.find(({ kind }) => kind === "enacting");
  const organ = enacting === undefined ? "" : (enactingOrgan(textOf(enacting.spans)) ?? "");
  const isText = opening.isEmpty && enacting === undefined;
  const kind = isText ? "text" : opening.kind;
  return {
    body: bodyOfKind(bodyOf(organ) ?? opening.body ?? context.defaultBody, kind),
    kind,
    stage: opening.stage,
    language: organLanguage(organ) ?? opening.language,
    masthead: opening.masthead,
    blocks,
    notes,
    adoption: opening.stage === "adopted" ? adoptionOf(opening.adoption, closing, reporter) : null,
    negotiation: emptyNegotiation,
  };
}

function adoptionOf(
  heading: Adoption | null,
  lines: readonly SourceLine[],
  reporter: Reporter,
): Adoption | null {
  if (lines.length === 0) return heading;
  const closing = readClosing(lines, reporter);
  return {
    date: closing.date ?? heading?.date ?? null,
    meeting: closing.meeting ?? heading?.meeting ?? null,
    result: closing.result ?? heading?.result ?? null,
    reference: heading?.reference ?? null,
  };
}
