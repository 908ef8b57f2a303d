import { describe, expect, it } from "vitest";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { findDateWindow, isPlausibleDate } from "./check-date.ts";

const facts = readFacts();

describe("the calendars of the organs", () => {
  it.each([
    ["HRC", "1/1", "2006-06-29", true],
    ["HRC", "4/1", "2007-06-18", false],
    ["HRC", "5/1", "2007-06-18", true],
    ["HRC", "6/9", "2008-03-27", false],
    ["HRC", "10/1", "2009-03-25", true],
    ["GA", "70/1", "2015-08-31", false],
    ["GA", "2997 (XXVII)", "1973-12-15", false],
  ] as const)("%s %s of %s: %s", (organ, number, date, plausible) => {
    expect(isPlausibleDate(organ, number, date as IsoDate, facts)).toBe(plausible); // written as ISO dates above
  });

  it("every dated text of the Human Rights Council is of its session, but for the few that are dated wrongly", () => {
    const outside = facts.register
      .all("HRC")
      .filter(({ citedOnly, date }) => !citedOnly && date !== null)
      .filter(({ number, date }) => date !== null && !isPlausibleDate("HRC", number, date, facts));
    expect(outside.map(({ number }) => number)).toEqual([]);
    expect(findDateWindow("HRC", "3/1", facts)).toMatchObject({ certain: true });
  });
});
