import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeProfileProblem, parseProfile } from "./parse-profile.ts";
import type { Profile } from "./profile.ts";

const bodies = ["ecosoc", "ga", "hrc", "sc"] as const;

function bundled(body: string): Profile {
  const outcome = parseProfile(readFileSync(`templates/${body}/profile.json`, "utf8"));
  if (!outcome.ok) throw new Error(describeProfileProblem(outcome.problem));
  return outcome.value;
}

function complain(text: string, known: readonly Profile[] = []): string {
  const outcome = parseProfile(text, known);
  return outcome.ok ? "fine" : describeProfileProblem(outcome.problem);
}

describe("parseProfile", () => {
  it.each(bodies)("reads the profile of %s", (body) => {
    expect(bundled(body)).toMatchObject({ id: body, extends: null });
  });

  it("takes over what an extending profile leaves out, and keeps the severities it does not change", () => {
    const parent = { ...bundled("hrc"), severities: { one: "off", two: "info" } } as const;
    const text = JSON.stringify({ id: "aland", extends: "hrc", severities: { two: "error" } });
    const outcome = parseProfile(text, [parent]);
    expect(outcome).toEqual({
      ok: true,
      value: { ...parent, id: "aland", extends: "hrc", severities: { one: "off", two: "error" } },
    });
  });

  it("says what is wrong in one sentence", () => {
    const whole = bundled("sc");
    expect(complain("{")).toMatch(/^The profile is not valid JSON: ./);
    expect(complain("[]")).toBe("The profile's “profile” must be an object.");
    expect(complain("{}")).toBe("The profile's “id” must be words.");
    expect(complain('{"id":"x","extends":"y"}')).toBe("The profile extends “y”, which is not known.");
    expect(complain(JSON.stringify({ ...whole, paper: "a5" }))).toBe(
      "The profile's “paper” must be one of a4, letter.",
    );
    expect(complain(JSON.stringify({ ...whole, levels: [] }))).toMatch(/“levels” must be a list of five/);
    expect(complain(JSON.stringify({ ...whole, severities: { rule: "loud" } }))).toMatch(
      /“severities” must be/,
    );
  });
});
