// Every citation of the founding documents, in order: what a proofreader would list by hand.
import { describe, expect, it } from "vitest";
import { hasSeeds, runPenholder, seeds } from "./run-penholder.ts";

interface Cited {
  readonly kind: string;
  readonly organ: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly date: string | null;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly paragraph: string;
  readonly text: string;
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly excerpt: string }[];
}

function cite(name: string): readonly Cited[] {
  const run = runPenholder(["cite", `${seeds}/${name}`, "--format", "json"]);
  const { files } = JSON.parse(run.output) as { files: readonly { citations: readonly Cited[] }[] }; // cite's documented output
  return files[0]?.citations ?? [];
}

/** One line a citation: where, what, when. Descriptions without a symbol may be listed besides. */
function listOf(citations: readonly Cited[]): readonly string[] {
  return citations
    .filter(({ kind }) => kind !== "other")
    .map(({ paragraph, kind, organ, number, year, date, symbol, title }) => {
      if (kind === "instrument") return `${paragraph} ${title}`;
      if (kind === "document") return `${paragraph} ${symbol}`;
      return [paragraph, organ, number, year, date].filter((part) => part !== null).join(" ");
    });
}

const covenants = {
  civil: "International Covenant on Civil and Political Rights",
  economic: "International Covenant on Economic, Social and Cultural Rights",
};

describe.skipIf(!hasSeeds)("cite", () => {
  it("finds all that resolution 58/32 cites", () => {
    expect(listOf(cite("000_5a044d60b4573ad1.txt"))).toEqual([
      "PP1 Charter of the United Nations",
      "PP2 Universal Declaration of Human Rights",
      `PP2 ${covenants.civil}`,
      `PP2 ${covenants.economic}`,
      "PP2 Convention on the Elimination of All Forms of Discrimination against Women",
      "PP2 Convention on the Rights of the Child",
      "PP2 Convention on the Rights of Persons with Disabilities",
      "PP2 International Convention on the Elimination of All Forms of Racial Discrimination",
      "PP3 HRC 52/39 2023-04-04",
      "PP3 HRC 55/24 2024-04-04",
      "PP4 SC 2699 2023 2023-10-02",
      "FN1 A/77/895-S/2023/363",
      "FN1 A/78/842-S/2024/384",
      "FN2 A/HRC/54/79",
      "FN2 A/HRC/55/76",
      "FN2 A/HRC/57/41",
      "FN3 A/HRC/50/15",
      "FN3 A/HRC/50/15/Add.1",
    ]);
  });

  it("finds all that resolution 51/34 cites", () => {
    expect(listOf(cite("001_b8272d840be34637.txt"))).toEqual([
      "PP1 Charter of the United Nations",
      "PP2 Universal Declaration of Human Rights",
      `PP2 ${covenants.economic}`,
      `PP2 ${covenants.civil}`,
      "PP4 GA 60/251 2006-03-15",
      "PP4 HRC 5/1 2007-06-18",
      "PP4 HRC 5/2 2007-06-18",
      "PP4 HRC 16/21 2011-03-25",
      "PP5 HRC 33/28 2016-09-30",
      "FN1 A/HRC/49/68",
      "PP6 GA 70/1 2015-09-25",
      "PP6 Transforming our world: the 2030 Agenda for Sustainable Development",
      "PP6 Universal Declaration of Human Rights",
      "OP10 HRC 48/24 2021-10-11",
      "FN2 A/HRC/50/62",
      "OP11 HRC 18/18 2011-09-29",
    ]);
  });

  it("finds all that resolution 27/20 cites, and does not take the purposes of the Organization for its Charter", () => {
    expect(listOf(cite("004_e614248b2ae85ac1.txt"))).toEqual([
      "PP2 Charter of the United Nations",
      "PP4 HRC 5/1 2007-06-18",
      "PP4 HRC 5/2 2007-06-18",
      "PP4 HRC 16/21 2011-03-25",
      "PP5 Declaration on the Right to Development",
      "OP2 GA 67/224 2012-12-21",
      "OP3 (b) guiding principles on extreme poverty and human rights",
      "OP3 (b) HRC 21/11 2012-09-27",
      "OP9 HRC 18/18 2011-09-29",
    ]);
  });

  it("finds the slips of a commentary from its own text", () => {
    const citations = cite("003_0ef45d2968df0eb0.txt");
    const findings = citations.flatMap((citation) =>
      citation.findings.map((finding) => ({ ...finding, citation })),
    );
    const of = (number: string) =>
      findings.filter(({ citation }) => citation.number === number).map(({ message }) => message);
    expect(of("2269").some((message) => message.includes("2699"))).toBe(true);
    for (const number of ["2692", "2699", "2653"]) {
      const withoutYear = citations.filter(
        (citation) => citation.number === number && citation.year === null,
      );
      expect(withoutYear.length).toBeGreaterThan(0);
      for (const citation of withoutYear)
        expect(citation.findings.map(({ rule }) => rule)).toContain(
          "citation-security-council-number-has-year",
        );
    }
    expect(findings.some(({ message }) => /Chapter XII/.test(message))).toBe(true);
    const article = citations.find(({ text }) => /Article 58/.test(text));
    expect(article?.title ?? null).not.toBe("Charter of the United Nations");
  });
});
