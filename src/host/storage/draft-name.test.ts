import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanDraftName, draftFileName, draftNameOf, freeDraftName } from "./draft-name.ts";

const check = (name: string, expected: string) => expect(cleanDraftName(name)).toBe(expected);

describe("the file name of a draft", () => {
  it("keeps a plain name", () => {
    check("Haiti – draft 3", "Haiti – draft 3");
    check("Résolution sur l’eau", "Résolution sur l’eau");
  });

  it("goes on with a comma where a colon stood between words", () => {
    check("Third Committee: thematic", "Third Committee, thematic");
    check("Eau : suite", "Eau, suite");
    check("14:02", "14-02");
  });

  it("lets no path through", () => {
    check("A/HRC/58/L.1", "A-HRC-58-L.1");
    check("../../etc/passwd", "-..-etc-passwd");
    check("..", "Draft");
    check("C:\\Windows\\x", "C--Windows-x");
    check("a\u0000b", "ab");
  });

  it("takes no name that a system keeps for itself or hides", () => {
    check("CON", "CON_");
    check("com1.txt", "com1.txt_");
    check(".hidden. ", "hidden");
    check("", "Draft");
    check(" \t ", "Draft");
    check("x\u202Etxt.exe", "xtxt.exe");
  });

  it("is one part of a path whatever the user calls the draft", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const file = draftFileName(freeDraftName(name, []));
        expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(file).not.toMatch(/^[. ]/);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
        expect(draftNameOf(file)).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it("does not collide, whatever the case", () => {
    expect(freeDraftName("Water", ["water", "WATER 2"])).toBe("Water 3");
  });
});
