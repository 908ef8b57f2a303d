import { describe, expect, it } from "vitest";
import { formatMeanings, formatStep, parseStep } from "./format-meanings.ts";
import { parseMeanings } from "./parse-meanings.ts";
import { standardMeanings } from "./standard-meanings.ts";

describe("a step of a ladder", () => {
  it("is written as paragraphs open, and read back as the table has it", () => {
    for (const { steps } of standardMeanings.ladders)
      for (const step of steps) expect(parseStep(formatStep(step))).toEqual(step);
  });

  it("takes openings in either form, with any capitals and blanks", () => {
    expect(parseStep(" Urges , inviting = Encourages,, polishes lamps ")).toEqual([
      "urging",
      "inviting|encouraging",
      "polishes lamps",
    ]);
  });
});

describe("formatMeanings", () => {
  it("writes nothing where all is the program’s", () => {
    expect(formatMeanings(standardMeanings)).toBe(null);
  });

  it("writes what is the delegation’s own, and reads back as the same", () => {
    const own = { ...standardMeanings, ladders: standardMeanings.ladders.slice(1) };
    const text = formatMeanings(own) ?? "";
    expect(Object.keys(JSON.parse(text))).toEqual(["ladders"]);
    expect(parseMeanings(text)).toEqual({ ok: true, value: own });
  });
});
