import { expect, test } from "vitest";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import hrc from "../../../templates/hrc/profile.json" with { type: "json" };
import { formatText } from "./format-text.ts";
import { readText } from "./read-text.ts";

function read(text: string) {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" });
}

const sample = `body: hrc
stage: adopted
number: 12/3
session: 12
session dates: 1 June 2020 to 5 July 2020
agenda item: 4
agenda title: Lighthouses
---

# Care of lighthouses

*The Human Rights Council*,

*Recalling* its resolution 11/2 of 4 April 2019,[^1]

1. *Welcomes* the report on lamps;

2. *Requests* States:

    (a) To trim the wicks;

    (b) To polish the lenses:

        (i) On Mondays;

    and to report on it;

3. *Decides* to remain seized of the matter.

---
59th meeting
5 July 2020
[Adopted without a vote.]

[^1]: See A/HRC/11/2.
`;

test("our own plain text gives each paragraph its kind, level and number", () => {
  const { value, messages } = read(sample);
  expect(messages).toEqual([]);
  expect(value.blocks.map((block) => `${block.kind} ${block.level} ${textOf(block.spans)}`)).toEqual([
    "title 0 Care of lighthouses",
    "enacting 0 The Human Rights Council,",
    "preambular 0 Recalling its resolution 11/2 of 4 April 2019,",
    "operative 0 Welcomes the report on lamps;",
    "operative 0 Requests States:",
    "subparagraph 1 To trim the wicks;",
    "subparagraph 1 To polish the lenses:",
    "subparagraph 2 On Mondays;",
    "continuation 1 and to report on it;",
    "operative 0 Decides to remain seized of the matter.",
  ]);
  expect(value.notes.map((note) => textOf(note.spans))).toEqual(["See A/HRC/11/2."]);
  expect(value.adoption?.meeting?.ordinal).toBe(59);
});

test("our own plain text is written as it was read", () => {
  expect(formatText(read(sample).value, hrc as never)).toBe(sample);
  expect(formatText(emptyResolution("hrc"), hrc as never)).toBe("body: hrc\nstage: working\n---\n");
});

test("a vote as documents print it is read in our own plain text too, and written so that nothing of it is lost", () => {
  const printed = `[Adopted by a recorded vote of 3 to 1, with no abstentions. The voting was as follows:
In favour: Albania, Bolivia (Plurinational State of) and
Chile
Against: Denmark]`;
  const { value, messages } = read(sample.replace("[Adopted without a vote.]", printed));
  expect(messages).toEqual([]);
  expect(value.adoption?.date).toBe("2020-07-05");
  expect(value.adoption?.result).toEqual({
    kind: "recorded-vote",
    vote: { inFavour: 3, against: 1, abstaining: 0 },
    inFavour: ["Albania", "Bolivia (Plurinational State of)", "Chile"],
    against: ["Denmark"],
    abstaining: [],
  });
  expect(read(formatText(value, hrc as never)).value.adoption).toEqual(value.adoption);
});
