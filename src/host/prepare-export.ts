// What goes out of a draft, whatever is made of it: checked, with today's numbers, and without what stays in the house.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { isOpenNumber } from "#core/masthead/is-open-number.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { settleReferences } from "#core/references/settle-references.ts";
import { findWords } from "#core/resolution/find-words.ts";
import { type Comment, emptyNegotiation, type Resolution } from "#core/resolution/resolution.ts";
import { changeIdsOf, settleChanges } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { LeavingChoice, PrintChoices, ReadContext, WriteContext } from "#formats/format.ts";
import { checkResolution } from "./check-resolution.ts";

export interface ExportKnowledge {
  readonly profiles: readonly Profile[];
  readonly context: ReadContext;
  readonly now: () => Date;
  readonly loadFacts: () => Promise<Facts>;
}

export interface AskedExport {
  readonly resolution: Resolution;
  readonly name: string;
  readonly format: string;
  readonly print?: PrintChoices | undefined;
  readonly changes?: LeavingChoice | undefined;
  /** True takes the comments along, where the format has a place for them. */
  readonly comments?: boolean | undefined;
}

export interface Leaving {
  readonly resolution: Resolution;
  readonly context: WriteContext;
  /** Those that go along, in their places in what leaves; none unless they were asked for. */
  readonly comments: readonly Comment[];
}

/** `format` is that of the file. */
export function prepareExport(
  { resolution, name, format, print = {}, changes, comments = false }: AskedExport,
  { profiles, context, now, loadFacts }: ExportKnowledge,
): Outcome<Leaving> {
  const checked = checkResolution(resolution, name, context);
  if (!checked.ok) return checked;
  const profile = profiles.find(({ id }) => id === checked.value.body) ?? profiles[0];
  if (profile === undefined) return fail({ kind: "cannot-export", detail: "no house rules are installed" });
  // No export accepts changes or drops them unasked.
  const open = changeIdsOf(checked.value).length;
  if (open > 0 && changes === undefined) return fail({ kind: "undecided-changes", count: open });
  // Changes that are carried on stand beside the text as it is without them.
  const become = changes === "track" ? "reject" : (changes ?? null);
  const decided = settleChanges(checked.value, () => become, context.newId);
  const settled = settleReferences(decided, printedLabels(decided, profile));
  const leaving = withoutNegotiation(settled);
  return succeed({
    resolution: isForPrograms(format) ? leaving : asDraft(leaving),
    context: { profile, now: now().toISOString(), print, loadFacts },
    comments: comments ? placeIn(settled) : [],
  });
}

/** Settled changes and numbers may have moved the words. */
function placeIn({ blocks, negotiation }: Resolution): readonly Comment[] {
  const texts = new Map(blocks.map(({ id, spans }) => [id, textOf(spans)] as const));
  return negotiation.comments.map((comment) => {
    const text = texts.get(comment.block);
    return text === undefined ? comment : { ...comment, ...findWords(text, comment.words, comment) };
  });
}

/** Comments, proposals and statuses stay in the house; numbers held as circulated are part of the text that goes round. */
function withoutNegotiation(resolution: Resolution): Resolution {
  const { heldNumbers } = resolution.negotiation;
  return { ...resolution, negotiation: { ...emptyNegotiation, heldNumbers } };
}

/** The two that hold a draft as data: what reads them reads its stage too. */
function isForPrograms(format: string): boolean {
  return format === "json" || format === "penholder";
}

/** A draft never poses as an issued document: what it was made from had a number, a date of issue and a symbol, and was adopted. */
function asDraft(resolution: Resolution): Resolution {
  const { stage, masthead } = resolution;
  if (stage === "adopted") return resolution;
  const symbol = masthead.symbol?.derived === true ? null : masthead.symbol;
  const issued = stage === "working" ? null : masthead.issued;
  const number = masthead.number !== null && isOpenNumber(masthead.number) ? masthead.number : null;
  return { ...resolution, adoption: null, masthead: { ...masthead, symbol, issued, number } };
}
