// The law of our own plain text: what is written is read back equal, but for what text cannot carry.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import type {
  Adoption,
  Block,
  BlockId,
  IsoDate,
  Level,
  Masthead,
  Note,
  NoteId,
  Resolution,
  Span,
  Sponsor,
} from "#core/resolution/resolution.ts";
import { blockKinds, emptyNegotiation } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import ecosoc from "../../../templates/ecosoc/profile.json" with { type: "json" };
import ga from "../../../templates/ga/profile.json" with { type: "json" };
import hrc from "../../../templates/hrc/profile.json" with { type: "json" };
import { formatText } from "./format-text.ts";
import { readText } from "./read-text.ts";

const profiles = [hrc, ga, ecosoc] as unknown as readonly Profile[]; // JSON of our own templates

const pieces = fc.constantFrom(
  "Recalling",
  "Decides",
  "The Human Rights Council,",
  "1.",
  "(a)",
  "a.",
  "#",
  "##",
  "###",
  "---",
  "[^1]",
  "[^1]:",
  "[text]",
  "[operative 2]",
  "*",
  "**",
  "***",
  "\\",
  "[",
  "]",
  "](",
  ")",
  "(x)",
  "Annex",
  "II",
  "A",
  ":",
  ";",
  ",",
  "body: hrc",
  "resolution 1/2",
  "¹",
  "word",
  "{session}",
  "non-",
  "…",
  "“",
  "”",
  "é",
  "  ",
  "Section I.",
  "59th meeting",
);
const innerText = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
  fc.array(pieces, { minLength: 1, maxLength: 4 }).map((words) => words.join("")),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029\u0085]/gu, "-")),
);
const link = fc.constantFrom("https://example.org/a(b)", "http://x.example/\\y", "mailto:a@example.org");
const textSpan = fc
  .record({ text: innerText, italic: fc.boolean(), bold: fc.boolean(), link: fc.option(link, { freq: 6 }) })
  .map(
    ({ text, italic, bold, link }): Span => ({
      kind: "text",
      text,
      ...(italic ? { italic: true as const } : {}),
      ...(bold ? { bold: true as const } : {}),
      ...(link === null ? {} : { link }),
    }),
  );

/** What text can carry of spans: joined, and without white space at their ends. */
function carried(spans: readonly Span[]): readonly Span[] {
  let joined = [...joinSpans(spans)];
  for (;;) {
    const first = joined[0];
    const last = joined.at(-1);
    const blankFirst = first?.kind === "text" && /^[\s\u200b\ufeff]/.test(first.text);
    const blankLast = last?.kind === "text" && /[\s\u200b\ufeff]$/.test(last.text);
    if (blankFirst)
      joined = [{ ...first, text: first.text.replace(/^[\s\u200b\ufeff]+/, "") }, ...joined.slice(1)];
    else if (blankLast)
      joined = [...joined.slice(0, -1), { ...last, text: last.text.replace(/[\s\u200b\ufeff]+$/, "") }];
    else return joined;
    joined = [...joinSpans(joined)];
  }
}

const block = fc
  .record({
    kind: fc.constantFrom(...blockKinds),
    level: fc.integer({ min: 0, max: 4 }),
    spans: fc.array(textSpan, { maxLength: 4 }),
    notes: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  })
  .map(({ kind, level, spans, notes }) => ({
    kind,
    level: (kind === "subparagraph" ? Math.max(1, level) : kind === "continuation" ? level : 0) as Level,
    spans: carried(spans),
    notes,
  }));

