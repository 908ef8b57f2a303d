// Resolutions of any shape that the type allows, for laws: "reading what was written gives the same value".
import fc from "fast-check";
import { arrangeProposals } from "#core/resolution/fold-changes.ts";
import { orderAnswers, orderComments } from "#core/resolution/order-comments.ts";
import { orderWaivers } from "#core/resolution/order-waivers.ts";
import { fitRemark } from "#core/resolution/read-comment.ts";
import { orderMastheadChanges } from "#core/resolution/read-masthead-change.ts";
import { fitWaiver } from "#core/resolution/read-waiver.ts";
import {
  type Adoption,
  type AdoptionResult,
  type Block,
  type BlockId,
  type BlockKind,
  type Comment,
  emptyNegotiation,
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
  type TextSpan,
  type Waiver,
} from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";

const words = fc.constantFrom(
  "Recalling",
  "Decides",
  "the",
  "report",
  "of the Secretary-General",
  "resolution 7/4",
  "“technical assistance”",
  "Côte d’Ivoire,",
  "non-discriminatory",
  "1.",
  "(a)",
  "*",
  "[brackets]",
  "#let x = $y$",
  "<b>&amp;</b>",
  "Ваш",
  "العربية",
  "文件",
  "\u{1F54A}",
  "e\u0301",
);
const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(" "));
/** Any text a keyboard or a paste can make; control characters but the tab are no text. */
const anyText = fc
  .string({ unit: "grapheme", maxLength: 30 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  .map((text) => text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu, ""));
const text = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: anyText });
const isoDate = fc
  .record({
    year: fc.integer({ min: 1946, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => {
    const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return date as IsoDate; // the brand says: a day as YYYY-MM-DD
  });
const language = fc.constantFrom("ar", "zh", "en", "fr", "ru", "es");
const count = fc.integer({ min: 0, max: 200 });

const textSpan: fc.Arbitrary<TextSpan> = fc
  .record({
    text: text.filter((value) => value !== ""),
    italic: fc.boolean(),
    bold: fc.boolean(),
    link: fc.option(fc.constantFrom("https://undocs.org/A/1", "https://example.org/?a=b&c=%22d%22"), {
      freq: 9,
    }),
  })
  .map(({ text: content, italic, bold, link }) => ({
    kind: "text",
    text: content,
    ...(italic ? { italic } : {}),
    ...(bold ? { bold } : {}),
    ...(link === null ? {} : { link }),
  }));

const kinds: readonly BlockKind[] = [
  "preambular",
  "operative",
  "subparagraph",
  "continuation",
  "section",
  "part",
  "annex",
  "heading",
  "text",
];

interface Draw {
  readonly kind: BlockKind;
  readonly level: Level;
  readonly spans: readonly TextSpan[];
  readonly marks: readonly number[];
  readonly reference: number | null;
}

const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<BlockKind>("preambular", "operative") },
    fc.constantFrom(...kinds),
  ),
  level: fc.constantFrom<Level>(1, 2, 3, 4),
  spans: fc.array(textSpan, { maxLength: 4 }),
  marks: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
  reference: fc.option(fc.nat(), { freq: 8 }),
});

const sponsor: fc.Arbitrary<Sponsor> = fc.record({
  name: sentence,
  role: fc.constantFrom("main", "additional"),
  onBehalfOf: fc.option(sentence),
  nonMember: fc.boolean(),
  joined: fc.option(isoDate),
});

const masthead: fc.Arbitrary<Masthead> = fc.record({
  symbol: fc.option(
    fc.record({ text: fc.constantFrom("A/HRC/58/L.3", "A/RES/71/4", "S/2023/1"), derived: fc.boolean() }),
  ),
  distribution: fc.option(fc.constantFrom("General", "Limited", "Restricted")),
  issued: fc.option(isoDate),
  originalLanguage: fc.option(language),
  session: fc.option(
    fc.record({
      kind: fc.constantFrom("regular", "special", "emergency", "organizational"),
      number: fc.integer({ min: 1, max: 2099 }),
      dates: fc.option(fc.record({ from: isoDate, to: isoDate })),
    }),
  ),
  committee: fc.option(sentence),
  agendaItem: fc.option(fc.record({ number: fc.constantFrom("10", "66 (b)"), title: fc.option(sentence) })),
  number: fc.option(fc.constantFrom("58/32", "2699 (2023)")),
  sponsors: fc.array(sponsor, { maxLength: 4 }),
  submittedBy: fc.option(sentence),
  amends: fc.option(fc.constantFrom("A/HRC/58/L.3", "A/C.3/80/L.21")),
  version: fc.option(sentence),
});

