// Texts as they are written, and what is said of them.
import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { compareResolutions } from "./compare-resolutions.ts";
import type { Row } from "./comparison.ts";
import { pieceReader } from "./hunks-of.ts";
import { type Meanings, standardMeanings } from "./standard-meanings.ts";
import { summarizeComparison } from "./summarize-comparison.ts";

let ids = 0;

function read(text: string): Resolution {
  return readText(text, { newId: () => `id${++ids}`, defaultBody: "hrc" }).value;
}

/** Paragraphs between blank lines, after the organ line. */
function draft(...paragraphs: readonly string[]): Resolution {
  return read(["# Care of lighthouses", "*The Human Rights Council*,", ...paragraphs].join("\n\n"));
}

/** "[gone]" and "{come}" in the words of each row that has any; "/" where a paragraph ends. */
function marked(base: Resolution, changed: Resolution): readonly string[] {
  const readers = { base: pieceReader(base), draft: pieceReader(changed) };
  return compareResolutions(base, changed).rows.flatMap((row) => {
    const line = markedRow(row, readers);
    return /[[{/]/.test(line) || row.moved ? [`${row.moved ? "moved: " : ""}${line}`] : [];
  });
}

function markedRow(row: Row, readers: Record<"base" | "draft", ReturnType<typeof pieceReader>>): string {
  let line = "";
  let owners = { base: row.segments[0]?.base?.in, draft: row.segments[0]?.draft?.in };
  for (const { kind, base, draft } of row.segments) {
    const isNext =
      (base !== null && owners.base !== undefined && base.in !== owners.base) ||
      (draft !== null && owners.draft !== undefined && draft.in !== owners.draft);
    if (isNext) line += "/";
    owners = { base: base?.in ?? owners.base, draft: draft?.in ?? owners.draft };
    if (kind === "deleted") line += `[${base.note === null ? readers.base(base) : "^"}]`;
    else if (kind === "inserted") line += `{${draft.note === null ? readers.draft(draft) : "^"}}`;
    else line += readers.draft(draft);
  }
  return line;
}

function changesOf(base: Resolution, changed: Resolution): readonly string[] {
  return compareResolutions(base, changed).changes.map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

function checkWords(before: string, after: string, expected: string | null): void {
  expect(marked(draft(before), draft(after))).toEqual(expected === null ? [] : [expected]);
}

/** Of one operative paragraph. */
function checkNames(before: string, after: string, ...expected: readonly string[]): void {
  expect(changesOf(draft(before), draft(after))).toEqual(expected);
}

describe("the words of a comparison", () => {
  it.each([
    ["1. *Welcomes* the “new” lamps;", '1. *Welcomes* the "new" lamps;', null],
    ["1. *Welcomes* the keepers’ lamps;", "1. *Welcomes* the keepers' lamps;", null],
    ["1. *Notes* the years 2019-2021;", "1. *Notes* the years 2019–2021;", null],
    ["1. *Notes* the year 2019 once;", "1. *Notes* the year\u00a02019 once;", null],
    [
      "1. *Notes* resolution 58/32 on oil;",
      "1. *Notes* resolution 55/24 on oil;",
      "Notes resolution [58/32]{55/24} on oil;",
    ],
    [
      "1. *Notes* A/HRC/58/L.7 again;",
      "1. *Notes* A/HRC/58/L.9 again;",
      "Notes [A/HRC/58/L.7]{A/HRC/58/L.9} again;",
    ],
    [
      "1. *Notes* resolution 2699 (2023) on oil;",
      "1. *Notes* resolution 2653 (2022) on oil;",
      "Notes resolution [2699 (2023)]{2653 (2022)} on oil;",
    ],
    [
      "1. *Asks* States, to trim wicks;",
      "1. *Asks* States, as appropriate, to trim wicks;",
      "Asks States, {as appropriate, }to trim wicks;",
    ],
    [
      "1. *Asks* States to polish the lenses;",
      "1. *Asks* States to [polish] the lenses;",
      "Asks States to {[}polish{]} the lenses;",
    ],
    [
      "1. *Notes* the report of the old keeper on oil;",
      "1. *Notes* the letter to the young mayor on oil;",
      "Notes the [report of the old keeper]{letter to the young mayor} on oil;",
    ],
  ])("%s → %s", checkWords);

  it("compares footnotes in the paragraph that has their marks", () => {
    const before = draft("*Noting* the lamps,[^1]", "[^1]: See the report of 2019.");
    const after = draft(
      "*Noting* the lamps,[^1] once more,[^2]",
      "[^1]: See the report of 2021.",
      "[^2]: Ibid.",
    );
    expect(changesOf(before, after)).toEqual([
      "words: “once more” was added.",
      "note: Footnote: “2019” became “2021”.",
      "note-added: New footnote: “Ibid.”.",
    ]);
  });

  it("sees no change in live references whose paragraph only has another number", () => {
    const before = draft("1. *Welcomes* lamps and their light;", "2. *Recalls* paragraph [1](#op1);");
    const after = draft(
      "1. *Thanks* all the keepers of the northern towers;",
      "2. *Welcomes* lamps and their light;",
      "3. *Recalls* paragraph [2](#op2);",
    );
    expect(changesOf(before, after)).toEqual([
      "paragraph-added: New operative paragraph: “Thanks all the keepers of the northern towers”.",
    ]);
  });
});

const paragraphs = {
  lamps: "*Welcomes* the report of the keeper on the lamps of the harbour;",
  oil: "*Notes* that oil has become dear in the towns of the northern coast;",
  stairs: "*Encourages* every school to repair its stairs before the winter comes;",
  ladders: "*Thanks* the carpenters who gave new ladders to the island;",
};

function numbered(...texts: readonly string[]): Resolution {
  return draft(...texts.map((text, at) => `${at + 1}. ${text}`));
}

describe("the paragraphs of a comparison", () => {
  const { lamps, oil, stairs, ladders } = paragraphs;

  it("finds one that moved, and leaves alone those that only have another number", () => {
    expect(marked(numbered(lamps, oil, stairs, ladders), numbered(oil, stairs, ladders, lamps))).toEqual([
      "moved: Welcomes the report of the keeper on the lamps of the harbour;",
    ]);
  });

  it("finds one that moved and was changed", () => {
    const changed = lamps.replace("keeper", "watchman");
    expect(marked(numbered(lamps, oil, stairs, ladders), numbered(oil, stairs, ladders, changed))).toEqual([
      "moved: Welcomes the report of the [keeper]{watchman} on the lamps of the harbour;",
    ]);
  });

  it("finds one that was split, with a change in it, and one that was joined", () => {
    const one = numbered(`${lamps.slice(0, -1)}, and asks the mayor to read it aloud at every market;`, oil);
    const two = numbered(lamps, "*Asks* the mayor to read it aloud on every market day;", oil);
    expect(changesOf(one, two)).toContain("split: Split into 2 paragraphs.");
    expect(changesOf(two, one)).toContain("joined: Joined from 2 paragraphs.");
    expect(marked(one, two)).toEqual([
      "Welcomes the report of the keeper on the lamps of the harbour[, and asks]{;}/{Asks} the mayor to read it aloud [at]{on} every market{ day};",
    ]);
  });

  it("names what changed at the start of the second half of a split, and its own opening apart", () => {
    const one = numbered(
      "*Encourages* schools to repair their stairs, and twelve towers to light the lamps of the harbour;",
    );
    const two = numbered(
      "*Urges* schools to repair their stairs;",
      "Ten towers to light the lamps of the harbour;",
    );
    expect(changesOf(one, two)).toEqual([
      "split: Split into 2 paragraphs.",
      "opener-stronger: “Encourages” became “Urges”: stronger.",
      "number: Number: “and twelve” became “Ten”.",
    ]);
  });

  it("names a change of kind and of level", () => {
    const before = draft(
      "*Noting* that oil has become dear in the towns,",
      "1. *Asks* for lamps:",
      "    (a) Of glass from the old works;",
      "    (b) Of brass from the new foundry;",
    );
    const after = draft(
      "1. *Notes* that oil has become dear in the towns;",
      "2. *Asks* for lamps:",
      "    (a) Of glass from the old works;",
      "        (i) Of brass from the new foundry;",
    );
    const kinds = compareResolutions(before, after).changes.map(({ kind }) => kind);
    expect(kinds).toEqual(["kind", "punctuation", "level"]);
    expect(changesOf(before, after)).toContain(
      "kind: Was a preambular paragraph, is now an operative paragraph.",
    );
    expect(changesOf(before, after)).toContain("level: Now on a lower level.");
  });

  it("says what came into an annex, though it stands in the same order", () => {
    const before = numbered(lamps, oil, stairs);
    const after = read(
      [
        "# Care of lighthouses",
        "*The Human Rights Council*,",
        `1. ${lamps}`,
        `2. ${oil}`,
        "## Annex. Stairs",
        `1. ${stairs}`,
      ].join("\n\n"),
    );
    expect(changesOf(before, after)).toEqual(["paragraph-added: New annex heading: “Stairs”."]);
    const other = read(
      [
        "# Care of lighthouses",
        "*The Human Rights Council*,",
        `1. ${lamps}`,
        "## Annex. Stairs",
        `1. ${oil}`,
        `2. ${stairs}`,
      ].join("\n\n"),
    );
    expect(changesOf(after, other)).toEqual(["moved: Moved to another place."]);
  });

  it("takes the title for the title, whatever it says, and finds nothing between a text and itself", () => {
    const other: Resolution = read(
      ["# Bells of the sea", "*The Human Rights Council*,", `1. ${lamps}`].join("\n\n"),
    );
    expect(marked(numbered(lamps), other)[0]).toBe("[Care]{Bells} of [lighthouses]{the sea}");
    expect(compareResolutions(other, other).changes).toEqual([]);
  });
});

describe("the names of changes", () => {
  it.each([
    [
      "*Encourages* States to trim wicks;",
      "*Urges* States to trim wicks;",
      "opener-stronger: “Encourages” became “Urges”: stronger.",
    ],
    [
      "*Welcomes* the lamps;",
      "*Takes note* of the lamps;",
      "opener-weaker: “Welcomes” became “Takes note”: weaker.",
    ],
    [
      "*Urges* States to trim wicks;",
      "*Strongly urges* States to trim wicks;",
      "opener-stronger: “Urges” became “Strongly urges”: stronger.",
    ],
    [
      "*Requests* States to trim wicks;",
      "*Calls upon* States to trim wicks;",
      "opener: “Requests” became “Calls upon”.",
    ],
    ["*Notes* the lamps;", "*Takes note* of the lamps;", "sequence: “Notes” became “Takes note”."],
    [
      "*Calls on* States to trim wicks;",
      "*Calls upon* States to trim wicks;",
      "sequence: “Calls on” became “Calls upon”.",
    ],
    [
      "*Requests* States to trim wicks;",
      "*Also requests* States to trim wicks;",
      "sequence: “Requests” became “Also requests”.",
    ],
    [
      "*Requests* States to trim wicks;",
      "*Requests* the Secretary-General to trim wicks;",
      "addressee: Who is addressed: “States” became “the Secretary-General”.",
    ],
    [
      "*Asks* States to trim wicks by 2025;",
      "*Asks* States to trim wicks by 2027;",
      "deadline: Deadline or session: “2025” became “2027”.",
    ],
    [
      "*Decides* to meet at its fifty-eighth session;",
      "*Decides* to meet at its sixtieth session;",
      "deadline: Deadline or session: “fifty-eighth” became “sixtieth”.",
    ],
    [
      "*Decides* to light ten lamps;",
      "*Decides* to light twelve lamps;",
      "number: Number: “ten” became “twelve”.",
    ],
    [
      "*Decides* that keepers should sleep;",
      "*Decides* that keepers shall sleep;",
      "duty: “should” became “shall”.",
    ],
    [
      "*Decides* that keepers shall sleep;",
      "*Decides* that keepers shall not sleep;",
      "negation: “not” was added.",
    ],
    [
      "*Decides* to light lamps with the consent of the State concerned;",
      "*Decides* to light lamps;",
      "safeguard: “with the consent of the state concerned” was dropped.",
    ],
    [
      "*Decides* to light lamps;",
      "*Decides* to light lamps, within existing resources;",
      "safeguard: “within existing resources” was added.",
    ],
    ["*Decides* to light all lamps;", "*Decides* to light some lamps;", "scope: “all” became “some”."],
    [
      "*Decides* to light the lamps;",
      "*Decides* to light [the] lamps;",
      "brackets: Brackets were opened: this is not agreed.",
    ],
    ["*Decides* to light [the] lamps;", "*Decides* to light the lamps;", "brackets: Brackets were closed."],
    [
      "*Welcomes* lamps and encourages States to buy oil;",
      "*Welcomes* lamps and urges States to buy oil;",
      "verb-stronger: Stronger: “encourages” became “urges”.",
    ],
    [
      "*Decides* to light lamps, bells and horns;",
      "*Decides* to light lamps, bells, and horns;",
      "punctuation: “,” was added.",
    ],
    ["*Decides* to light lamps;", "Decides to light lamps;", "italics: The italics of the opening changed."],
  ])("%s → %s", (before, after, ...expected) => checkNames(`1. ${before}`, `1. ${after}`, ...expected));

  it("goes by another table where a delegation has one", () => {
    const [first, ...rest] = standardMeanings.ladders;
    const own: Meanings = {
      ...standardMeanings,
      ladders: [{ about: "", reason: "", ...first, steps: [["calling upon"], ["requests"]] }, ...rest],
    };
    const [base, changed] = [
      draft("1. *Requests* lamps for every stair;"),
      draft("1. *Calls upon* lamps for every stair;"),
    ];
    expect(compareResolutions(base, changed, own).changes[0]?.kind).toBe("opener-weaker");
  });

  it("says how many of them matter", () => {
    const base = draft("*Recalling* lamps of old towers,", "1. *Urges* States to trim the wicks by 2025;");
    const changed = draft(
      "*Recalling* lamps of new towers,",
      "1. *Invites* States to trim the wicks by 2026;",
      "2. *Thanks* the carpenters of the island;",
    );
    expect(summarizeComparison(compareResolutions(base, changed))).toEqual({
      changes: 4,
      matters: 3,
      lesser: 1,
      form: 0,
      paragraphs: { unchanged: 2, changed: 2, added: 1, dropped: 0, moved: 0, split: 0, joined: 0 },
    });
  });
});