const day = fc
  .record({
    year: fc.integer({ min: 1946, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    (one) =>
      `${one.year}-${String(one.month).padStart(2, "0")}-${String(one.day).padStart(2, "0")}` as IsoDate,
  );
const line = innerText.map((text) => text.trim().replace(/[\s\u200b\ufeff]+$/, ""));
const name = fc.constantFrom(
  "Chile",
  "Bolivia (Plurinational State of)",
  "Bosnia and Herzegovina",
  "A; B, C",
  "Türkiye*",
  "x\\y",
  "Lao People's Democratic Republic",
);
const sponsor: fc.Arbitrary<Sponsor> = fc.record({
  name,
  role: fc.constantFrom("main" as const, "additional" as const),
  onBehalfOf: fc.option(fc.constantFrom("Group of African States", "States (joined here)", "a; b*")),
  nonMember: fc.boolean(),
  joined: fc.option(day),
});
const masthead: fc.Arbitrary<Masthead> = fc.record({
  symbol: fc.option(fc.record({ text: line, derived: fc.boolean() })),
  distribution: fc.constantFrom(null, "General", "Limited", "Restricted"),
  issued: fc.option(day),
  originalLanguage: fc.constantFrom(null, "en", "fr", "ar"),
  session: fc.option(
    fc.record({
      kind: fc.constantFrom("regular", "special", "emergency", "organizational"),
      number: fc.integer({ min: 1, max: 2100 }),
      dates: fc.option(fc.record({ from: day, to: day })),
    }),
  ),
  committee: fc.option(line),
  agendaItem: fc.option(fc.record({ number: line, title: fc.option(line) })),
  number: fc.option(line),
  sponsors: fc.array(sponsor, { maxLength: 4 }),
  submittedBy: fc.option(line),
  amends: fc.option(line),
  version: fc.option(line),
});
const count = fc.integer({ min: 0, max: 193 });
const vote = fc.record({ inFavour: count, against: count, abstaining: count });
const names = fc.array(name, { maxLength: 3 });
const adoption: fc.Arbitrary<Adoption> = fc.record({
  date: fc.option(day),
  meeting: fc.option(fc.record({ ordinal: fc.integer({ min: 1, max: 9999 }), plenary: fc.boolean() })),
  result: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: "without-vote" as const }),
    fc.record({ kind: fc.constant("vote" as const), vote }),
    fc.record({
      kind: fc.constant("recorded-vote" as const),
      vote,
      inFavour: names,
      against: names,
      abstaining: names,
    }),
  ),
  reference: fc.option(line),
});

const resolution: fc.Arbitrary<Resolution> = fc
  .record({
    body: fc.constantFrom("hrc", "ga", "ecosoc", "own"),
    kind: fc.constantFrom("resolution" as const, "decision" as const, "statement" as const),
    stage: fc.constantFrom("working" as const, "tabled" as const, "adopted" as const),
    language: fc.constantFrom("en" as const, "fr" as const),
    masthead,
    blocks: fc.array(block, { maxLength: 12 }),
    notes: fc.array(fc.array(textSpan, { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    adoption: fc.option(adoption),
  })
  .map(({ blocks, notes, ...rest }) => ({
    ...rest,
    blocks: blocks.map(
      (one, index): Block => ({
        id: `b${index}` as BlockId,
        kind: one.kind,
        level: one.level,
        spans: [
          ...one.spans,
          ...one.notes.map((note): Span => ({ kind: "note", note: `n${note}` as NoteId })),
        ],
      }),
    ),
    notes: notes.map((spans, index): Note => ({ id: `n${index}` as NoteId, spans: carried(spans) })),
    negotiation: emptyNegotiation,
  }));

/** A text that is no resolution has only headings and text. */
const plainText = resolution.map(
  (one): Resolution => ({
    ...one,
    kind: "text",
    blocks: one.blocks.map((block) => ({
      ...block,
      kind: block.kind === "heading" ? "heading" : "text",
      level: 0,
    })),
  }),
);

/** With ids counted anew, in the order of blocks and of notes. */
function withoutIds(resolution: Resolution): Resolution {
  const ids = new Map(resolution.notes.map((note, index) => [note.id, `n${index}` as NoteId]));
  const renamed = (span: Span): Span =>
    span.kind === "note" ? { kind: "note", note: ids.get(span.note) ?? span.note } : span;
  return {
    ...resolution,
    blocks: resolution.blocks.map((block, index) => ({
      ...block,
      id: `b${index}` as BlockId,
      spans: block.spans.map(renamed),
    })),
    notes: resolution.notes.map((note, index) => ({ id: `n${index}` as NoteId, spans: note.spans })),
  };
}

test("what our plain text writes it reads back equal", () => {
  fc.assert(
    fc.property(
      fc.oneof({ arbitrary: resolution, weight: 5 }, { arbitrary: plainText, weight: 1 }),
      fc.constantFrom(...profiles),
      (value, profile) => {
        let next = 0;
        const read = readText(formatText(value, profile), { newId: () => `i${++next}`, defaultBody: "sc" });
        expect(withoutIds(read.value)).toEqual(withoutIds(value));
      },
    ),
    { numRuns: 1500 },
  );
});