const vote = fc.record({ inFavour: count, against: count, abstaining: count });
const states = fc.array(sentence, { maxLength: 3 });
const result: fc.Arbitrary<AdoptionResult> = fc.oneof(
  fc.constant<AdoptionResult>({ kind: "without-vote" }),
  fc.record({ kind: fc.constant("vote" as const), vote }), // the literal, not string
  fc.record({
    kind: fc.constant("recorded-vote" as const), // the literal, not string
    vote,
    inFavour: states,
    against: states,
    abstaining: states,
  }),
);
const adoption: fc.Arbitrary<Adoption> = fc.record({
  date: fc.option(isoDate),
  meeting: fc.option(fc.record({ ordinal: fc.integer({ min: 1, max: 9_999 }), plenary: fc.boolean() })),
  result: fc.option(result),
  reference: fc.option(sentence),
});

const blockIdOf = (index: number): BlockId => `b${index}` as BlockId; // the brand says: an id of a block
const noteIdOf = (index: number): NoteId => `n${index}` as NoteId; // the brand says: an id of a note

/** Blocks with every mark standing for a note that exists, and the notes in order of first mark. */
function assemble(
  draws: readonly Draw[],
  noteTexts: readonly (readonly TextSpan[])[],
): Pick<Resolution, "blocks" | "notes"> {
  const used: number[] = [];
  const blocks = draws.map((drawn, index): Block => {
    const marks = drawn.marks.map((mark): Span => {
      if (!used.includes(mark)) used.push(mark);
      return { kind: "note", note: noteIdOf(mark) };
    });
    const reference: readonly Span[] =
      drawn.reference === null
        ? []
        : [{ kind: "reference", target: blockIdOf(drawn.reference % draws.length), text: "3" }];
    const isNested = drawn.kind === "subparagraph" || drawn.kind === "continuation";
    return {
      id: blockIdOf(index),
      kind: drawn.kind,
      level: isNested ? drawn.level : 0,
      spans: joinSpans([...drawn.spans, ...reference, ...marks]),
    };
  });
  const notes = used.map((mark): Note => ({ id: noteIdOf(mark), spans: joinSpans(noteTexts[mark] ?? []) }));
  return { blocks, notes };
}

const waiver: fc.Arbitrary<Waiver> = fc
  .record({
    rule: fc.constantFrom("no-double-space", "operative-ends-with-semicolon"),
    scope: fc.constantFrom("everywhere", "masthead", "adoption", "document", "block", "note"),
    at: fc.nat({ max: 9 }),
    words: sentence,
    reason: sentence,
    by: sentence,
    day: isoDate,
  })
  .map(({ rule, scope, at, words: about, reason, by, day }): Waiver => {
    const place = scope === "block" ? blockIdOf(at) : scope === "note" ? noteIdOf(at) : null;
    // A draft holds none with a longer name: one in 50,000 drafts would have it.
    return fitWaiver({ rule, scope, in: place, words: about, reason, by, at: `${day}T12:00:00.000Z` });
  });

const source = {
  id: fc.uuid(),
  delegation: sentence,
  supporters: fc.array(sentence, { maxLength: 2 }),
  at: fc.constantFrom("", "2026-03-04T10:00:00Z"),
};
const someBlock = fc.nat({ max: 9 }).map(blockIdOf);
const newSpans = fc.array(textSpan, { maxLength: 2 }).map(joinSpans);

/** Those that have no place in the text are left out in the end. */
const proposal: fc.Arbitrary<Proposal> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        ...source,
        block: someBlock,
        start: fc.nat({ max: 40 }),
        length: fc.nat({ max: 9 }),
        spans: newSpans,
      })
      .map(
        ({ block, length, ...rest }): Proposal => ({
          ...rest,
          kind: "replace-words",
          in: { block },
          end: rest.start + length,
        }),
      ),
  },
  fc.record({ ...source, after: fc.option(someBlock), name: fc.nat({ max: 3 }), spans: newSpans }).map(
    ({ name, spans, ...rest }): Proposal => ({
      ...rest,
      kind: "insert-paragraph",
      // The brand says: an id of a block.
      paragraph: { id: `new${name}` as BlockId, kind: "operative", level: 0, spans },
    }),
  ),
  fc.record({ ...source, kind: fc.constant("delete-paragraph" as const), block: someBlock }), // the literal, not string
  fc.record({
    ...source,
    kind: fc.constant("split-paragraph" as const), // the literal, not string
    block: someBlock,
    start: fc.nat({ max: 40 }),
  }),
  fc.record({ ...source, kind: fc.constant("join-paragraphs" as const), block: someBlock }), // the literal, not string
);

