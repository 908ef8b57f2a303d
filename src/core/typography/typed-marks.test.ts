import { describe, expect, it } from "vitest";
import { boundSpace, curledMark, dashedRange } from "./typed-marks.ts";

/** What the last character of the text becomes. */
function curled(text: string, language: "en" | "fr" | "ru" = "en"): string | null {
  return curledMark(text.slice(-1), text.slice(0, -1), language);
}

describe("curledMark", () => {
  it.each([
    ['"', "“"],
    ['entitled "', "“"],
    ['(“a” and "', "“"],
    ['entitled “Lamps"', "”"],
    ['entitled “Lamps of 2030"', "”"],
    ["the ports'", "’"],
    ["the port'", "’"],
    ["the '", "’"],
    ["entitled “The '", "‘"],
    ["entitled “The ‘new'", "’"],
  ])("makes of the last of %j %j", (text, mark) => expect(curled(text)).toBe(mark));

  it.each(['12"', "12'", "a", ""])("leaves %j", (text) => expect(curled(text)).toBeNull());

  it("has the marks of the language", () => {
    expect(curled('dit "', "fr")).toBe("«");
    expect(curled('dit «a"', "fr")).toBe("»");
    expect(curled("l'", "fr")).toBe("’");
    expect(curled('"', "ru")).toBe("«");
  });
});

describe("dashedRange", () => {
  it.each([
    ["see paragraphs 3-5 ", "see paragraphs 3–5 "],
    ["paras. 3-5;", "paras. 3–5;"],
    ["articles 2, 4-6,", "articles 2, 4–6,"],
    ["chapters II-IV ", "chapters II–IV "],
  ])("makes of %j %j", (text, expected) => {
    const change = dashedRange(text);
    expect(change).not.toBeNull();
    if (change !== null)
      expect(text.slice(0, change.start) + change.text + text.slice(change.end)).toBe(expected);
  });

  it.each([
    "paragraphs 3-5",
    "A/77/895-S/2023/363 ",
    "resolutions 49/128-50/3 ",
    "S-21/2 ",
    "the period 2030-2031 ",
    "4-6 April ",
    "twenty-four ",
    "resolution S-6 ",
    "subparagraphs 3-5x ",
  ])("leaves %j", (text) => expect(dashedRange(text)).toBeNull());
});

describe("boundSpace", () => {
  it.each(["paragraph 3", "articles 1", "No. 5", "paras. 3", "resolution 5"])(
    "binds the number in %j",
    (text) =>
      expect(boundSpace(text)).toEqual({ start: text.length - 2, end: text.length - 1, text: "\u00a0" }),
  );
  it.each(["paragraph 31", "paragraph a", "in 3", "subparagraph 3", ""])("leaves %j", (text) =>
    expect(boundSpace(text)).toBeNull(),
  );
});
