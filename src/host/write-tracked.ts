// A text with its open changes as Word's own: each under the delegation that proposes it, all at one time.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { MastheadChange, Resolution } from "#core/resolution/resolution.ts";
import { settleChanges } from "#core/resolution/settle-changes.ts";
import { withChange } from "#core/resolution/settle-masthead.ts";
import { addComments } from "#formats/docx/comments/add-comments.ts";
import { trackHead } from "#formats/docx/redline/track-head.ts";
import { writeRedline } from "#formats/docx/redline/write-redline.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import type { WriteContext } from "#formats/format.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import { describeRedlineProblem } from "./make-redline.ts";
import { type AskedExport, type ExportKnowledge, type Leaving, prepareExport } from "./prepare-export.ts";

/** Rejected, the file is the text while nothing is accepted; accepted, it is the text with all of them. */
export async function writeTracked(
  asked: AskedExport,
  knowledge: ExportKnowledge,
): Promise<Outcome<Uint8Array>> {
  const { resolution, name } = asked;
  const { mastheadChanges, proposals } = resolution.negotiation;
  const before = prepareExport({ ...asked, changes: "reject" }, knowledge);
  if (!before.ok) return before;
  const { context } = before.value;
  const text = before.value.resolution;
  let written = addComments(await writeDocx(text, context), text, before.value.comments);
  const delegations = new Set([...mastheadChanges, ...proposals].map(({ delegation }) => delegation));
  const accepted = new Set<string>();
  for (const author of delegations) {
    accepted.add(author);
    const decide = ({ delegation }: { readonly delegation: string }) =>
      accepted.has(delegation) ? "accept" : "reject";
    const settled = settleChanges(resolution, decide, knowledge.context.newId);
    const after = prepareExport({ ...asked, resolution: settled }, knowledge);
    if (!after.ok) return after;
    const { profile, now: date } = context;
    const draft = after.value.resolution;
    // What those before proposed stays theirs: only what this one adds is tracked now.
    const made = writeRedline({ base: written, draft, profile, author, date, renumber: false });
    if (!made.ok) return fail(describeRedlineProblem(made.problem, name));
    const [left] = made.left;
    if (left !== undefined)
      return fail({ kind: "cannot-export", detail: `${author}’s changes do not all fit into a Word file` });
    written = await withHead(made.bytes, { leaving: after.value, changes: mastheadChanges, author });
  }
  return succeed(written);
}

interface WrittenHead {
  readonly leaving: Leaving;
  readonly changes: readonly MastheadChange[];
  readonly author: string;
}

async function withHead(
  written: Uint8Array,
  { leaving: { resolution, context }, changes, author }: WrittenHead,
): Promise<Uint8Array> {
  if (!changes.some(({ delegation }) => delegation === author)) return written;
  const after = await writeDocx(resolution, context);
  return trackHead({ written, after, author, date: context.now });
}

/** Changes of facts that the Word file does not print as this draft stands: it has no line that could carry them. */
export function unprintedChanges(resolution: Resolution, context: WriteContext): readonly MastheadChange[] {
  const printed = (shown: Resolution): string => {
    const { masthead, opening, title, symbol, draftNotice } = layOutResolution(shown, context);
    return JSON.stringify([masthead, opening, title?.number, symbol, draftNotice]);
  };
  return resolution.negotiation.mastheadChanges.filter(
    (change) =>
      printed({ ...resolution, masthead: withChange(resolution.masthead, change) }) === printed(resolution),
  );
}