const remark = {
  id: fc.uuid(),
  author: sentence,
  delegation: sentence,
  at: fc.constantFrom("", "2026-03-04T10:00:00Z"),
  text,
};

const comment: fc.Arbitrary<Comment> = fc
  .record({
    ...remark,
    block: someBlock,
    start: fc.nat({ max: 40 }),
    length: fc.nat({ max: 9 }),
    words: sentence,
    resolved: fc.boolean(),
    answers: fc.array(fc.record(remark).map(fitRemark), { maxLength: 2 }).map(orderAnswers),
  })
  .map(({ length, ...rest }): Comment => fitRemark({ ...rest, end: rest.start + length }));

const mastheadChange: fc.Arbitrary<MastheadChange> = fc
  .record({
    id: fc.nat({ max: 99 }).map((number) => `head-${number}`),
    delegation: sentence,
    words: fc.tuple(sentence, sentence),
    was: masthead,
    is: masthead,
    field: fc.constantFrom<keyof Masthead>("symbol", "session", "sponsors", "committee", "version"),
  })
  .map(({ id, delegation, words: [deleted, inserted], was, is, field }) => ({
    ...{ id, delegation, supporters: [], at: "", deleted, inserted },
    before: { [field]: was[field] },
    after: { [field]: is[field] },
  }));

const negotiation: fc.Arbitrary<Negotiation> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(emptyNegotiation) },
  fc.record({
    proposals: fc.array(proposal, { maxLength: 4 }),
    proposedNotes: fc.constant([]),
    mastheadChanges: fc
      .uniqueArray(mastheadChange, { maxLength: 3, selector: ({ id }) => id })
      .map(orderMastheadChanges),
    comments: fc.array(comment, { maxLength: 2 }).map(orderComments),
    statuses: fc.dictionary(
      fc.nat({ max: 9 }).map(blockIdOf),
      fc.constantFrom("open", "bracketed", "agreed-ad-referendum", "agreed"),
      { noNullPrototype: true },
    ),
    heldNumbers: fc.dictionary(
      fc.nat({ max: 9 }).map(blockIdOf),
      fc.record({
        label: fc.constantFrom("7 bis", "3"),
        relation: fc.constantFrom("kept", "inserted-after", "alternative-of", "deleted"),
        anchor: fc.option(fc.nat({ max: 9 }).map(blockIdOf)),
      }),
      { noNullPrototype: true },
    ),
    waivers: fc.array(waiver, { maxLength: 3 }).map(orderWaivers),
    ownRules: fc.option(sentence.map((name) => name.slice(0, 60))),
  }),
);

/** Any resolution: ids are unique, marks have notes, references have targets; nothing else is promised. */
export const arbitraryResolution: fc.Arbitrary<Resolution> = fc
  .record({
    body: fc.constantFrom("hrc", "ga", "sc", "ecosoc"),
    kind: fc.constantFrom("resolution", "decision", "statement"),
    stage: fc.constantFrom("working", "tabled", "adopted"),
    language,
    masthead,
    draws: fc.array(draw, { maxLength: 12 }),
    title: fc.option(fc.array(textSpan, { minLength: 1, maxLength: 2 })),
    noteTexts: fc.array(fc.array(textSpan, { maxLength: 3 }), { minLength: 6, maxLength: 6 }),
    adoption: fc.option(adoption),
    negotiation,
  })
  .map(({ draws, noteTexts, title, ...rest }): Resolution => {
    const opening: readonly Draw[] =
      title === null ? [] : [{ kind: "title", level: 0, spans: title, marks: [], reference: null }];
    const enacting: Draw = {
      kind: "enacting",
      level: 0,
      spans: [
        { kind: "text", text: "The Council", italic: true },
        { kind: "text", text: "," },
      ],
      marks: [],
      reference: null,
    };
    return arrangeProposals({ ...rest, ...assemble([...opening, enacting, ...draws], noteTexts) });
  });
