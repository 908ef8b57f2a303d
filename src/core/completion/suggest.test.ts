import { describe, expect, it } from "vitest";
import { type Block, type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";
import type { SlotType } from "#core/slots/slot.ts";
import { readCompletionIndex } from "#tests/support/read-completion-index.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { CompletionQuery } from "./completion.ts";
import { suggest } from "./suggest.ts";

function ask(before: string, rest: Partial<CompletionQuery> = {}) {
  return suggest({
    before,
    part: "preambular",
    profile: readProfile("hrc"),
    facts: readFacts(),
    index: readCompletionIndex(),
    ...rest,
  });
}

/** The text with what stands in grey. */
function whole(before: string, rest: Partial<CompletionQuery> = {}): string | null {
  const { ghost } = ask(before, rest);
  return ghost === null ? null : before.slice(0, ghost.replaceFrom) + ghost.insert;
}

function draft(...paragraphs: readonly string[]): Resolution {
  const blocks = paragraphs.map((text, at): Block => {
    const id = `b${at}` as BlockId; // made up for the test
    return { id, kind: "preambular", level: 0, spans: plainSpans(text) };
  });
  return { ...emptyResolution("hrc"), blocks };
}

describe("what stands in grey", () => {
  it("goes on with a standing phrase as far as it is sure", () => {
    expect(whole("Stressing the promotion and pro")).toMatch(/^Stressing the promotion and protection of/);
    expect(whole("Noting the report of the Office of the United Nations Hi")).toMatch(
      /^Noting the report of the Office of the United Nations High Commissioner/,
    );
  });

  it("goes on with what this draft says", () => {
    const resolution = draft("Recalling the tide tables of the lesser harbours,");
    expect(whole("Noting that the tide tab", { resolution })).toMatch(
      /^Noting that the tide tables of the lesser harbours/,
    );
    expect(whole("Noting that the tide tab")).toBeNull();
  });

  it("opens a paragraph, with the adverb its place asks for", () => {
    expect(whole("Reaf")).toMatch(/^Reaffirming/);
    expect(whole("Reaf", { resolution: draft("Reaffirming the tide tables,") })).toBe("Reaffirming also");
  });

  it("gives the date of a resolution whose number is typed to its end", () => {
    expect(whole("Recalling Security Council resolution 2699 (2023)")).toBe(
      "Recalling Security Council resolution 2699 (2023) of 2 October 2023",
    );
  });

  it("dates no resolution again that the text has cited with its date", () => {
    const resolution = draft("Recalling its resolution 46/12 of 23 March 2021,");
    expect(whole("Noting its resolution 46/12", { resolution })).toBeNull();
    const inserts = ask("Noting its resolution 46/1", { resolution }).list.map(({ insert }) => insert);
    expect(inserts).toContain("46/12");
    expect(inserts).not.toContain("46/12 of 23 March 2021");
  });

  it("goes on with no office's short form before the office was named", () => {
    const before = "Requests the Office of the High";
    expect(whole(before, { part: "operative" })).toBeNull();
    expect(ask(before, { part: "operative" }).list[0]?.insert).toBe(
      "Office of the United Nations High Commissioner for Human Rights",
    );
  });

  it("is nothing before the first letter, in the middle of a text, or where much could come", () => {
    expect(whole("")).toBeNull();
    expect(whole("Stressing the promotion and pro", { after: "tests" })).toBeNull();
    expect(whole("Recalling the s")).toBeNull();
  });

  it("takes the place of the list", () => {
    expect(ask("Stressing the promotion and pro").list).toEqual([]);
  });
});

describe("the list", () => {
  const inserts = (before: string, rest: Partial<CompletionQuery> = {}) =>
    ask(before, rest).list.map(({ insert }) => insert);

  it("has instruments by small letters and by any words, slips forgiven", () => {
    expect(inserts("Recalling cedaw")[0]).toBe(
      "the Convention on the Elimination of All Forms of Discrimination against Women",
    );
    expect(inserts("Recalling rights child protocol sale")[0]).toContain("on the sale of children");
    expect(inserts("Recalling elimnation racial discrimination")[0]).toContain("Racial Discrimination");
  });

  it("has names and letters in small letters, where these are no word of the language", () => {
    const first = (before: string) => ask(before, { part: "operative" }).list[0]?.insert;
    expect(first("Recalling the crc")).toBe("Convention on the Rights of the Child");
    expect(first("Recalling the udhr")).toBe("Universal Declaration of Human Rights");
    expect(first("Welcomes cote")).toBe("Côte d’Ivoire");
    expect(first("Welcomes boliv")).toBe("the Plurinational State of Bolivia");
    expect(first("Requests the secratary")).toBe("Secretary-General");
    expect(first("Welcomes who")).not.toBe("World Health Organization");
  });

  it("never inserts letters for an instrument", () => {
    for (const before of ["Recalling cedaw", "Recalling ICCPR", "Recalling CRPD"]) {
      for (const insert of inserts(before)) expect(insert).not.toMatch(/\b[A-Z]{4,}\b/);
    }
  });

  it("has the short form of the only Convention second, once the text has named it", () => {
    const resolution = draft("Recalling the Convention on the Rights of the Child,");
    expect(inserts("Noting that CRC", { resolution }).slice(0, 2)).toEqual([
      "the Convention on the Rights of the Child",
      "the Convention",
    ]);
    expect(inserts("Noting that CRC")).not.toContain("the Convention");
  });

  it("puts what was taken before earlier", () => {
    const [first, second] = inserts("Noting the efforts of the Republic of");
    const learned = new Map([[second ?? "", 4]]);
    expect(inserts("Noting the efforts of the Republic of", { learned })[0]).toBe(second);
    expect(first).not.toBe(second);
  });
});

describe("a slot", () => {
  const slot = (type: SlotType, typed: string) =>
    ask(`Noting ${typed}`, { slot: { type, from: 7 } }).list.map(({ insert }) => insert);

  it("offers what its type asks for", () => {
    expect(slot("State", "plurin")).toEqual(["the Plurinational State of Bolivia"]);
    expect(slot("State", "cote")).toEqual(["Côte d’Ivoire"]);
    expect(slot("organ", "sec")).toContain("Security Council");
    expect(slot("addressee", "")[0]).toBe("the Secretary-General");
    expect(slot("organ", "african un")[0]).toBe("African Union");
    expect(slot("session", "")[0]).toMatch(/^[a-z-]+$/);
    expect(slot("number", "th")).toEqual(["three"]);
    expect(slot("report", "")[0]).toBe("report of the Secretary-General");
  });

  it("has days adopted texts have, and those to come", () => {
    expect(slot("date", "")[0]).toMatch(/^\d{1,2} \w+ 20\d\d$/);
    expect(slot("date", "29 feb")).toEqual(["29 February 2028"]);
  });

  it("finds a resolution by number or words, and repeats nothing that stands before it", () => {
    const first = (before: string, typed: string) =>
      ask(before + typed, { slot: { type: "resolution", from: before.length } }).list[0]?.insert;
    expect(first("Recalling ", "52/39")).toBe("its resolution 52/39 of 4 April 2023");
    expect(first("Recalling its ", "albinism")).toBe("resolution 46/12 of 23 March 2021");
    expect(first("Recalling its resolution ", "52/39")).toBe("52/39 of 4 April 2023");
  });
});
