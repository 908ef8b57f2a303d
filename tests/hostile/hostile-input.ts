// Documents and texts that nobody would write: what fast-check draws them from.
import * as fc from "fast-check";
import {
  type Block,
  type BlockId,
  blockKinds,
  emptyResolution,
  type Level,
  type NoteId,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";

/** Words on which rules and readers of citations turn, and marks that they count. */
const pieces = [
  "resolution ",
  "resolutions ",
  "Resolution",
  "decision ",
  "its ",
  "Council ",
  "General Assembly ",
  "Security Council ",
  "Human Rights Council ",
  "58/32",
  "5/1, ",
  "5/1 and ",
  "217 A (III)",
  "2699 (2023)",
  "S-9/1",
  "ES-10/2",
  "A/HRC/58/L.24",
  "A/RES/",
  "S/RES/2699 (2023)",
  "A/77/895-S/2023/363",
  " of 4 April 2025",
  " of 31 February 2025",
  "on April 4, 2025, ",
  "paragraph 3 (a) ",
  "para. ",
  "OP3 ",
  "§ 7",
  "Article 39 ",
  "of the Charter ",
  "Chapter XII ",
  ", entitled “",
  "”, ",
  "Convention on the ",
  "Rights of the Child",
  "general comments Nos. 5 and ",
  "Treaty Series, vol. 1, No. 2",
  "Recalling ",
  "Recalls ",
  "Also ",
  "further ",
  "Requests ",
  "Decides to remain seized of the matter",
  "Having ",
  "with concern ",
  "to submit a report ",
  "at its sixtieth session",
  "53rd session ",
  "organise ",
  "program ",
  "%",
  "1 000 ",
  "the the ",
  "don’t ",
  "UN ",
  "U.N.D.P. ",
  "Member states ",
  "States Parties ",
  "government of Haiti ",
  "(",
  ")",
  "[",
  "]",
  "“",
  "”",
  '"',
  "'",
  "‘",
  "{organ}",
  "{",
  "}",
  "58/__",
  "7 bis. ",
  "1. ",
  "(a) ",
  ",",
  ";",
  ".",
  ":",
  "?",
  "!",
  " ",
  "  ",
  "\t",
  "\n",
  "\u00a0",
  "\u200b",
  "-",
  "–",
  "…",
  "*",
  "_",
  "/",
  "\\",
  "é",
  "ﬁ",
  "中",
  "עב",
  "👩‍👩‍👧",
  "\ud800",
  "\u0000",
  "0",
  "9",
  "a",
  "Z",
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

/** A text of anything, at times one piece over and over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 24 }).map((parts) => parts.join("")) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.integer({ min: 2, max: 200 })).map(([part, times]) => part.repeat(times)),
  },
);

const noteId = fc.constantFrom("n1", "n2", "n3").map((id) => id as NoteId); // the brand is given where ids are made

const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 6, arbitrary: hostileText.map((text): Span => ({ kind: "text", text })) },
  { weight: 2, arbitrary: hostileText.map((text): Span => ({ kind: "text", text, italic: true })) },
  { weight: 1, arbitrary: noteId.map((note): Span => ({ kind: "note", note })) },
);

const block: fc.Arbitrary<Omit<Block, "id">> = fc.record({
  kind: fc.constantFrom(...blockKinds),
  level: fc.constantFrom<Level>(0, 1, 2, 3, 4),
  spans: fc.array(span, { maxLength: 3 }),
});

/** A document of a body, of any stage, kind and language, with blocks in any order. */
export function hostileResolution(body: string): fc.Arbitrary<Resolution> {
  return fc
    .record({
      blocks: fc.array(block, { maxLength: 7 }),
      notes: fc.array(hostileText, { maxLength: 3 }),
      stage: fc.constantFrom("working" as const, "tabled" as const, "adopted" as const),
      kind: fc.constantFrom(
        "resolution" as const,
        "resolution" as const,
        "decision" as const,
        "statement" as const,
        "text" as const,
      ),
      language: fc.constantFrom("en" as const, "en" as const, "fr" as const, "zh" as const),
    })
    .map(({ blocks, notes, ...frame }) => ({
      ...emptyResolution(body),
      ...frame,
      blocks: blocks.map((each, at) => ({ ...each, id: `b${at}` as BlockId })), // the brand is given where ids are made
      notes: notes.map((text, at) => ({
        id: `n${at + 1}` as NoteId,
        spans: [{ kind: "text" as const, text }],
      })), // as above
    }));
}
