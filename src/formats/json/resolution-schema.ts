// The shape of a Resolution as it must be in a file. The check at the end keeps it equal to the type.
import { z } from "zod";
import {
  type Adoption,
  type AdoptionResult,
  type Block,
  type BlockId,
  blockKinds,
  type Comment,
  type HeldNumber,
  type IsoDate,
  type Level,
  type Masthead,
  type MastheadChange,
  type Negotiation,
  type Note,
  type NoteId,
  type Proposal,
  type Resolution,
  type Span,
  type Sponsor,
  type Waiver,
} from "#core/resolution/resolution.ts";

/** More than any document has; what is beyond is no resolution but an attack or an accident. */
const countLimits = {
  blocks: 20_000,
  notes: 20_000,
  spans: 20_000,
  sponsors: 1_000,
  supporters: 250,
  remarks: 50_000,
  mastheadChanges: 500,
} as const;
const longestId = 200;

const isId = (value: unknown): boolean =>
  typeof value === "string" && value.length > 0 && value.length <= longestId;
const blockId = z.custom<BlockId>(isId, "an id");
const noteId = z.custom<NoteId>(isId, "an id");
const isoDate = z.custom<IsoDate>(
  (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  "a date as YYYY-MM-DD",
);
const language = z.enum(["ar", "zh", "en", "fr", "ru", "es"]);
const count = z.int().min(0);

const span: z.ZodType<Span> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    text: z.string(),
    italic: z.literal(true).exactOptional(),
    bold: z.literal(true).exactOptional(),
    link: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal("note"), note: noteId }),
  z.strictObject({ kind: z.literal("reference"), target: blockId, text: z.string() }),
]);
const spans = z.array(span).max(countLimits.spans);

const level: z.ZodType<Level> = z.literal([0, 1, 2, 3, 4]);

const block: z.ZodType<Block> = z.strictObject({
  id: blockId,
  kind: z.enum(blockKinds),
  level,
  spans,
});

const note: z.ZodType<Note> = z.strictObject({ id: noteId, spans });

const sponsor: z.ZodType<Sponsor> = z.strictObject({
  name: z.string(),
  role: z.enum(["main", "additional"]),
  onBehalfOf: z.string().nullable(),
  nonMember: z.boolean(),
  joined: isoDate.nullable(),
});

const facts = {
  symbol: z.strictObject({ text: z.string(), derived: z.boolean() }).nullable(),
  distribution: z.enum(["General", "Limited", "Restricted"]).nullable(),
  issued: isoDate.nullable(),
  originalLanguage: language.nullable(),
  session: z
    .strictObject({
      kind: z.enum(["regular", "special", "emergency", "organizational"]),
      number: count,
      dates: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
    })
    .nullable(),
  committee: z.string().nullable(),
  agendaItem: z.strictObject({ number: z.string(), title: z.string().nullable() }).nullable(),
  number: z.string().nullable(),
  sponsors: z.array(sponsor).max(countLimits.sponsors),
  submittedBy: z.string().nullable(),
  amends: z.string().nullable(),
  version: z.string().nullable(),
};

const masthead: z.ZodType<Masthead> = z.strictObject({
  ...facts,
  // Files of the first version may lack these two.
  submittedBy: facts.submittedBy.default(null),
  amends: facts.amends.default(null),
});

const vote = z.strictObject({ inFavour: count, against: count, abstaining: count });
const states = z.array(z.string()).max(countLimits.sponsors);

const result: z.ZodType<AdoptionResult> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("without-vote") }),
  z.strictObject({ kind: z.literal("vote"), vote }),
  z.strictObject({
    kind: z.literal("recorded-vote"),
    vote,
    inFavour: states,
    against: states,
    abstaining: states,
  }),
]);

const adoption: z.ZodType<Adoption> = z.strictObject({
  date: isoDate.nullable(),
  meeting: z.strictObject({ ordinal: count, plenary: z.boolean() }).nullable(),
  result: result.nullable(),
  reference: z.string().nullable(),
});

const source = {
  id: z.string().min(1).max(longestId),
  delegation: z.string(),
  supporters: z.array(z.string()).max(countLimits.supporters),
  at: z.string().max(longestId),
};

const proposal: z.ZodType<Proposal> = z.discriminatedUnion("kind", [
  z.strictObject({
    ...source,
    kind: z.literal("replace-words"),
    in: z.union([z.strictObject({ block: blockId }), z.strictObject({ note: noteId })]),
    start: count,
    end: count,
    spans,
  }),
  z.strictObject({
    ...source,
    kind: z.literal("insert-paragraph"),
    after: blockId.nullable(),
    paragraph: block,
  }),
  z.strictObject({ ...source, kind: z.literal("delete-paragraph"), block: blockId }),
  z.strictObject({ ...source, kind: z.literal("split-paragraph"), block: blockId, start: count }),
  z.strictObject({ ...source, kind: z.literal("join-paragraphs"), block: blockId }),
]);

// JSON has no undefined: what is not there is absent.
const mastheadPart = z.strictObject(facts).partial() as z.ZodType<Partial<Masthead>>;

const mastheadChange: z.ZodType<MastheadChange> = z.strictObject({
  ...source,
  deleted: z.string(),
  inserted: z.string(),
  before: mastheadPart,
  after: mastheadPart,
});

const remark = {
  id: z.string(),
  author: z.string(),
  delegation: z.string(),
  at: z.string(),
  text: z.string(),
};

const comment: z.ZodType<Comment> = z.strictObject({
  ...remark,
  block: blockId,
  start: count,
  end: count,
  words: z.string(),
  resolved: z.boolean(),
  answers: z.array(z.strictObject(remark)).max(countLimits.remarks),
});

const heldNumber: z.ZodType<HeldNumber> = z.strictObject({
  label: z.string(),
  relation: z.enum(["kept", "inserted-after", "alternative-of", "deleted"]),
  anchor: blockId.nullable(),
});

const waiver: z.ZodType<Waiver> = z.strictObject({
  rule: z.string(),
  scope: z.enum(["everywhere", "masthead", "adoption", "document", "block", "note"]),
  in: z.string().nullable(),
  words: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

const negotiation: z.ZodType<Negotiation> = z.strictObject({
  proposals: z.array(proposal).max(countLimits.remarks),
  // Files of before there were any lack them.
  proposedNotes: z.array(note).max(countLimits.notes).default([]),
  // As above.
  mastheadChanges: z.array(mastheadChange).max(countLimits.mastheadChanges).default([]),
  comments: z.array(comment).max(countLimits.remarks),
  statuses: z.record(z.string(), z.enum(["open", "bracketed", "agreed-ad-referendum", "agreed"])),
  heldNumbers: z.record(z.string(), heldNumber),
  // Files of before there were any lack them.
  waivers: z.array(waiver).max(countLimits.remarks).default([]),
  ownRules: z.string().max(longestId).nullable().default(null),
});

export const resolutionSchema = z.strictObject({
  body: z.string().min(1).max(longestId),
  kind: z.enum(["resolution", "decision", "statement", "text"]),
  stage: z.enum(["working", "tabled", "adopted"]),
  language,
  masthead,
  blocks: z.array(block).max(countLimits.blocks),
  notes: z.array(note).max(countLimits.notes),
  adoption: adoption.nullable(),
  negotiation,
}) satisfies z.ZodType<Resolution>;
