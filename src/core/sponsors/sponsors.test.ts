import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import { emptyMasthead, emptyResolution, type IsoDate, type Masthead } from "#core/resolution/resolution.ts";
import { readStateList } from "#core/states/read-state-list.ts";
import { openStates } from "#core/states/state-directory.ts";
import { membershipIn } from "./membership.ts";
import { sponsorLine } from "./sponsor-line.ts";
import { formatSponsorSheet, sponsorSheet } from "./sponsor-sheet.ts";
import { type TakenSponsors, takeSponsors } from "./take-sponsors.ts";

const text = readFileSync(new URL("../../host/data/states.txt", import.meta.url), "utf8");
const none = { register: "", instruments: "", bodies: "", phrases: "", sessions: "", date: "2026-01-01" };
const { states } = openFacts({ ...none, states: text });
const directory = openStates(states);
const day = "2025-03-10" as IsoDate;
// The profile that comes with the program; a test of the templates checks it against the type.
const profile = JSON.parse(readFileSync("templates/hrc/profile.json", "utf8")) as Profile;

function take(
  list: string,
  joined: IsoDate | null = null,
  before: TakenSponsors["sponsors"] = [],
): TakenSponsors {
  const isMember = membershipIn(2025, profile, states);
  return takeSponsors(before, readStateList(list, directory, day), { role: "main", joined, isMember });
}

function printed(list: string, change: Partial<Masthead> = {}): string {
  const masthead = { ...emptyMasthead, ...change, sponsors: take(list).sponsors };
  const { text: line, asteriskNote } = sponsorLine({ ...emptyResolution("hrc"), masthead }, profile);
  return asteriskNote === null ? line : `${line} // ${asteriskNote}`;
}

describe("takeSponsors", () => {
  it("orders, names officially and marks who is no member of the Council that year", () => {
    expect(printed("UK; Haiti, Chile and Brazil")).toBe(
      "Brazil, Chile, Haiti* and United Kingdom of Great Britain and Northern Ireland*: draft resolution // States not members of the Human Rights Council.",
    );
    expect(printed("Haiti")).toBe(
      "Haiti:* draft resolution // State not a member of the Human Rights Council.",
    );
    expect(printed("Holy See and State of Palestine, Chile")).toContain(
      "Chile, Holy See* and State of Palestine*:",
    );
    expect(printed("Ghana (on behalf of the Group of African States)")).toBe(
      "Ghana (on behalf of the Group of African States): draft resolution",
    );
  });

  it("says what it changed, what it does not know and what was there already, and drops nothing", () => {
    const { sponsors, remarks } = take("Vietnam, Atlantis, Chile*, Chile, Haiti");
    expect(sponsors.map(({ name }) => name)).toEqual(["Atlantis", "Chile", "Haiti", "Viet Nam"]);
    expect(remarks).toEqual([
      { kind: "renamed", written: "Vietnam", name: "Viet Nam" },
      { kind: "unknown", written: "Atlantis", nearest: null },
      { kind: "mark-removed", name: "Chile" },
      { kind: "duplicate", name: "Chile" },
      { kind: "mark-added", name: "Haiti" },
    ]);
  });

  it("keeps who joined later apart, with the day", () => {
    const at = take("Chile, Brazil");
    const { sponsors } = take("Albania", "2025-04-01" as IsoDate, at.sponsors);
    const resolution = { ...emptyResolution("hrc"), masthead: { ...emptyMasthead, sponsors } };
    expect(formatSponsorSheet(sponsorSheet(resolution, profile))).toBe(
      "Brazil and Chile: draft resolution\nJoined on 1 April 2025: Albania",
    );
  });

  it("knows nothing of a year no facts are of, and then marks what the list marks", () => {
    const isMember = membershipIn(2090, profile, states);
    const listed = readStateList("Chile*, Haiti", directory, day);
    const { sponsors } = takeSponsors([], listed, { role: "main", joined: null, isMember });
    expect(sponsors.map(({ nonMember }) => nonMember)).toEqual([true, false]);
  });
});

describe("sponsorLine", () => {
  it("names an officer where no State sponsors, and what is amended", () => {
    expect(printed("", { submittedBy: "the President of the General Assembly" })).toBe(
      "Draft resolution submitted by the President of the General Assembly",
    );
    expect(printed("Belarus, Eritrea", { amends: "A/HRC/58/L.7" })).toBe(
      "Belarus* and Eritrea*: amendment to draft resolution A/HRC/58/L.7 // States not members of the Human Rights Council.",
    );
  });
});
