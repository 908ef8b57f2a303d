import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { AdoptionResult, IsoDate } from "#core/resolution/resolution.ts";
import { membershipIn } from "#core/sponsors/membership.ts";
import { compareNames, findState, nameOn, openStates } from "#core/states/state-directory.ts";
import { formatReference, parseReference } from "./adoption-reference.ts";
import { checkVote } from "./check-vote.ts";
import { readVote } from "./read-vote.ts";

const text = readFileSync(new URL("../../host/data/states.txt", import.meta.url), "utf8");
const none = { register: "", instruments: "", bodies: "", phrases: "", sessions: "", date: "2026-01-01" };
const { states } = openFacts({ ...none, states: text });
const directory = openStates(states);
const day = "2025-04-04" as IsoDate;

// The profiles that come with the program; a test of the templates checks them against the type.
const profileOf = (body: string): Profile =>
  JSON.parse(readFileSync(`templates/${body}/profile.json`, "utf8")) as Profile;

function check(result: AdoptionResult | null, year = 2025): readonly string[] {
  const isMember = membershipIn(year, profileOf("hrc"), states);
  return checkVote(result, { directory, isMember, members: 47 }).map((remark) =>
    Object.values(remark).flat().join(" "),
  );
}

function recorded(inFavour: string[], against: string[], abstaining: string[]): AdoptionResult {
  const vote = { inFavour: inFavour.length, against: against.length, abstaining: abstaining.length };
  return { kind: "recorded-vote", vote, inFavour, against, abstaining };
}

describe("checkVote", () => {
  it("finds nothing in a vote that holds", () => {
    expect(check(recorded(["Brazil", "Chile"], ["Cuba"], ["Ghana"]))).toEqual([]);
    expect(check({ kind: "without-vote" })).toEqual([]);
    expect(check(null)).toEqual([]);
  });

  it("finds States in two lists, twice in one, unknown, and not members that year", () => {
    expect(check(recorded(["Brazil", "Chile"], ["Chile"], ["Ghana", "Ghana"]))).toEqual([
      "in-two-lists Chile inFavour against",
      "twice Ghana abstaining",
    ]);
    expect(check(recorded(["Atlantis", "Haiti"], [], []))).toEqual([
      "unknown Atlantis inFavour",
      "not-a-member Haiti inFavour",
    ]);
  });

  it("finds numbers that the lists do not bear, and more votes than members", () => {
    const result = recorded(["Brazil"], [], []);
    const wrong = { ...result, vote: { inFavour: 2, against: 0, abstaining: 0 } } as AdoptionResult;
    expect(check(wrong)).toEqual(["count inFavour 2 1"]);
    expect(check({ kind: "vote", vote: { inFavour: 30, against: 15, abstaining: 3 } })).toEqual([
      "too-many 48 47",
    ]);
  });
});

describe("readVote", () => {
  it("reads a whole result over several lines", () => {
    const pasted = `[Adopted by a recorded vote of 3 to 0, with 1 abstention. The voting was as follows:
In favour: Brazil, Chile and
Republic of Korea
Against: None
Abstaining:
Côte d’Ivoire]`;
    expect(readVote(pasted, directory, day)).toEqual({
      vote: { inFavour: 3, against: 0, abstaining: 1 },
      lists: {
        inFavour: ["Brazil", "Chile", "Republic of Korea"],
        against: [],
        abstaining: ["Côte d’Ivoire"],
      },
    });
    expect(readVote("Brazil, Chile", directory, day)).toBeNull();
  });
});

describe("the line in brackets", () => {
  it.each([
    ["ga", "on the report of the Third Committee (A/80/500)"],
    ["ga", "without reference to a Main Committee (A/71/L.4)"],
    [
      "ga",
      "on the report of the Special Political and Decolonization Committee (Fourth Committee) (A/80/412)",
    ],
    ["ga", "on the report of the Sixth Committee"],
    ["ecosoc", "on the recommendation of the Statistical Commission (E/2017/24)"],
    ["ecosoc", "on a proposal considered in plenary meeting (E/2022/L.13)"],
  ])("of %s: %s", (body, line) => {
    const pieces = parseReference(`[${line}]`, profileOf(body).adoptionReferences);
    if (line.endsWith("Sixth Committee"))
      expect(pieces).toMatchObject({ committee: "Sixth Committee", symbol: "" });
    expect(pieces === null ? null : formatReference(pieces)).toBe(line);
  });

  it("stays as it is where it is in words of its own", () => {
    expect(parseReference("by acclamation", profileOf("ga").adoptionReferences)).toBeNull();
  });
});

const corpus = new URL("../../../../shared/corpus/", import.meta.url);
const hasCorpus = existsSync(corpus);

describe.skipIf(!hasCorpus)(
  `votes of adopted texts${hasCorpus ? "" : " (skipped: ../shared/corpus is not here)"}`,
  () => {
    const votes = (hasCorpus ? readdirSync(corpus) : [])
      .filter((name) => name.startsWith("A_HRC_RES"))
      .flatMap((name) => {
        const whole = readFileSync(new URL(name, corpus), "utf8");
        const start = whole.search(/\[Adopted by a recorded vote/);
        if (start < 0) return [];
        const end = whole.indexOf("]", start);
        const adopted = /(\d{4})/.exec(whole.slice(Math.max(0, start - 40), start))?.[1];
        return adopted === undefined
          ? []
          : [{ name, text: whole.slice(start, end + 1), year: Number(adopted) }];
      });

    it("has enough of them", () => expect(votes.length).toBeGreaterThan(25));

    /** What is wrong in the issued documents themselves: slips of spelling, a comma left out, two States out of order. */
    const misprints: Readonly<Record<string, readonly string[]>> = {
      "A_HRC_RES_35_21.txt": [
        "Kyrgyzstan Mongolia",
        "unknown Kyrgyzstan Mongolia inFavour",
        "count inFavour 30 29",
      ],
      "A_HRC_RES_48_9.txt": ["Netherland", "unknown Netherland inFavour"],
      "A_HRC_RES_49_6.txt": ["Kazakstan", "unknown Kazakstan inFavour"],
      "A_HRC_RES_53_1.txt": ["order of abstaining"],
    };

    it.each(votes)(
      "$name: names are known and official on their day, lists in order, numbers right",
      (found) => {
        const on = `${found.year}-06-30` as IsoDate;
        const read = readVote(found.text, directory, on);
        const slips: string[] = [];
        for (const [list, names] of Object.entries(read?.lists ?? {})) {
          if ([...names].sort(compareNames).join() !== names.join()) slips.push(`order of ${list}`);
          for (const name of names) {
            const state = findState(directory, name);
            if (state === null || nameOn(state, on) !== name) slips.push(name);
            else
              expect(found.text.replace(/\s+/g, " ").replace(/['’]/g, "’")).toContain(
                name.replace(/['’]/g, "’"),
              );
          }
        }
        const result =
          read?.vote == null ? null : ({ kind: "recorded-vote", vote: read.vote, ...read.lists } as const);
        expect([...slips, ...check(result, found.year)]).toEqual(misprints[found.name] ?? []);
      },
    );
  },
);
