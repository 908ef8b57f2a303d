import { describe, expect, it } from "vitest";
import { parseMeanings } from "./parse-meanings.ts";
import { standardMeanings } from "./standard-meanings.ts";

function check(content: unknown, expected: RegExp): void {
  const outcome = parseMeanings(typeof content === "string" ? content : JSON.stringify(content));
  expect(outcome.ok ? "read" : outcome.detail).toMatch(expected);
}

describe("parseMeanings", () => {
  it("reads back the table that comes with the program", () => {
    expect(parseMeanings(JSON.stringify(standardMeanings))).toEqual({ ok: true, value: standardMeanings });
  });

  it("puts what a file gives in the place of ours, and keeps the rest", () => {
    const outcome = parseMeanings('{"intensifiers": ["loudly"]}');
    expect(outcome).toEqual({ ok: true, value: { ...standardMeanings, intensifiers: ["loudly"] } });
  });

  it("says what is wrong", () => {
    check("{", /^it is not JSON$/);
    check([], /one object/);
    check({ verbs: [] }, /“verbs” is not one of/);
    check({ intensifiers: [""] }, /“intensifiers” must be a list of words/);
    check({ ladders: [{ about: "asking", steps: [["asks"]] }] }, /“reason” and “steps”/);
    check({ phrases: [{ kind: "lamp", rank: "matters", reason: "", phrases: [] }] }, /“kind” \(safeguard/);
  });
});
