import { describe, expect, it } from "vitest";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import {
  type Block,
  type BlockId,
  type BlockKind,
  emptyResolution,
  type Level,
  type NoteId,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { Match } from "./match.ts";
import { listPlaces, parsePlaceName, suggestPlaces } from "./parse-place-name.ts";
import { planReplacements } from "./plan-replacements.ts";
import { searchCitations } from "./search-citations.ts";
import { searchText, type TextQuery } from "./search-text.ts";

const kinds = { pp: "preambular", op: "operative", su: "subparagraph", an: "annex", se: "section" } as const;

/** "op text" a line; "note text" is a footnote. */
function given(...lines: readonly string[]): Resolution {
  const blocks: Block[] = [];
  const notes: { id: NoteId; spans: readonly Span[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = line.slice(0, line.indexOf(" "));
    const spans: readonly Span[] = [{ kind: "text", text: line.slice(line.indexOf(" ") + 1) }];
    // Ids of a test's own.
    if (kind === "note") notes.push({ id: `n${index}` as NoteId, spans });
    else {
      const known: BlockKind = kinds[kind as keyof typeof kinds];
      blocks.push({
        id: `b${index}` as BlockId,
        kind: known,
        level: (kind === "su" ? 1 : 0) as Level,
        spans,
      });
    }
  }
  return { ...emptyResolution("hrc"), blocks, notes };
}

function wordsOf(resolution: Resolution, matches: readonly Match[]): readonly string[] {
  return matches.map(({ in: owner, start, end }) => {
    const found =
      "block" in owner
        ? resolution.blocks.find(({ id }) => id === owner.block)
        : resolution.notes.find(({ id }) => id === owner.note);
    return textOf(found?.spans ?? []).slice(start, end);
  });
}

function search(resolution: Resolution, query: Partial<TextQuery>): readonly string[] {
  const plain: TextQuery = { text: "", matchCase: false, wholeWord: false, part: "all", selection: [] };
  return wordsOf(resolution, searchText(resolution, { ...plain, ...query }));
}

describe("searching words", () => {
  const text = given(
    "pp Côte d’Ivoire – a  bench",
    "op Benches in Cote d'Ivoire",
    "note bench 2",
    "an Bench",
  );

  it("makes no difference of accents, quotation marks, dashes and blanks", () => {
    expect(search(text, { text: "cote d'ivoire" })).toEqual(["Côte d’Ivoire", "Cote d'Ivoire"]);
    expect(search(text, { text: "ivoire - a bench" })).toEqual(["Ivoire – a  bench"]);
  });

  it("can tell capitals and whole words", () => {
    expect(search(text, { text: "bench" })).toEqual(["bench", "Bench", "Bench", "bench"]);
    expect(search(text, { text: "Bench", matchCase: true })).toEqual(["Bench", "Bench"]);
    expect(search(text, { text: "bench", wholeWord: true })).toEqual(["bench", "Bench", "bench"]);
  });

  it("keeps to a part", () => {
    expect(search(text, { text: "bench", part: "preamble" })).toHaveLength(1);
    expect(search(text, { text: "bench", part: "operative" })).toEqual(["Bench"]);
    expect(search(text, { text: "bench", part: "annexes" })).toEqual(["Bench"]);
    expect(search(text, { text: "bench", part: "notes" })).toEqual(["bench"]);
    const selection = [{ in: { block: "b0" as BlockId }, start: 0, end: 5 }]; // a test's own id
    expect(search(text, { text: "c", part: "selection", selection })).toEqual(["C"]);
  });

  it("finds letters of two units and what they are made of", () => {
    expect(search(given("op 𝐀 ﬁne bench"), { text: "fine" })).toEqual(["ﬁne"]);
  });

  it("takes a long text in one pass", () => {
    const long = given(`op ${"a".repeat(1_000_000)}`);
    const started = performance.now();
    expect(search(long, { text: `${"a".repeat(50)}b` })).toEqual([]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe("replacing", () => {
  it("changes all places from the last to the first, and leaves live references", () => {
    const before = given("op bench and bench", "op a bench");
    const reference: Span = { kind: "reference", target: "b0" as BlockId, text: "bench" }; // a test's own id
    const resolution = {
      ...before,
      blocks: before.blocks.map((block, index) => (index === 1 ? { ...block, spans: [reference] } : block)),
    };
    const query = { text: "bench", matchCase: false, wholeWord: false, part: "all", selection: [] } as const;
    const { edits, replaced, kept } = planReplacements(searchText(resolution, query), "seat");
    expect([replaced, kept]).toEqual([2, 1]);
    expect(applyEdits(resolution, edits).blocks.map(({ spans }) => textOf(spans))).toEqual([
      "seat and seat",
      "bench",
    ]);
  });
});

describe("searching citations", () => {
  const text = given(
    "pp Recalling its resolution 58/32 of 4 April 2025,",
    "pp Recalling also Human Rights Council resolutions 55/24 and 58/32,",
    "op Recalls General Assembly resolution 58/32 and the Convention on the Rights of the Child;",
    "note See A/HRC/RES/58/32.",
  );
  const find = (query: string, resolution = text): readonly string[] | null => {
    const found = searchCitations(
      resolution,
      { text: query, part: "all", selection: [] },
      { profile: readProfile("hrc"), facts: readFacts() },
    );
    return found === null ? null : wordsOf(resolution, found);
  };

  it("finds a number in every form, by whatever it is asked for", () => {
    expect(find("58/32")).toHaveLength(4);
    expect(find("A/HRC/RES/58/32")).toHaveLength(3);
    expect(find("Council resolution 55/24")).toHaveLength(1);
  });

  it("finds an instrument by its letters or words", () => {
    expect(find("CRC")).toHaveLength(1);
    expect(find("rights of the child")).toHaveLength(1);
    expect(find("CEDAW")).toEqual([]);
  });

  it("says where it was asked for nothing that can be cited", () => {
    expect(find("benches")).toBeNull();
  });
});

describe("going to a place by its name", () => {
  const text = given(
    "pp a",
    "pp b",
    "op c",
    "op d",
    "su e",
    "su f",
    "se g",
    "op h",
    "note i",
    "an j",
    "op k",
    "op l",
  );
  const places = listPlaces(text, labelBlocks(text.blocks, readProfile("hrc")));

  it.each([
    ["PP 2", "PP2"],
    ["pp2", "PP2"],
    ["2", "OP2"],
    ["2.", "OP2"],
    ["op2b", "OP2 (b)"],
    ["2 (b)", "OP2 (b)"],
    ["paragraph 2 (a)", "OP2 (a)"],
    ["preambular paragraph 1", "PP1"],
    ["section I", "SECTION I"],
    ["section 1", "SECTION I"],
    ["footnote 1", "FN1"],
    ["annex 1 2", "ANNEX 1 2"],
    ["Annex", "ANNEX 1"],
    ["annex paragraph 2", "ANNEX 1 2"],
  ])("understands %j", (query, name) => {
    expect(parsePlaceName(query, places)?.name).toBe(name);
  });

  it.each(["OP 9", "pp", "2 (z)", "", "??"])("finds nothing for %j", (query) => {
    expect(parsePlaceName(query, places)).toBeNull();
  });

  it("suggests what a name may become, and what has the words", () => {
    expect(suggestPlaces("op2", places, 5).map(({ name }) => name)).toEqual(["OP2", "OP2 (a)", "OP2 (b)"]);
    expect(suggestPlaces("pp", places, 5).map(({ name }) => name)).toEqual(["PP1", "PP2"]);
  });

  it("finds held numbers by what is printed", () => {
    const held = new Map(
      text.blocks.map(({ id }, index) => [id, { printed: "", name: index === 3 ? "OP1 bis" : "" }]),
    );
    expect(parsePlaceName("1 bis", listPlaces(text, held))?.name).toBe("OP1 bis");
  });
});
