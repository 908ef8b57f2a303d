import { describe, expect, it } from "vitest";
import { type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";
import { readCompletionIndex } from "#tests/support/read-completion-index.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { complete } from "./complete.ts";
import type { CompletionQuery } from "./completion.ts";

const facts = readFacts();
const index = readCompletionIndex();

function ask(before: string, rest: Partial<CompletionQuery> & { readonly body?: string } = {}) {
  const { body = "hrc", ...query } = rest;
  return complete({ before, part: "preambular", profile: readProfile(body), facts, index, ...query });
}

/** The text as it stands once the best completion is accepted. */
function accept(before: string, rest: Parameters<typeof ask>[1] = {}): string {
  const [best] = ask(before, rest);
  return best === undefined ? before : before.slice(0, best.replaceFrom) + best.insert;
}

function draft(part: "preambular" | "operative", ...paragraphs: readonly string[]): Resolution {
  return {
    ...emptyResolution("hrc"),
    blocks: paragraphs.map((text, at) => ({
      id: `b${at}` as BlockId, // made up for the test
      kind: part,
      level: 0,
      spans: plainSpans(text),
    })),
  };
}

describe("openers", () => {
  it("offers the commonest of the part, and those that begin as typed", () => {
    expect(ask("")[0]?.insert).toBe("Recalling");
    expect(accept("Recal")).toBe("Recalling");
    expect(accept("Wel", { part: "operative" })).toBe("Welcomes");
    expect(accept("decides th", { part: "operative" })).toBe("Decides that");
    expect(ask("Expressing gr").every(({ insert }) => insert.startsWith("Expressing gr"))).toBe(true);
  });

  it("follows the habit of the organ", () => {
    const inserts = ask("Act", { body: "sc" }).map(({ insert }) => insert);
    expect(inserts[0]).toBe("Acting");
  });

  it("adds also and further where the paragraphs before open alike", () => {
    const one = draft("preambular", "Recalling its resolution 5/1 of 18 June 2007,");
    const two = draft("preambular", "Recalling the lamps,", "Recalling also the buoys,");
    const three = draft("preambular", "Recalling a,", "Recalling also b,", "Recalling further c,");
    expect(accept("Recal", { resolution: one })).toBe("Recalling also");
    expect(accept("Recal", { resolution: two })).toBe("Recalling further");
    expect(accept("Recal", { resolution: three })).toBe("Recalling");
    const requests = draft("operative", "Requests the Secretary-General to report;");
    expect(accept("Req", { resolution: requests, part: "operative" })).toBe("Also requests");
  });

  it("counts only what stands before the paragraph being written", () => {
    const text = draft("preambular", "Noting the lamps,", "Recalling the buoys,");
    expect(accept("Noti", { resolution: text, block: "b1" as BlockId })).toBe("Noting also"); // as made by draft
  });

  it("offers none inside a sentence", () => {
    expect(
      ask("Recalling the reports of the independent expert on lamps, noting").map(({ kind }) => kind),
    ).not.toContain("opener");
  });
});

describe("names", () => {
  it.each([
    [
      "Recalling CEDAW",
      "Recalling Convention on the Elimination of All Forms of Discrimination against Women",
    ],
    [
      "Recalling the Convention on the Rights of the Ch",
      "Recalling the Convention on the Rights of the Child",
    ],
    ["Reaffirming the Universal Decl", "Reaffirming the Universal Declaration of Human Rights"],
    ["Noting the Rome Sta", "Noting the Rome Statute of the International Criminal Court"],
    [
      "Recalling the elimination racial discrimination",
      "Recalling the International Convention on the Elimination of All Forms of Racial Discrimination",
    ],
    ["Noting the efforts of Boliv", "Noting the efforts of the Plurinational State of Bolivia"],
    ["Noting the efforts of the Suda", "Noting the efforts of the Sudan"],
    ["Noting the work of BINUH", "Noting the work of United Nations Integrated Office in Haiti"],
  ])("makes of “%s” “%s”", (before, after) => expect(accept(before)).toBe(after));

  it("offers nothing for a name that is complete, or for a word or two", () => {
    const inserts = ask("Recalling the Universal Declaration of Human Rights").map(({ insert }) => insert);
    expect(inserts).not.toContain("Universal Declaration of Human Rights");
    expect(ask("Recalling that it is of the")).toEqual([]);
  });
});

describe("resolutions", () => {
  it.each([
    ["Recalling its resolution 52/39", "hrc", "Recalling its resolution 52/39 of 4 April 2023"],
    ["Recalling General Assembly resolution 60/25", "hrc", "Recalling General Assembly resolution 60/25 of"],
    ["Recalling resolution 60/251", "hrc", "Recalling General Assembly resolution 60/251 of 15 March 2006"],
    ["Recalling 60/251", "hrc", "Recalling General Assembly resolution 60/251 of 15 March 2006"],
    ["Recalling 60/251", "ga", "Recalling its resolution 60/251 of 15 March 2006"],
    [
      "Recalling Security Council resolution 2699",
      "hrc",
      "Recalling Security Council resolution 2699 (2023) of 2 October 2023",
    ],
  ])("makes of “%s” (%s) “%s”", (before, body, after) => {
    const best = accept(before, { body });
    if (after.endsWith(" of")) expect(best).toMatch(/^Recalling General Assembly resolution 60\/25\d? of /);
    else expect(best).toBe(after);
  });

  it("is short once the text has named it", () => {
    const resolution = draft("preambular", "Recalling General Assembly resolution 60/251 of 15 March 2006,");
    expect(accept("Noting resolution 60/251", { resolution })).toBe("Noting Assembly resolution 60/251");
  });

  it("finds by words of the title", () => {
    const found = ask("Recalling its resolution on technical assistance haiti".replace("on ", ""));
    expect(found[0]).toMatchObject({ kind: "resolution" });
    expect(found[0]?.detail).toMatch(/Haiti/);
  });

  it("finds by date", () => {
    expect(
      ask("Recalling Security Council resolution of 2 October 2023").map(({ insert }) => insert),
    ).toContain("2699 (2023) of 2 October 2023");
  });
});

describe("speed", () => {
  it("answers within a few milliseconds, also on hostile input", () => {
    const queries = [
      "Rec",
      "Recalling the Conv",
      "Recalling its resolution 5",
      "x ".repeat(300_000),
      "(".repeat(500_000),
    ];
    for (const before of queries) ask(before);
    for (const before of queries) {
      const start = performance.now();
      for (let round = 0; round < 5; round += 1) ask(before);
      expect((performance.now() - start) / 5).toBeLessThan(60);
    }
  });
});
