// What a file may say that a resolution may not be: two blocks of one id, a mark without its note, an unsafe address.
import { arrangeProposals } from "#core/resolution/fold-changes.ts";
import { orderAnswers, orderComments } from "#core/resolution/order-comments.ts";
import { orderWaivers } from "#core/resolution/order-waivers.ts";
import { readComment, readRemark } from "#core/resolution/read-comment.ts";
import { orderMastheadChanges } from "#core/resolution/read-masthead-change.ts";
import { readWaiver } from "#core/resolution/read-waiver.ts";
import type {
  Block,
  Comment,
  Negotiation,
  Note,
  NoteId,
  Proposal,
  Resolution,
  Span,
} from "#core/resolution/resolution.ts";
import type { Message } from "#formats/format.ts";

export function repairResolution(
  value: Resolution,
  newId: () => string,
): { readonly value: Resolution; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const say = (kind: string, text: string): void => {
    messages.push({ severity: "warning", kind, text, place: null });
  };
  const clean = (spans: readonly Span[]): readonly Span[] => withoutUnsafeLinks(spans, say);

  const blocks = withOwnIds(value.blocks, newId, (id) =>
    say("duplicate-id", `Two paragraphs had the id “${id}”; the second was given a new one.`),
  ).map((block): Block => ({ ...block, spans: clean(block.spans) }));
  const notes = withOwnIds(value.notes, newId, (id) =>
    say("duplicate-id", `Two footnotes had the id “${id}”; the second was given a new one.`),
  ).map((note): Note => ({ ...note, spans: clean(note.spans) }));

  const proposed = value.negotiation.proposedNotes.filter(({ id }) => !notes.some((note) => note.id === id));
  const missing = marksWithoutNote([...blocks, ...notes, ...proposedTexts(value)], [...notes, ...proposed]);
  if (missing.length > 0)
    say(
      "note-without-text",
      missing.length === 1
        ? "One footnote mark has no footnote; an empty one was added."
        : `${missing.length} footnote marks have no footnote; empty ones were added.`,
    );
  const added = missing.map((id): Note => ({ id, spans: [] }));
  const negotiation = withReadableComments(withReadableWaivers(value.negotiation, say), say);
  const repaired = { ...value, blocks, notes: [...notes, ...added], negotiation };
  const placed = withPlacedProposals(repaired, clean, say);
  const mastheadChanges = orderMastheadChanges(placed.negotiation.mastheadChanges);
  return { value: { ...placed, negotiation: { ...placed.negotiation, mastheadChanges } }, messages };
}

function proposedTexts({ negotiation }: Resolution): readonly { readonly spans: readonly Span[] }[] {
  const texts: { readonly spans: readonly Span[] }[] = [];
  for (const proposal of negotiation.proposals) {
    if (proposal.kind === "replace-words") texts.push(proposal);
    else if (proposal.kind === "insert-paragraph") texts.push(proposal.paragraph);
  }
  return texts;
}

/** A change of what is not in the text, or within another one, could not be shown. */
function withPlacedProposals(
  value: Resolution,
  clean: (spans: readonly Span[]) => readonly Span[],
  say: (kind: string, text: string) => void,
): Resolution {
  const { negotiation } = value;
  const proposals = negotiation.proposals.map((proposal): Proposal => {
    if (proposal.kind === "replace-words") return { ...proposal, spans: clean(proposal.spans) };
    if (proposal.kind !== "insert-paragraph") return proposal;
    return { ...proposal, paragraph: { ...proposal.paragraph, spans: clean(proposal.paragraph.spans) } };
  });
  const proposedNotes = negotiation.proposedNotes.map(
    (note): Note => ({ ...note, spans: clean(note.spans) }),
  );
  const placed = arrangeProposals({ ...value, negotiation: { ...negotiation, proposals, proposedNotes } });
  const left = new Set(placed.negotiation.proposals.map(({ id }) => id));
  const lost = new Set(proposals.flatMap(({ id }) => (left.has(id) ? [] : id))).size;
  if (lost > 0)
    say(
      "change-left-out",
      lost === 1
        ? "One proposed change has no place in the text and was left out."
        : `${lost} proposed changes have no place in the text and were left out.`,
    );
  return placed;
}

/** What is longer than a reason ever is would be shown to nobody. */
function withReadableWaivers(
  negotiation: Negotiation,
  say: (kind: string, text: string) => void,
): Negotiation {
  const waivers = orderWaivers(negotiation.waivers.flatMap((each) => readWaiver(each) ?? []));
  const lost = negotiation.waivers.length - waivers.length;
  if (lost > 0)
    say(
      "waiver-left-out",
      lost === 1
        ? "One finding that was kept as is could not be read and is shown again."
        : `${lost} findings that were kept as they are could not be read and are shown again.`,
    );
  return { ...negotiation, waivers };
}

/** One that is longer than any, or has the id of another, would be shown to nobody. */
function withReadableComments(
  negotiation: Negotiation,
  say: (kind: string, text: string) => void,
): Negotiation {
  const comments = orderComments(
    negotiation.comments.flatMap((each): readonly Comment[] => {
      const comment = readComment(each);
      const answers = orderAnswers(each.answers.flatMap((answer) => readRemark(answer) ?? []));
      return comment === null ? [] : [{ ...comment, answers }];
    }),
  );
  const lost = countRemarks(negotiation.comments) - countRemarks(comments);
  if (lost > 0)
    say(
      "comment-left-out",
      lost === 1
        ? "One comment could not be read and was left out."
        : `${lost} comments could not be read and were left out.`,
    );
  return { ...negotiation, comments };
}

function countRemarks(comments: readonly Comment[]): number {
  return comments.reduce((count, { answers }) => count + 1 + answers.length, 0);
}

function withOwnIds<Item extends { readonly id: string }>(
  items: readonly Item[],
  newId: () => string,
  onDuplicate: (id: string) => void,
): readonly Item[] {
  const taken = new Set<string>(items.map((item) => item.id));
  if (taken.size === items.length) return items;
  const seen = new Set<string>();
  return items.map((item) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return item;
    }
    onDuplicate(item.id);
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return { ...item, id };
  });
}

function marksWithoutNote(
  owners: readonly { readonly spans: readonly Span[] }[],
  notes: readonly Note[],
): readonly NoteId[] {
  const known = new Set(notes.map((note) => note.id));
  const missing = new Set<NoteId>();
  for (const owner of owners)
    for (const span of owner.spans) if (span.kind === "note" && !known.has(span.note)) missing.add(span.note);
  return [...missing];
}

/** A link may only lead to the web or to a mailbox: `javascript:` and `file:` addresses are for attacks. */
function withoutUnsafeLinks(
  spans: readonly Span[],
  say: (kind: string, text: string) => void,
): readonly Span[] {
  return spans.map((span) => {
    if (span.kind !== "text" || span.link === undefined || /^(?:https?|mailto):/i.test(span.link))
      return span;
    say("unsafe-link", `The link behind “${span.text.slice(0, 60)}” was left out: it leads to no web page.`);
    const { link: _, ...rest } = span;
    return rest;
  });
}
