// No input makes the rules or the reader of citations fall over; `npm run fuzz:rules` draws many more of them.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodies, faultsOfDocument, faultsOfText } from "./check-input.ts";
import { builtPatterns, patternsIn, writtenPatterns } from "./collect-patterns.ts";
import { hostileResolution, hostileText } from "./hostile-input.ts";
import { worstGrowth } from "./measure-growth.ts";

const seed = 20_261_122;

describe("the reader of citations", () => {
  it("takes any text, and places what it finds inside it", () => {
    void fc.assert(
      fc.property(hostileText, (text) => {
        expect(faultsOfText(text)).toEqual([]);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe.each(bodies)("the rules of %s", (body) => {
  it("take any document, and place what they say inside it", () => {
    void fc.assert(
      fc.property(hostileResolution(body), (resolution) => {
        expect(faultsOfDocument(resolution)).toEqual([]);
      }),
      { seed, numRuns: 250 },
    );
  });
});

describe("the patterns of the product", () => {
  it("are found where they are written and where they are built", async () => {
    expect(patternsIn("x.ts", 'const a = /b+/g; // not /this/\nconst c = "/nor/this/";')).toEqual([
      { where: "x.ts:1", source: "b+", flags: "g" },
    ]);
    expect(writtenPatterns().length).toBeGreaterThan(500);
    const built = await builtPatterns(async () => {
      await Promise.resolve(new RegExp(["made", "here"].join(" "), "y"));
    });
    expect(built.map(({ source }) => source)).toContain("made here");
  });

  it("would be caught if one of them grew faster than its text", () => {
    expect(worstGrowth({ where: "planted", source: "\\s+$", flags: "" }, "quick")?.ratio).toBeGreaterThan(
      2.2,
    );
    expect(
      worstGrowth({ where: "planted", source: "[a-z]{3,}.*\\s.*[a-z]", flags: "" }, "quick"),
    ).not.toBeNull();
    expect(worstGrowth({ where: "planted", source: "(?<!\\s)\\s+$", flags: "" }, "quick")).toBeNull();
  });

  it("grow no faster than their text", { timeout: 120_000 }, () => {
    expect(
      writtenPatterns()
        .map((pattern) => worstGrowth(pattern, "quick"))
        .filter((growth) => growth !== null),
    ).toEqual([]);
  });
});
