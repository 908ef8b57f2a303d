// A new draft that begins with an adopted text: what belongs to the adopted one alone is dropped, the rest is only offered.
import { formatDate } from "#core/instruments/dates.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Edit, TextOwner } from "#core/resolution/edit.ts";
import {
  type Block,
  type BlockId,
  emptyMasthead,
  emptyNegotiation,
  type IsoDate,
  type Resolution,
  type Session,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { type Deadline, findDeadlines, rollForward } from "./find-deadlines.ts";

/**
 * The text as a working draft: no number, adoption, vote, issue date, sponsors, version or final symbol (the placeholder
 * is shown in its place), and nothing that was negotiated. Not a word of the text is changed.
 */
export function draftFromAdopted(adopted: Resolution, session: number | null): Resolution {
  const { agendaItem, committee, originalLanguage } = adopted.masthead;
  return {
    ...adopted,
    stage: "working",
    masthead: { ...emptyMasthead, agendaItem, committee, originalLanguage, session: sessionOf(session) },
    adoption: null,
    negotiation: emptyNegotiation,
  };
}

function sessionOf(number: number | null): Session | null {
  // Its dates are nobody's to guess.
  return number === null ? null : { kind: "regular", number, dates: null };
}

/** A change that is offered and never made unasked. */
export interface Offer {
  readonly id: string;
  readonly kind: "cite-source" | "roll-session" | "roll-day";
  /** The words as they are and as they would be; `before` is "" for a new paragraph. */
  readonly before: string;
  readonly after: string;
  /** The words around, to know the place by. */
  readonly around: string;
  readonly edits: readonly Edit[];
}

export interface OfferRequest {
  /** The text as it was adopted, with its number and its date. */
  readonly adopted: Resolution;
  readonly profile: Profile;
  /** The session the new draft is for; null where it is not known, and then no session is rolled. */
  readonly session: number | null;
  readonly today: IsoDate;
  readonly newBlockId: () => BlockId;
}

/** What may be wanted of a draft made from an adopted text, in the order of the document. */
export function listOffers(request: OfferRequest): readonly Offer[] {
  const { adopted } = request;
  return [
    ...citeSource(request),
    ...adopted.blocks.flatMap((block) => (isForward(block) ? rollDeadlines(block, request) : [])),
  ];
}

/** "Recalling its resolution 58/32 of 4 April 2025," behind the first paragraph that recalls, or first of the preamble. */
function citeSource({ adopted, profile, newBlockId }: OfferRequest): readonly Offer[] {
  const { number } = adopted.masthead;
  if (number === null || adopted.kind !== "resolution") return [];
  const date = adopted.adoption?.date ?? null;
  const dated = date !== null && profile.dateAtFirstMention ? ` of ${formatDate(date)}` : "";
  const rest = ` its resolution ${number}${dated},`;
  const { blocks } = adopted;
  if (blocks.some(({ spans }) => textOf(spans).includes(rest.slice(0, -1)))) return [];
  const at = blocks.findIndex(
    ({ kind, spans }) => kind === "preambular" && /^recalling (?:also |further )?its\b/i.test(textOf(spans)),
  );
  const head = blocks.findLastIndex(({ kind }) => kind === "title" || kind === "enacting");
  const after = blocks[at >= 0 ? at : head]?.id ?? null;
  const opener = at >= 0 ? "Recalling also" : "Recalling";
  const block: Block = {
    id: newBlockId(),
    kind: "preambular",
    level: 0,
    spans: [
      { kind: "text", text: opener, italic: true },
      { kind: "text", text: rest },
    ],
  };
  const edits: readonly Edit[] = [{ kind: "insert-block", after, block }];
  return [{ id: "source", kind: "cite-source", before: "", after: `${opener}${rest}`, around: "", edits }];
}

/** Only the operative part asks for anything. */
function isForward({ kind }: Block): boolean {
  return kind === "operative" || kind === "subparagraph" || kind === "continuation";
}

function rollDeadlines(block: Block, request: OfferRequest): readonly Offer[] {
  const text = textOf(block.spans);
  const offers = findDeadlines(text, request.profile).flatMap((deadline) => {
    const after = rolled(deadline, request);
    return after === null || after === deadline.words ? [] : [offerOf(block.id, text, deadline, after)];
  });
  return offers;
}

function rolled(deadline: Deadline, { adopted, session, today }: OfferRequest): string | null {
  const now = { session, today };
  if (deadline.when.kind !== "session") {
    const was = adopted.adoption?.date ?? null;
    // A year such as that of the 2030 Agenda is no deadline to move before it has passed.
    if (deadline.when.kind === "year" && deadline.when.year >= Number(today.slice(0, 4))) return null;
    if (deadline.when.kind === "day" && was !== null && deadline.when.date < was) return null;
    return rollForward(deadline, 0, now);
  }
  const before = adopted.masthead.session?.number ?? null;
  if (session === null || before === null || deadline.when.number < before) return null;
  return rollForward(deadline, session - before, now);
}

const shownAround = 40;

function offerOf(block: BlockId, text: string, deadline: Deadline, after: string): Offer {
  const { start, end, words } = deadline;
  const owner: TextOwner = { block };
  return {
    id: `${block} ${start}`,
    kind: deadline.when.kind === "session" ? "roll-session" : "roll-day",
    before: words,
    after,
    around: wholeWords(text, start - shownAround, end + shownAround),
    edits: [{ kind: "replace-text", in: owner, start, end, text: after }],
  };
}

/** The text between two places, without the halves of words at its ends. */
function wholeWords(text: string, from: number, to: number): string {
  const head = from <= 0 ? 0 : text.indexOf(" ", from) + 1;
  const tail = to >= text.length ? text.length : text.lastIndexOf(" ", to);
  return text.slice(head, tail).trim();
}

/** The edits of the offers that were taken, in an order in which none moves the place of another. */
export function editsOf(offers: readonly Offer[]): readonly Edit[] {
  return offers.flatMap(({ edits }) => edits).sort((one, other) => startOf(other) - startOf(one));
}

function startOf(edit: Edit): number {
  return edit.kind === "replace-text" ? edit.start : -1;
}
