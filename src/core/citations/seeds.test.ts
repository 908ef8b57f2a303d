// What the founding documents cite, as facts: numbers, organs, dates and symbols, none of their words.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allRules } from "#core/lint/all-rules.ts";
import { createRunner } from "#core/lint/run-rules.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { findCitations } from "./find-citations.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "seeds");
const facts = readFacts();
const citationRules = allRules.filter(({ group }) => group === "citations" || group === "symbols");

function read(name: string) {
  let next = 0;
  return readText(readFileSync(join(folder, name), "utf8"), {
    newId: () => `id${++next}`,
    defaultBody: "hrc",
  }).value;
}

function cite(name: string): readonly string[] {
  const resolution = read(name);
  return findCitations(resolution, readProfile(resolution.body), facts).map(
    ({ organ, number, year, date, symbol, title }) =>
      symbol ??
      (number === null
        ? (title ?? "")
        : [organ, number, year, date].filter((part) => part !== null).join(" ")),
  );
}

function lint(name: string): readonly string[] {
  const resolution = read(name);
  const run = createRunner(citationRules, findCitations);
  return run({ resolution, profile: readProfile(resolution.body), facts }).map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
  );
}

const covenants = [
  "International Covenant on Civil and Political Rights",
  "International Covenant on Economic, Social and Cultural Rights",
] as const;
const [civil, economic] = covenants;
const agenda = "Transforming our world: the 2030 Agenda for Sustainable Development";

describe("the founding documents", () => {
  const missing = existsSync(folder)
    ? null
    : "the founding documents in ../shared/seeds are not on this machine";

  it("cite in 58/32", (context) => {
    if (missing !== null) context.skip(missing);
    expect(cite("000_5a044d60b4573ad1.txt")).toEqual([
      "Charter of the United Nations",
      "Universal Declaration of Human Rights",
      civil,
      economic,
      "Convention on the Elimination of All Forms of Discrimination against Women",
      "Convention on the Rights of the Child",
      "Convention on the Rights of Persons with Disabilities",
      "International Convention on the Elimination of All Forms of Racial Discrimination",
      "HRC 52/39 2023-04-04",
      "HRC 55/24 2024-04-04",
      "SC 2699 2023 2023-10-02",
      "A/77/895-S/2023/363",
      "A/78/842-S/2024/384",
      "A/HRC/54/79",
      "A/HRC/55/76",
      "A/HRC/57/41",
      "A/HRC/50/15",
      "A/HRC/50/15/Add.1",
    ]);
  });

  it("cite in 51/34", (context) => {
    if (missing !== null) context.skip(missing);
    expect(cite("001_b8272d840be34637.txt")).toEqual([
      "Charter of the United Nations",
      "Universal Declaration of Human Rights",
      economic,
      civil,
      "GA 60/251 2006-03-15",
      "HRC 5/1 2007-06-18",
      "HRC 5/2 2007-06-18",
      "HRC 16/21 2011-03-25",
      "HRC 33/28 2016-09-30",
      "A/HRC/49/68",
      "GA 70/1 2015-09-25",
      agenda,
      "Universal Declaration of Human Rights",
      "HRC 48/24 2021-10-11",
      "A/HRC/50/62",
      "HRC 18/18 2011-09-29",
    ]);
  });

  it("cite in 27/20", (context) => {
    if (missing !== null) context.skip(missing);
    expect(cite("004_e614248b2ae85ac1.txt")).toEqual([
      "Charter of the United Nations",
      "HRC 5/1 2007-06-18",
      "HRC 5/2 2007-06-18",
      "HRC 16/21 2011-03-25",
      "Declaration on the Right to Development",
      "GA 67/224 2012-12-21",
      "guiding principles on extreme poverty and human rights",
      "HRC 21/11 2012-09-27",
      "HRC 18/18 2011-09-29",
    ]);
  });

  it("give the adopted texts no finding on citations", (context) => {
    if (missing !== null) context.skip(missing);
    for (const name of ["000_5a044d60b4573ad1.txt", "001_b8272d840be34637.txt", "004_e614248b2ae85ac1.txt"]) {
      expect(lint(name)).toEqual([]);
    }
  });

  it("show the slips of the commentaries", (context) => {
    if (missing !== null) context.skip(missing);
    const found = lint("003_0ef45d2968df0eb0.txt").join("\n");
    expect(found).toContain("Unexpected “2269”, expected “2699”");
    for (const number of ["2692 (2023)", "2699 (2023)", "2653 (2022)"]) {
      expect(found).toContain(`without a year, expected “${number}”`);
    }
    expect(found).toContain("Unexpected “Chapter XII” beside Articles 41 and 42, expected “Chapter VII”");
    expect(found).toContain("Unexpected “October 2, 2023”, expected “2 October 2023”");
    expect(found).not.toContain("58");
    expect(lint("002_0379bb2bfdaeae2e.txt").join("\n")).toContain("without a year, expected “2699 (2023)”");
  });
});
