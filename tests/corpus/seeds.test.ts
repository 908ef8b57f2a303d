// The founding documents, read exactly. Expectations are counts, marks and facts; no sentence of them is copied here.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Block, Resolution } from "../../src/core/resolution/resolution.ts";
import { noteMarksOf, textOf } from "../../src/core/resolution/spans.ts";
import type { ReadResult } from "../../src/formats/format.ts";
import { readText } from "../../src/formats/txt/read-text.ts";
import { findLostWords } from "./find-lost-words.ts";

const folder = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));
const there = existsSync(folder);
if (!there) console.log("Skipped: the founding documents are not beside the repository (../shared/seeds).");

const files = {
  haiti: "000_5a044d60b4573ad1.txt",
  cooperation: "001_b8272d840be34637.txt",
  release: "002_0379bb2bfdaeae2e.txt",
  commentary: "003_0ef45d2968df0eb0.txt",
  sponsored: "004_e614248b2ae85ac1.txt",
};

function source(name: keyof typeof files): string {
  return readFileSync(folder + files[name], "utf8");
}

function read(name: keyof typeof files): ReadResult {
  let next = 0;
  return readText(source(name), { newId: () => `id${++next}`, defaultBody: "ga" });
}

function count({ blocks }: Resolution, kind: Block["kind"]): number {
  return blocks.filter((block) => block.kind === kind).length;
}

/** Where each note has its marks: "PP10", "OP1". */
function markPlaces({ blocks, notes }: Resolution): readonly string[] {
  const numbers = { preambular: 0, operative: 0 };
  const places: string[] = [];
  for (const block of blocks) {
    if (block.kind === "preambular" || block.kind === "operative") numbers[block.kind] += 1;
    const name = block.kind === "preambular" ? `PP${numbers.preambular}` : `OP${numbers.operative}`;
    for (const mark of noteMarksOf(block.spans)) places[notes.findIndex(({ id }) => id === mark.note)] = name;
  }
  return places;
}

function titleOf({ blocks }: Resolution): string {
  return textOf(blocks.find((block) => block.kind === "title")?.spans ?? []);
}

function kindsOf({ messages }: ReadResult): readonly string[] {
  return [...new Set(messages.map((message) => message.kind))].sort();
}

