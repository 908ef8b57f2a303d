import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import { emptyMasthead, emptyResolution, type Masthead, type Stage } from "#core/resolution/resolution.ts";
import { checkSymbol } from "./check-symbol.ts";
import { readSessionNumber } from "./read-session-number.ts";

function check(symbol: string, stage: Stage, expected: string | null, change: Partial<Masthead> = {}): void {
  const body = symbol.startsWith("S/") ? "sc" : "hrc";
  // The profile that comes with the program; a test of the templates checks it against the type.
  const profile = JSON.parse(readFileSync(`templates/${body}/profile.json`, "utf8")) as Profile;
  const session = { kind: "regular", number: 58, dates: null } as const;
  const masthead = { ...emptyMasthead, session, ...change };
  const remark = checkSymbol(symbol, { ...emptyResolution(body), stage, masthead }, profile);
  expect(remark === null ? null : Object.values(remark).join(" ")).toBe(expected);
}

describe("checkSymbol", () => {
  it("finds nothing odd in a symbol of its place", () => {
    check("A/HRC/58/L.7", "tabled", null);
    check("A/HRC/58/L.7/Rev.1", "tabled", null);
    check("A/HRC/58/L.__", "working", null);
    check("", "working", null);
    check("A/HRC/RES/58/32", "adopted", null, { number: "58/32" });
    check("S/2025/123", "tabled", null);
    check("S/RES/2699 (2023)", "adopted", null, { number: "2699 (2023)" });
    check("A/HRC/S-34/L.1", "tabled", null, { session: { kind: "special", number: 34, dates: null } });
  });

  it("says what is odd, and what was meant", () => {
    check("a/hrc/58/L.7", "tabled", "not-a-symbol A/HRC/58/L.7");
    check("L seven", "tabled", "not-a-symbol ");
    check("A/HRC/57/L.7", "tabled", "other-session 57 58");
    check("E/2025/L.7", "tabled", "other-body A/HRC/");
    check("A/HRC/RES/58/32", "tabled", "of-an-adopted-text");
    check("A/HRC/58/L.7", "adopted", "of-a-draft");
    check("A/HRC/RES/58/33", "adopted", "other-number A/HRC/RES/58/32", { number: "58/32" });
    check("A/HRC/58/L.7", "working", "given-early");
  });
});

describe("readSessionNumber", () => {
  it("takes figures and words", () => {
    expect(["58", "58th", "Fifty-eighth", "2025", "", "x", "0"].map(readSessionNumber)).toEqual([
      58,
      58,
      58,
      2025,
      null,
      null,
      null,
    ]);
  });
});
