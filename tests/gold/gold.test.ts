// Passages checked by hand, in our own words with real citations: every form and trap of the drafting rules.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFacts } from "#tests/support/read-facts.ts";
import { readPassages } from "./read-passages.ts";
import { scorePassages } from "./score-passages.ts";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
const read = (file: string) => readPassages(readFileSync(join(folder, file), "utf8"));

describe("citations of the gold set", () => {
  it.each(files)("of %s are all found as they are", (file) => {
    expect(scorePassages(read(file), readFacts()).faults).toEqual([]);
  });

  it("are at least sixty passages and reach an F1 of 0.99", () => {
    const passages = files.flatMap(read);
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(scorePassages(passages, readFacts()).f1).toBeGreaterThanOrEqual(0.99);
  });
});