describe.skipIf(!there)("the founding documents", () => {
  test("58/32 is read whole", () => {
    const result = read("haiti");
    const { value } = result;
    expect([value.body, value.kind, value.stage, value.language]).toEqual([
      "hrc",
      "resolution",
      "adopted",
      "en",
    ]);
    expect([count(value, "preambular"), count(value, "operative"), count(value, "subparagraph")]).toEqual([
      17, 16, 0,
    ]);
    expect(value.blocks).toHaveLength(1 + 1 + 17 + 16);
    expect(markPlaces(value)).toEqual(["PP10", "OP1", "OP5"]);
    expect(value.notes.map((note) => textOf(note.spans).match(/[AS]\/[A-Za-z0-9/.-]*[A-Za-z0-9]/g))).toEqual([
      ["A/77/895-S/2023/363", "A/78/842-S/2024/384"],
      ["A/HRC/54/79", "A/HRC/55/76", "A/HRC/57/41"],
      ["A/HRC/50/15", "A/HRC/50/15/Add.1"],
    ]);
    expect(value.masthead).toEqual({
      symbol: null,
      distribution: "General",
      issued: "2025-04-07",
      originalLanguage: "fr",
      session: { kind: "regular", number: 58, dates: { from: "2025-02-24", to: "2025-04-04" } },
      committee: null,
      agendaItem: { number: "10", title: "Technical assistance and capacity-building" },
      number: "58/32",
      sponsors: [],
      submittedBy: null,
      amends: null,
      version: null,
    });
    expect(titleOf(value)).toMatch(/^Technical assistance .{150,190} international action$/);
    expect(value.adoption).toEqual({
      date: "2025-04-04",
      meeting: { ordinal: 59, plenary: false },
      result: { kind: "without-vote" },
      reference: null,
    });
    expect(kindsOf(result)).toEqual(["openers-set-in-italics"]);
  });

  test("the paragraph a page break cuts and the one a footnote cuts are whole", () => {
    const { value } = read("haiti");
    const seventh = textOf(value.blocks.filter((block) => block.kind === "preambular")[6]?.spans ?? []);
    const fourteenth = textOf(value.blocks.filter((block) => block.kind === "operative")[13]?.spans ?? []);
    expect(seventh).toMatch(/violence, which has a /);
    expect(fourteenth).toMatch(/Commissioner in Haiti, as /);
  });

  test("openers are italic whether the source says so or not, and the comma of the organ is roman", () => {
    const { value } = read("haiti");
    for (const block of value.blocks.slice(1)) {
      const [first, second] = block.spans;
      expect(first).toMatchObject({ kind: "text", italic: true });
      expect(second).not.toHaveProperty("italic");
    }
    expect(value.blocks[1]?.spans[1]).toEqual({ kind: "text", text: "," });
  });

  test("51/34 is read whole though its masthead is run together", () => {
    const result = read("cooperation");
    const { value } = result;
    expect([count(value, "preambular"), count(value, "operative"), count(value, "subparagraph")]).toEqual([
      16, 14, 0,
    ]);
    expect(markPlaces(value)).toEqual(["PP5", "OP10"]);
    expect(value.notes.map((note) => textOf(note.spans))).toEqual(["A/HRC/49/68.", "See also A/HRC/50/62."]);
    expect(value.masthead).toMatchObject({
      session: { number: 51, dates: { from: "2022-09-12", to: "2022-10-07" } },
      agendaItem: { number: "10", title: "Technical assistance and capacity-building" },
      number: "51/34",
    });
    expect(titleOf(value)).toMatch(/^Enhancement of .* in the field of human rights$/);
    expect(value.adoption).toMatchObject({
      date: "2022-10-07",
      meeting: { ordinal: 44, plenary: false },
      result: { kind: "without-vote" },
    });
    expect(kindsOf(result)).toEqual(["openers-set-in-italics"]);
  });

  test("27/20 is read whole out of a web page with its sponsors", () => {
    const result = read("sponsored");
    const { value, messages } = result;
    expect([count(value, "preambular"), count(value, "operative"), count(value, "subparagraph")]).toEqual([
      7, 10, 4,
    ]);
    const third = value.blocks.filter((block) => block.kind === "operative")[2];
    const at = third === undefined ? -1 : value.blocks.indexOf(third);
    expect(value.blocks.slice(at + 1, at + 5).map(({ kind, level }) => `${kind} ${level}`)).toEqual(
      Array(4).fill("subparagraph 1"),
    );
    expect(textOf(value.blocks[at + 1]?.spans ?? [])).toContain("in a non-discriminatory, ");
    expect(markPlaces(value)).toEqual(["OP8"]);
    expect(value.notes.map((note) => note.spans)).toEqual([[]]);
    expect(value.masthead).toMatchObject({
      session: { kind: "regular", number: 27, dates: null },
      agendaItem: { number: "10", title: "Technical assistance and capacity-building" },
      number: "27/20",
    });
    expect(titleOf(value)).toMatch(/^Enhancement of .* in the field of human rights$/);
    expect(value.adoption).toMatchObject({
      date: "2014-09-25",
      meeting: { ordinal: 39, plenary: false },
      result: { kind: "without-vote" },
    });
    const said = (kind: string): readonly string[] =>
      messages.filter((message) => message.kind === kind).map((message) => message.text);
    expect(said("note-without-text")).toHaveLength(1);
    expect(said("sponsors-not-named")[0]).toMatch(/^10 main sponsors .* not named/);
    expect(said("catalogue-header")).toHaveLength(6);
    expect(said("page-furniture").join()).toContain("GE.");
    expect(said("catalogue-name")).toHaveLength(6);
    expect(said("name-newer-than-text").map((text) => text.slice(1, 8))).toEqual(["North M", "Eswatin"]);
  });

  test("the 99 sponsors of 27/20 stand as written and in order", () => {
    const { value } = read("sponsored");
    const listed = source("sponsored")
      .split("\n")
      .slice(9)
      .flatMap((line) => (line.startsWith("- ") ? [line.slice(2).trim()] : []));
    expect(value.masthead.sponsors.map(({ name }) => name)).toEqual(listed);
    expect(value.masthead.sponsors).toHaveLength(99);
    expect(new Set(value.masthead.sponsors.map(({ role }) => role))).toEqual(new Set(["additional"]));
  });

  test.each(["release", "commentary"] as const)("the %s is no resolution and opens as text", (name) => {
    const { value } = read(name);
    expect(value.kind).toBe("text");
    expect(value.stage).toBe("working");
    expect(new Set(value.blocks.map((block) => block.kind))).toEqual(new Set(["heading", "text"]));
    expect(value.blocks.length).toBeGreaterThan(10);
  });

  test.each(Object.keys(files) as (keyof typeof files)[])("no word of %s is lost in silence", (name) => {
    expect(findLostWords(source(name), read(name))).toEqual([]);
  });
});
