// Text as it comes out of pages and converters. All wording is made up.
import { describe, expect, test } from "vitest";
import { noteMarksOf, textOf } from "#core/resolution/spans.ts";
import type { ReadResult } from "#formats/format.ts";
import { readText } from "./read-text.ts";

function read(text: string): ReadResult {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" });
}

/** Each block in a line: kind, level, text with [^n] for marks. */
function show({ value }: ReadResult): readonly string[] {
  return value.blocks.map((block) => {
    let text = "";
    for (const span of block.spans)
      text +=
        span.kind === "note" ? `[^${value.notes.findIndex(({ id }) => id === span.note) + 1}]` : span.text;
    return `${block.kind}${block.level === 0 ? "" : block.level} ${text}`;
  });
}

function kinds(result: ReadResult): readonly string[] {
  return result.messages.map(({ kind }) => kind);
}

describe("paragraphs", () => {
  test("hard-wrapped lines are joined and the hyphen of a word stays", () => {
    const result = read(
      "The Human Rights Council,\nRecalling its concern for light-\nhouses and for short-\nand long-term care of\nlamps,\n1. Requests keepers to act in a non-\npartisan way;\n2. Decides to return to\nthe matter.",
    );
    expect(show(result)).toEqual([
      "enacting The Human Rights Council,",
      "preambular Recalling its concern for light-houses and for short- and long-term care of lamps,",
      "operative Requests keepers to act in a non-partisan way;",
      "operative Decides to return to the matter.",
    ]);
  });

  test("a paragraph cut by a page break, its furniture and a footnote is one paragraph", () => {
    const result = read(
      "The General Assembly,\n\nRecalling the lamps of the\n\n¹ A/60/1.\n\n2/3\n\nA/60/L.2\n\n24-01234 (E)\n\nNorthern coast,¹\n\n1. Welcomes the report;\n\n2. Decides to return to it.",
    );
    expect(show(result)).toEqual([
      "enacting The General Assembly,",
      "preambular Recalling the lamps of the Northern coast,[^1]",
      "operative Welcomes the report;",
      "operative Decides to return to it.",
    ]);
    expect(result.value.body).toBe("ga");
    expect(result.value.notes.map((note) => textOf(note.spans))).toEqual(["A/60/1."]);
    expect(kinds(result).filter((kind) => kind === "page-furniture")).toHaveLength(3);
    expect(result.messages.find(({ kind }) => kind === "page-furniture")?.place).toEqual({
      line: 7,
      column: 1,
    });
  });

  test("labels give levels, are not kept, and a missing number is told", () => {
    const result = read(
      "The Security Council,\n\n1. Decides:\n\n(a) To light;\n\n(b) To dim:\n\n(i) Slowly;\n\n(ii) Wholly;\n\nand to report;\n\n3. Requests help.",
    );
    expect(show(result)).toEqual([
      "enacting The Security Council,",
      "operative Decides:",
      "subparagraph1 To light;",
      "subparagraph1 To dim:",
      "subparagraph2 Slowly;",
      "subparagraph2 Wholly;",
      "continuation and to report;",
      "operative Requests help.",
    ]);
    expect(kinds(result)).toContain("number-out-of-order");
  });

  test("operative paragraphs without numbers are known by how they open", () => {
    const result = read(
      "Resolution 12 (1947)\n\nThe Security Council,\n\nHaving considered the lamps,\n\nDecides that they shall burn;\n\nRequests a report.",
    );
    expect(show(result).slice(1)).toEqual([
      "preambular Having considered the lamps,",
      "operative Decides that they shall burn;",
      "operative Requests a report.",
    ]);
    expect(result.value.masthead.number).toBe("12 (1947)");
    expect(result.value.blocks.some((block) => block.kind === "title")).toBe(false);
  });

  test("sections, headings and an annex with paragraphs of its own", () => {
    const result = read(
      "The General Assembly,\n\nI\n\nLamps\n\nRecalling lamps,\n\n1. Welcomes lamps;\n\nII\nOil\n\n1. Welcomes oil;\n\nAnnex\n\nRules for keepers\n\n1. A keeper is awake.\n\n2. A keeper is kind.",
    );
    expect(show(result).map((line) => line.split(" ")[0])).toEqual([
      "enacting",
      "section",
      "preambular",
      "operative",
      "section",
      "operative",
      "annex",
      "operative",
      "operative",
    ]);
    expect(show(result)[4]).toBe("section Oil");
    expect(show(result)[6]).toBe("annex Rules for keepers");
  });

  test("labels as drafters type them are read like printed ones", () => {
    const result = read(
      "The Human Rights Council,\n\nPP1 Recalling lamps,\n\nPP 2. Noting oil,\n\nOP1 Welcomes lamps;\n\nOP1 bis. Also welcomes oil;\n\n2) Decides to return to it.",
    );
    expect(show(result).slice(1)).toEqual([
      "preambular Recalling lamps,",
      "preambular Noting oil,",
      "operative Welcomes lamps;",
      "operative Also welcomes oil;",
      "operative Decides to return to it.",
    ]);
    expect(result.messages.some(({ text }) => text.includes("OP1 bis."))).toBe(true);
  });

  test("the letter A above the text opens a part where a part B follows", () => {
    const part =
      "The General Assembly,\n\nRecalling lamps,\n\n1. Welcomes lamps;\n\n2. Decides to return to it.\n\n";
    const two = read(`80/__. Lamps of the coast\n\nA\nNorthern coast\n\n${part}B\nSouthern coast\n\n${part}`);
    expect(show(two).filter((line) => /^(?:title|part)/.test(line))).toEqual([
      "title Lamps of the coast",
      "part Northern coast",
      "part Southern coast",
    ]);
    const one = read(`57/270. Lamps of the coast\nA\n\n${part}`);
    expect(one.value.masthead.number).toBe("57/270 A");
  });

  test("an organ named in French or Spanish opens a text in that language", () => {
    const { value } = read(
      "Le Conseil des droits de l’homme,\n\nRappelant les phares,\n\nSaluant les gardiens,\n\n1. Décide de revenir sur la question.",
    );
    expect([value.body, value.language]).toEqual(["hrc", "fr"]);
    expect(value.blocks.map(({ kind }) => kind)).toEqual([
      "enacting",
      "preambular",
      "preambular",
      "operative",
    ]);
    expect(read("La Asamblea General,\n\n1. Decide volver a ello.").value.language).toBe("es");
  });

  test("lines whose blanks are all no-break are read as others are; one that keeps a number together stays", () => {
    const result = read(
      "The Human Rights Council,\n\nRecalling the lamps,\n\n1. Decides so.".replaceAll(" ", "\u00a0"),
    );
    expect(show(result)[0]).toBe("enacting The Human Rights Council,");
    expect(
      show(read("The Security Council,\n\nRecalling resolution 217\u00a0A (III) on lamps,\n\n1. Acts."))[1],
    ).toContain("217\u00a0A");
  });

  test("the source of a web page is kept, and said to be one", () => {
    const result = read("The Human Rights Council,\n\n<p>1. Welcomes lamps &amp; oil.</p>");
    expect(kinds(result)).toContain("tags-kept");
    expect(show(result).join(" ")).toContain("<p>1. Welcomes lamps &amp; oil.</p>");
  });

  test("a figure glued behind a figure's semicolon at the end is a mark, though its note was lost", () => {
    const result = read(
      "The General Assembly,\n\n1. Welcomes the lamps lit until 2030;1\n\n2. Decides to return to it.",
    );
    expect(show(result)[1]).toMatch(/^operative Welcomes the lamps lit until 2030;\[/);
    expect(kinds(result)).toContain("note-without-text");
  });

  test("the symbol beside the name at the head of a page is the document's", () => {
    const { value } = read(
      "United Nations A/RES/80/301\nGeneral Assembly\n\nThe General Assembly,\n\n1. Welcomes lamps.",
    );
    expect(value.masthead.symbol?.text).toBe("A/RES/80/301");
  });

  test("a mark after a year or a resolution's number is a mark where its note is found", () => {
    const result = read(
      "The General Assembly,\n\nRecalling the report of 10 March 2026,1\n\nRecalling also resolution 79/258,2\n\n1. Welcomes lamps.\n\n1 A/80/1.\n\n2 A/80/2.",
    );
    expect(show(result).slice(1, 3)).toEqual([
      "preambular Recalling the report of 10 March 2026,[^1]",
      "preambular Recalling also resolution 79/258,[^2]",
    ]);
  });

  test("what is no resolution opens as text, with its numbers", () => {
    const { value } = read(
      "Lamps of the coast\n\nThe lamps were lit in May. They burn well.\n\n1. First we went north.",
    );
    expect(value.kind).toBe("text");
    expect(value.blocks.map((block) => `${block.kind} ${textOf(block.spans)}`)).toEqual([
      "heading Lamps of the coast",
      "text The lamps were lit in May. They burn well.",
      "text 1. First we went north.",
    ]);
  });
});

describe("marks", () => {
  test("stars are italics only around words, and a link to nowhere is its text", () => {
    const { value } = read("1. *Notes* the report[A](#) of States* and [B](https://example.org/b);");
    expect(value.blocks[0]?.spans).toEqual([
      { kind: "text", text: "Notes", italic: true },
      { kind: "text", text: " the reportA of States* and " },
      { kind: "text", text: "B", link: "https://example.org/b" },
      { kind: "text", text: ";" },
    ]);
  });

  test("bare numbers after punctuation are marks; years, symbols and paragraphs are not", () => {
    const result = read(
      "The Human Rights Council,\n\nRecalling its session of 2014, paragraph 1 of A/60/1/Add.1 and 1,000 lamps,1 and more,\n\n1. Decides to act.",
    );
    expect(show(result)[1]).toBe(
      "preambular Recalling its session of 2014, paragraph 1 of A/60/1/Add.1 and 1,000 lamps,[^1] and more,",
    );
    expect(kinds(result)).toContain("note-without-text");
    expect(result.value.notes).toMatchObject([{ spans: [] }]);
  });

  test("notes of typewritten texts are found by their stroke", () => {
    const result = read(
      "The General Assembly,\n\nRecalling the Lamp Convention, 1/ which burns,\n\n1/ A/10/1, annex.\n\n1. Decides to act.",
    );
    expect(noteMarksOf(result.value.blocks[1]?.spans ?? [])).toHaveLength(1);
    expect(show(result)[1]).toBe("preambular Recalling the Lamp Convention,[^1] which burns,");
  });
});

describe("mastheads", () => {
  test("a draft has its L. symbol, its sponsors with their stars, and no adoption", () => {
    const { value } = read(
      "United Nations\nA/HRC/58/L.7\nGeneral Assembly\nDistr.: Limited 24 March 2025 Original: English\nHuman Rights CouncilFifty-eighth session\n24 February–4 April 2025\nAgenda item 3\nLamps and keepers\n\nChile, Ghana* (on behalf of the Group of Keepers), Trinidad and Tobago and Ukraine*: draft resolution\n\n58/… Care of lamps\n\nThe Human Rights Council,\n\nRecalling lamps,\n\n1. Decides to act.",
    );
    expect(value.stage).toBe("tabled");
    expect(value.adoption).toBeNull();
    expect(value.masthead).toMatchObject({
      symbol: { text: "A/HRC/58/L.7", derived: false },
      distribution: "Limited",
      issued: "2025-03-24",
      originalLanguage: "en",
      session: { kind: "regular", number: 58, dates: { from: "2025-02-24", to: "2025-04-04" } },
      agendaItem: { number: "3", title: "Lamps and keepers" },
      number: "58/…",
    });
    expect(
      value.masthead.sponsors.map(({ name, nonMember, onBehalfOf }) => [name, nonMember, onBehalfOf]),
    ).toEqual([
      ["Chile", false, null],
      ["Ghana", true, "Group of Keepers"],
      ["Trinidad and Tobago", false, null],
      ["Ukraine", true, null],
    ]);
    expect(textOf(value.blocks[0]?.spans ?? [])).toBe("Care of lamps");
  });

  test("a recorded vote is read with its lists, and lists that do not add up are told", () => {
    const result = read(
      "Resolution adopted by the Human Rights Council on 1 July 2020\n44/1. Lamps\nThe Human Rights Council,\n1. Decides to act.\n25th meeting\n2 July 2020\n[Adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as follows:\nIn favour:\nChile and United Kingdom of Great Britain and Northern Ireland\nAgainst:\nGhana, Togo\nAbstaining:\nNone]",
    );
    expect(result.value.adoption).toEqual({
      date: "2020-07-02",
      meeting: { ordinal: 25, plenary: false },
      result: {
        kind: "recorded-vote",
        vote: { inFavour: 2, against: 1, abstaining: 0 },
        inFavour: ["Chile", "United Kingdom of Great Britain and Northern Ireland"],
        against: ["Ghana", "Togo"],
        abstaining: [],
      },
      reference: null,
    });
    expect(kinds(result)).toEqual(
      expect.arrayContaining(["vote-lists-differ", "adoption-dates-differ", "openers-set-in-italics"]),
    );
  });

  test("the General Assembly's report and the Security Council's meeting are read", () => {
    const assembly = read(
      "Resolution adopted by the General Assembly on 4 May 2001\n[on the report of the Third\nCommittee (A/55/1)]\n55/1. Lamps\n\nThe General Assembly,\n\n1. Decides to act.\n\n9th plenary meeting\n4 May 2001",
    ).value;
    expect(assembly.adoption).toEqual({
      date: "2001-05-04",
      meeting: { ordinal: 9, plenary: true },
      result: null,
      reference: "on the report of the Third Committee (A/55/1)",
    });
    const council = read(
      "Resolution 9 (1950)\nAdopted by the Security Council at its 77th meeting, on 3 March 1950\n\nThe Security Council,\n\n1. Decides to act.",
    ).value;
    expect([council.body, council.adoption?.date, council.adoption?.meeting?.ordinal]).toEqual([
      "sc",
      "1950-03-03",
      77,
    ]);
  });
});
