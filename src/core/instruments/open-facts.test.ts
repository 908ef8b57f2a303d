import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFactFiles, readFacts } from "#tests/support/read-facts.ts";
import { openFacts } from "./open-facts.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const facts = readFacts();

describe("the committed fact files", () => {
  const { date, ...tables } = readFactFiles();

  it.each(Object.entries(tables))(
    "%s is sorted, without duplicates, in lines of equal columns",
    (_, text) => {
      const lines = text.split("\n").slice(0, -1);
      expect(text.endsWith("\n")).toBe(true);
      expect(lines.length).toBeGreaterThan(90);
      expect(lines).toEqual([...new Set(lines)].sort());
      expect(new Set(lines.map((line) => line.split("\t").length)).size).toBe(1);
    },
  );

  it("carry their date and stay well under 1.5 MB", () => {
    expect(date.trim()).toMatch(/^20\d\d-\d\d-\d\d$/);
    const size = Object.values(tables).reduce((sum, text) => sum + text.length, 0);
    expect(size).toBeLessThan(1_000_000);
  });

  it("register no number twice, and only numbers of a valid form", () => {
    const roman = "(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
    const letters = "(?: [A-Z](?: (?:and|to) [A-Z])?)?";
    const wellFormed = new RegExp(
      `^(?:(?:S-|ES-)?\\d+/\\d+${letters}|\\d+${letters} \\((?:S-|ES-)?${roman}\\)|\\d+ \\(\\d{4}\\)|PRST (?:OS/)?\\d+/\\d+)$`,
    );
    const keys = tables.register
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split("\t").slice(0, 2));
    expect(keys.filter(([, number = ""]) => !wellFormed.test(number))).toEqual([]);
    expect(new Set(keys.map((key) => key.join(" "))).size).toBe(keys.length);
  });

  it("hold dates that are days", () => {
    const dates = tables.register
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split("\t")[3] ?? "");
    expect(dates.filter((day) => day !== "" && Number.isNaN(Date.parse(day)))).toEqual([]);
  });

  it("are what the generator makes of its sources", (context) => {
    if (!existsSync(join(root, "..", "shared", "data"))) {
      context.skip("the sources in ../shared/data are not on this machine");
    }
    const run = spawnSync(process.execPath, [join(root, "scripts", "generate-data.mjs"), "--check"], {
      encoding: "utf8",
    });
    expect(run.stdout).toContain("nothing changed");
    expect(run.status).toBe(0);
  });
});

describe("openFacts", () => {
  it("finds every entry of the register by organ and number", () => {
    const lines = readFactFiles().register.split("\n").slice(0, -1);
    expect(facts.register.size).toBe(lines.length);
    const missed = lines.filter((line) => {
      const [organ = "", number = ""] = line.split("\t");
      return facts.register.find(organ, number)[0]?.number !== number;
    });
    expect(missed).toEqual([]);
  });

  it("finds a Security Council resolution without its year", () => {
    expect(facts.register.find("SC", "2269").map(({ number }) => number)).toEqual(["2269 (2016)"]);
    expect(facts.register.find("SC", "269")[0]?.number).toBe("269 (1969)");
  });

  it("never takes a lettered number for an unlettered one", () => {
    expect(facts.register.find("GA", "57/270 B")).toHaveLength(1);
    expect(facts.register.find("GA", "217")).toEqual([]);
  });

  it("finds nothing for what is not there", () => {
    expect(facts.register.find("HRC", "99/999")).toEqual([]);
    expect(facts.register.find("", "")).toEqual([]);
    expect(openFacts({ ...readFactFiles(), register: "" }).register.find("GA", "60/251")).toEqual([]);
  });

  it("marks what is known only from citations", () => {
    expect(facts.register.find("GA", "60/251")[0]?.citedOnly).toBe(false);
    expect(facts.register.find("GA", "11 (I)")[0]).toMatchObject({ citedOnly: true, evidence: "cited 1" });
  });

  it("searches numbers, title words and dates", () => {
    expect(facts.register.search("HRC", "57/3", 3).map(({ number }) => number)).toEqual([
      "57/3",
      "57/30",
      "57/32",
    ]);
    expect(facts.register.search(null, "60/251", 5)[0]).toMatchObject({ organ: "GA", date: "2006-03-15" });
    expect(
      facts.register.search("HRC", "haiti technical", 3).every(({ title }) => title.includes("Haiti")),
    ).toBe(true);
    expect(facts.register.search("SC", "2 October 2023", 5).map(({ number }) => number)).toContain(
      "2699 (2023)",
    );
  });

  it("answers a search within a few milliseconds", () => {
    facts.register.search(null, "children in armed", 10);
    const start = performance.now();
    for (let round = 0; round < 20; round += 1) facts.register.search(null, "children in armed", 10);
    expect((performance.now() - start) / 20).toBeLessThan(25);
  });

  it("reads instruments, States, bodies, phrases and sessions", () => {
    expect(facts.instruments.find(({ abbreviation }) => abbreviation === "CEDAW")?.title).toBe(
      "Convention on the Elimination of All Forms of Discrimination against Women",
    );
    expect(facts.states.find(({ name }) => name.startsWith("Bolivia"))?.formalName).toBe(
      "the Plurinational State of Bolivia",
    );
    expect(facts.bodies.find(({ abbreviation }) => abbreviation === "BINUH")?.name).toBe(
      "United Nations Integrated Office in Haiti",
    );
    expect(facts.phrases.find(({ phrase }) => phrase === "Recalling")?.counts["HRC"]).toBeGreaterThan(500);
    expect(facts.sessions.find(({ organ, session }) => organ === "HRC" && session === "58")?.last).toBe(
      "2025-04-04",
    );
  });
});
