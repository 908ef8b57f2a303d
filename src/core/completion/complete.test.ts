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

function heading(kind: "part" | "section"): Resolution["blocks"] {
  return [{ id: kind as BlockId, kind, level: 0, spans: plainSpans("Lamps") }]; // made up for the test
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
      "Recalling the Convention on the Elimination of All Forms of Discrimination against Women",
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
    ["Noting the work of BINUH", "Noting the work of the United Nations Integrated Office in Haiti"],
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

  it("is offered as the organ's own and by the organ's name, with its date and later without", () => {
    const inserts = (resolution?: Resolution) =>
      ask("Noting resolution 52/39", resolution === undefined ? {} : { resolution }).map(
        ({ insert }) => insert,
      );
    expect(inserts().slice(0, 2)).toEqual([
      "its resolution 52/39 of 4 April 2023",
      "Human Rights Council resolution 52/39 of 4 April 2023",
    ]);
    const named = draft("preambular", "Recalling its resolution 52/39 of 4 April 2023,");
    expect(inserts(named).slice(0, 2)).toEqual(["its resolution 52/39", "Council resolution 52/39"]);
  });

  it("shows what came after an older text, and the newest of a series first", () => {
    const byNumber = ask("Recalling its resolution 37/5");
    expect(byNumber[0]?.detail).toMatch(/^followed by 46\/12 · /);
    expect(byNumber[1]?.insert).toBe("46/12 of 23 March 2021");
    for (const before of ["Recalling its resolution on albinism", "Recalling latest on albinism"]) {
      const [first, second] = ask(before);
      expect(first?.insert).toMatch(/46\/12 of 23 March 2021$/);
      expect(first?.detail).toMatch(/^after 37\/5 · /);
      expect(second?.insert).not.toBe(first?.insert);
    }
    expect(accept("Recalling the latest on albinism")).toBe(
      "Recalling its resolution 46/12 of 23 March 2021",
    );
  });

  it("has first what the draft cites and what is the organ's own", () => {
    const resolution = draft("preambular", "Recalling General Assembly resolution 60/251 of 15 March 2006,");
    expect(ask("Noting resolution 6", { resolution })[0]?.insert).toBe("Assembly resolution 60/251");
    expect(ask("Noting resolution 6")[0]?.insert).toMatch(/^its resolution 6\//);
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

describe("offices", () => {
  const name = "Office of the United Nations High Commissioner for Human Rights";
  const first = (part: "preambular" | "operative", resolution: Resolution) =>
    ask("the OHCHR", { part, resolution })[0]?.insert;

  it("are named in full at first mention in each part", () => {
    const preamble = draft("preambular", `Noting the work of the ${name},`);
    expect(first("preambular", preamble)).toBe("Office of the High Commissioner");
    expect(first("operative", preamble)).toBe(name);
    const acting = draft("operative", `Thanks the ${name};`);
    expect(first("operative", acting)).toBe("Office of the High Commissioner");
    const sections = { ...acting, blocks: [...acting.blocks, ...heading("part"), ...heading("section")] };
    expect(first("operative", sections)).toBe(name);
  });

  it("are short later in the same paragraph", () => {
    expect(ask(`Thanks the ${name} and the OHCHR`)[0]?.insert).toBe("Office of the High Commissioner");
  });
});

describe("symbols", () => {
  const inserts = (before: string, resolution: Resolution = emptyResolution("hrc")) =>
    ask(before, { resolution })
      .filter(({ kind }) => kind === "symbol")
      .map(({ insert }) => insert);

  it("are the draft's own with its number left open, and those it names", () => {
    const resolution = draft("preambular", "Noting the report in A/HRC/58/41 and that in A/HRC/57/12,");
    expect(inserts("Noting A/HRC/58/", resolution)).toEqual(["A/HRC/58/L.__", "A/HRC/58/41"]);
    expect(inserts("Noting a/hrc/", resolution)).toContain("A/HRC/57/12");
    expect(inserts("Noting A/HRC/58/41", resolution)).toEqual([]);
  });

  it("are those of adopted texts in the register, and no other", () => {
    expect(inserts("See A/HRC/RES/52/3")).toContain("A/HRC/RES/52/30");
    expect(inserts("See S/RES/2699")).toEqual(["S/RES/2699 (2023)"]);
    expect(inserts("See A/RES/60/251")).toEqual([]);
    expect(inserts("See A/78/")).toEqual([]);
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
