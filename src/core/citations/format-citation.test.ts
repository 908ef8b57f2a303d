import { describe, expect, it } from "vitest";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { type CitedText, formatCitation } from "./format-citation.ts";

const assembly: CitedText = {
  organ: "GA",
  kind: "resolution",
  number: "60/251",
  date: "2006-03-15" as IsoDate, // a day of the test's own
};
const security: CitedText = { organ: "SC", kind: "resolution", number: "2699 (2023)", date: null };

describe("formatCitation", () => {
  it.each([
    [assembly, "HRC", "first", false, "General Assembly resolution 60/251 of 15 March 2006"],
    [assembly, "HRC", "later", false, "Assembly resolution 60/251"],
    [assembly, "GA", "first", false, "its resolution 60/251 of 15 March 2006"],
    [security, "GA", "first", false, "Security Council resolution 2699 (2023)"],
    [security, "GA", "later", false, "Council resolution 2699 (2023)"],
    [security, "HRC", "later", true, "Security Council resolution 2699 (2023)"],
  ] as const)(
    "writes %j in a text of the %s at %s mention",
    (cited, own, mention, manyCouncils, expected) => {
      expect(formatCitation(cited, { own, mention, manyCouncils })).toBe(expected);
    },
  );
});
