import { describe, expect, it } from "vitest";
import { readSponsorLine } from "./sponsor-line.ts";

describe("readSponsorLine", () => {
  it("reads who amends which draft", () => {
    const found = readSponsorLine("Chad,* Gabon*: amendment to draft resolution A/HRC/12/L.3/Rev.1");
    expect(found?.sponsors.map(({ name, nonMember }) => [name, nonMember])).toEqual([
      ["Chad", true],
      ["Gabon", true],
    ]);
    expect(found).toMatchObject({ kind: "text", amends: "A/HRC/12/L.3/Rev.1" });
  });

  it("reads the officer who submits a draft", () => {
    const found = readSponsorLine("Draft decision submitted by the Chair of the Third Committee");
    expect(found).toMatchObject({
      kind: "decision",
      sponsors: [],
      submittedBy: "the Chair of the Third Committee",
    });
  });

  it("takes the asterisk behind the colon for that of the one sponsor", () => {
    const found = readSponsorLine("Chad:* draft resolution");
    expect(found?.sponsors).toEqual([
      { name: "Chad", role: "main", onBehalfOf: null, nonMember: true, joined: null },
    ]);
  });

  it("leaves a sentence alone", () => {
    expect(readSponsorLine("It was said: draft resolutions are long")).toBeNull();
  });
});
