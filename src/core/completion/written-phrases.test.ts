// The phrases are our own words: whatever stands in a row of an adopted text beside standing names is not among them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeIndex } from "#tests/support/make-completion-index.ts";
import { readCompletionIndex } from "#tests/support/read-completion-index.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { spellOut } from "./build-index.ts";
import { packIndex, readEntry } from "./completion-index.ts";
import { splitWords } from "./split-words.ts";

const written = fileURLToPath(new URL("../../host/data/written/", import.meta.url));
const seeds = fileURLToPath(new URL("../../../../shared/seeds/", import.meta.url));
const isThere = existsSync(seeds);

const phrases = readdirSync(written)
  .filter((name) => name.startsWith("phrases-"))
  .flatMap((name) => readFileSync(written + name, "utf8").split("\n"))
  .filter((line) => line !== "" && !line.startsWith("#"));

/** Names of instruments, bodies and offices are facts, however long they are. */
function withoutNames(text: string): string {
  const { instruments, bodies } = readFacts();
  const actors = readFileSync(`${written}names.txt`, "utf8")
    .split("\n")
    .map((line) => line.split("\t")[0] ?? "");
  const names = [...instruments.map(({ title }) => title), ...bodies.map(({ name }) => name), ...actors]
    .filter((name) => name.length > 8)
    .sort((one, other) => other.length - one.length);
  return names.reduce((rest, name) => rest.replaceAll(name, " | "), text.replace(/\s+/g, " "));
}

/** All runs of so many words, none across a name. */
function runsOf(text: string, length: number): readonly string[] {
  return withoutNames(text)
    .split("|")
    .flatMap((part) => {
      const words = splitWords(part);
      return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
    });
}

describe("written phrases", () => {
  it("are several hundred, each once", () => {
    expect(phrases.length).toBeGreaterThan(800);
    expect(phrases.flatMap(spellOut).length).toBeGreaterThan(1_000);
  });

  it("share no ten words in a row with a founding document, beside names", ({ skip }) => {
    skip(!isThere, "the founding documents are not beside the repository (../shared/seeds)");
    const own = new Map(
      phrases.flatMap(spellOut).flatMap((line) => runsOf(line, 10).map((run) => [run, line])),
    );
    const shared = new Set<string>();
    for (const name of readdirSync(seeds)) {
      for (const run of runsOf(readFileSync(seeds + name, "utf8"), 10)) {
        const line = own.get(run);
        if (line !== undefined) shared.add(line);
      }
    }
    expect([...shared]).toEqual([]);
  });
});

describe("the committed index", () => {
  it("is what the committed files make", () => {
    const bytes = packIndex(makeIndex());
    const committed = readFileSync(fileURLToPath(new URL("../../host/data/completion.bin", import.meta.url)));
    expect(Buffer.compare(committed, bytes)).toBe(0);
  });

  it("continues no sentence with the title of a resolution", () => {
    const { phrases: model, names } = readCompletionIndex();
    for (const number of ["52/39", "55/24"]) {
      const [entry] = readFacts().register.find("HRC", number);
      const title = entry?.title.toLowerCase() ?? "";
      expect(title).not.toBe("");
      expect(model.lower.includes(title)).toBe(false);
    }
    const resolutions = Array.from({ length: names.entryStarts.length - 1 }, (_, at) => readEntry(names, at));
    for (const { kind, insert } of resolutions) {
      if (kind === "resolution") expect(insert).toMatch(/^[A-Z]+ \S/);
    }
  });
});
