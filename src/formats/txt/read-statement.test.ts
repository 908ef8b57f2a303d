import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import type { ReadResult } from "#formats/format.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { readText } from "./read-text.ts";

function read(text: string): ReadResult {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "ga" });
}

const kindsOf = ({ blocks }: Resolution): readonly string[] => blocks.map(({ kind }) => kind);
const profile = readProfile("hrc-prst");

const lead =
  "At the 37th meeting of the Human Rights Council, on 22 June 2017, the President of the Council made the following statement:";
const head = `Human Rights Council
Thirty-fifth session
6–23 June 2017
Agenda item 10
Technical assistance and capacity-building
Statement by the President
PRST 35/1. Care of lighthouses
${lead}`;

describe("an adopted statement of the Council's President", () => {
  it.each([
    [
      "the organ's line",
      "“The Human Rights Council,\nRecalling its resolution 32/30 of 1 July 2016,\n1. Welcomes the keepers of lamps;\n2. Decides to remain seized of the matter.”",
      ["title", "text", "enacting", "preambular", "operative", "operative"],
    ],
    [
      "numbers at once",
      "“The Human Rights Council:\n1. Welcomes the keepers of lamps;\n2. Decides to remain seized of the matter.”",
      ["title", "text", "enacting", "operative", "operative"],
    ],
    [
      "sentences",
      "“The Human Rights Council recalls its resolution 32/30 of 1 July 2016.\n“The Council welcomes the keepers of lamps.”",
      ["title", "text", "text", "text"],
    ],
  ])("that goes on with %s has its profile, its day, and all its words", (_, body, kinds) => {
    const { value, messages } = read(`${head}\n${body}\n`);
    expect(value).toMatchObject({ body: "hrc-prst", kind: "statement", stage: "adopted" });
    expect(value.adoption).toMatchObject({ date: "2017-06-22", meeting: { ordinal: 37 } });
    expect(kindsOf(value)).toEqual(kinds);
    expect(textOf(value.blocks[1]?.spans ?? [])).toBe(lead);
    expect(messages.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(lintResolution(value, profile, readFacts())).toEqual([]);
    expect(printedSymbol(value, profile, "2026-01-01")).toBe("A/HRC/PRST/35/1");
  });

  it("is a draft without its number", () => {
    const { value } = read(`${head.replace("PRST 35/1. ", "")}\n“The Council welcomes the keepers.”\n`);
    expect(value).toMatchObject({ body: "hrc-prst", kind: "statement", stage: "working", adoption: null });
  });
});

describe("a statement printed by the program", () => {
  it("is read from Word as it was, made at an organizational meeting of one day", async () => {
    const organizational = head.replace(
      "Thirty-fifth session\n6–23 June 2017",
      "Fourteenth cycle\nOrganizational meeting\n16 December 2020",
    );
    const { value } = read(
      `${organizational}\n“The Human Rights Council,\n1. Welcomes the keepers;\n2. Notes the oil.”`,
    );
    const bytes = await writeDocx(value, { profile, now: "2026-01-01" });
    let next = 0;
    const back = readDocx(bytes, { newId: () => `n${++next}`, defaultBody: "ga", changes: null });
    if (!back.ok) throw new Error("A file of our own is read.");
    const { body, kind, stage, adoption, masthead } = back.value.value;
    expect({ body, kind, stage, adoption }).toEqual({
      body: "hrc-prst",
      kind: "statement",
      stage: "adopted",
      adoption: value.adoption,
    });
    expect(masthead.session).toEqual({
      kind: "organizational",
      number: 14,
      dates: { from: "2020-12-16", to: "2020-12-16" },
    });
    expect(masthead).toMatchObject({ number: "PRST 35/1", committee: null });
    const words = ({ blocks }: Resolution): readonly string[] => blocks.map(({ spans }) => textOf(spans));
    expect(words(back.value.value)).toEqual(words(value));
    expect(kindsOf(back.value.value)).toEqual(kindsOf(value));
  });
});

describe("sections", () => {
  it("let numbers run on", () => {
    const { value, messages } = read(
      "The General Assembly,\n\nRecalling its lamps,\n\nI. Lamps\n\n1. Welcomes the lamps;\n\n2. Notes the oil;\n\nII. Stairs\n\n3. Requests a railing.\n",
    );
    const labels = labelBlocks(value.blocks, readProfile("ga"));
    expect(kindsOf(value).filter((kind) => kind === "section")).toHaveLength(2);
    expect(value.blocks.map(({ id }) => labels.get(id)?.printed).at(-1)).toBe("3.");
    expect(messages.filter(({ kind }) => kind === "number-out-of-order")).toEqual([]);
  });
});

const adopted = join(import.meta.dirname, "../../../../shared/corpus/A_HRC_PRST_OS_14_2.txt");
describe("PRST OS/14/2", () => {
  it("is read whole, with its lead and its annex", (context) => {
    if (!existsSync(adopted)) context.skip("the adopted texts in ../shared/corpus are not on this machine");
    const { value, messages } = read(readFileSync(adopted, "utf8"));
    expect(value).toMatchObject({
      body: "hrc-prst",
      stage: "adopted",
      masthead: { session: { kind: "organizational", number: 14, dates: { from: "2020-12-16" } } },
      adoption: { date: "2020-12-16" },
    });
    expect(messages.map(({ kind }) => kind)).toEqual(["cycle", "openers-set-in-italics"]);
    expect(kindsOf(value).slice(0, 9)).toEqual([
      "title",
      "text",
      "enacting",
      "preambular",
      "preambular",
      "operative",
      "annex",
      "text",
      "section",
    ]);
    const numbered = value.blocks.filter(({ kind }) => kind === "operative").length;
    // The operative paragraph of the statement, and 52 of the annex.
    expect(numbered).toBe(53);
    expect(printedSymbol(value, profile, "2026-01-01")).toBe("A/HRC/PRST/OS/14/2");
  });
});
