import { describe, expect, it } from "vitest";
import { findCitations } from "#core/citations/find-citations.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { buildLedger, groupLedger } from "./build-ledger.ts";
import { tabulateLedger } from "./tabulate-ledger.ts";

const facts = readFacts();
const profile = readProfile("hrc");

const draft = `body: hrc
stage: working
---

# Wells

*The Human Rights Council*,

Recalling General Assembly resolution 60/251 of 15 March 2006,

Recalling also its resolutions 52/39 of 4 April 2023 and 55/24 of 5 April 2024, and the Charter of the United Nations,

Taking note of the report of the Secretary-General,[^1]

1. *Reaffirms* its resolution 52/39;

2. *Requests* the Office:

(a) To act upon Security Council resolution 2699 (2023) of 2 October 2023;

(b) To act upon Assembly resolution 60/251.

[^1]: A/HRC/50/15.
`;

function ledgerOf(text: string) {
  let next = 0;
  const { value: resolution } = readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" });
  const citations = findCitations(resolution, profile, facts);
  const entries = buildLedger(citations, facts);
  return {
    resolution,
    citations,
    entries,
    rows: tabulateLedger(entries, { resolution, profile, citations }),
  };
}

describe("the ledger", () => {
  const { entries, rows } = ledgerOf(draft);
  const entryOf = (number: string) => entries.find((entry) => entry.number === number);

  it("has everything cited once, in the order of first mention", () => {
    expect(entries.map(({ number, title }) => number ?? title)).toEqual([
      "60/251",
      "52/39",
      "55/24",
      "Charter of the United Nations",
      "A/HRC/50/15",
      "2699 (2023)",
    ]);
    expect(entryOf("52/39")?.mentions).toHaveLength(2);
    expect(entryOf("60/251")?.mentions).toHaveLength(2);
  });

  it("says what agrees with the register, what differs, and what is in none", () => {
    expect(entryOf("52/39")).toMatchObject({ register: "match", date: "2023-04-04" });
    expect(entryOf("55/24")).toMatchObject({
      register: "differs",
      date: "2024-04-04",
      datesInText: ["2024-04-05"],
    });
    expect(entryOf("A/HRC/50/15")).toMatchObject({ kind: "document", register: "unknown", evidence: null });
  });

  it("knows the series that a text stands in", () => {
    expect(entryOf("52/39")?.newer.map(({ number }) => number)).toContain("55/24");
    expect(entryOf("52/39")?.earlier).toEqual([]);
    expect(entryOf("55/24")?.newer).toEqual([]);
    expect(entryOf("55/24")?.earlier.map(({ number }) => number)).toEqual(["52/39"]);
    expect(entryOf("2699 (2023)")).toMatchObject({ newer: [], earlier: [] });
  });

  it("gathers what one organ adopted", () => {
    expect(groupLedger(entries).map(({ organ, kind, entries: of }) => [organ, kind, of.length])).toEqual([
      ["GA", "resolution", 1],
      ["HRC", "resolution", 2],
      [null, "instrument", 1],
      ["HRC", "document", 1],
      ["SC", "resolution", 1],
    ]);
  });

  it("says in words where each stands, without the house's own names of paragraphs", () => {
    const rowOf = (number: string) => rows.find((row) => row.number === number);
    expect(rowOf("52/39")).toMatchObject({
      organ: "Human Rights Council",
      date: "4 April 2023",
      first: "preambular paragraph 2",
      later: "paragraph 1",
      newer: "55/24 of 4 April 2024",
    });
    expect(rowOf("2699 (2023)")).toMatchObject({ first: "paragraph 2 (a)", later: "" });
    expect(rowOf("A/HRC/50/15")).toMatchObject({ first: "note 1", register: "" });
    expect(JSON.stringify(rows)).not.toMatch(/\b(?:PP|OP|FN)\d/);
  });

  it("is empty where nothing is cited", () => {
    expect(ledgerOf("# Wells\n\n*The Human Rights Council*,\n").entries).toEqual([]);
  });
});
