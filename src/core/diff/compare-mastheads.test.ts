import { describe, expect, it } from "vitest";
import {
  emptyMasthead,
  emptyResolution,
  type IsoDate,
  type Masthead,
  type Resolution,
  type Sponsor,
} from "#core/resolution/resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { compareMastheads } from "./compare-mastheads.ts";

// The days of a test are as good as any.
const day = (text: string): IsoDate => text as IsoDate;

function text(masthead: Partial<Masthead>, change: Partial<Resolution> = {}): Resolution {
  return { ...emptyResolution("hrc"), masthead: { ...emptyMasthead, ...masthead }, ...change };
}

function sponsor(name: string, change: Partial<Sponsor> = {}): Sponsor {
  return { name, role: "main", onBehalfOf: null, nonMember: false, joined: null, ...change };
}

function said(base: Resolution, draft: Resolution): readonly string[] {
  const of = (resolution: Resolution) => ({ resolution, profile: readProfile(resolution.body) });
  return compareMastheads(of(base), of(draft)).map(({ sentence }) => sentence);
}

const last = text({
  symbol: { text: "A/HRC/58/L.7", derived: false },
  session: { kind: "regular", number: 58, dates: { from: day("2025-02-24"), to: day("2025-04-04") } },
  agendaItem: { number: "3", title: null },
  sponsors: [sponsor("Chile"), sponsor("Ghana"), sponsor("Peru", { role: "additional" })],
});

describe("compareMastheads", () => {
  it("says nothing of a text and itself", () => {
    expect(said(last, last)).toEqual([]);
  });

  it("says what became what, what is new and what is gone, as it is printed", () => {
    const draft = text({
      ...last.masthead,
      symbol: null,
      session: { kind: "special", number: 38, dates: null },
      agendaItem: { number: "10", title: "Technical assistance" },
      distribution: "Limited",
    });
    expect(said(last, draft)).toEqual([
      "Symbol: “A/HRC/58/L.7” is gone.",
      "Distribution: “Limited” is new.",
      "Session: “Fifty-eighth session” became “Thirty-eighth special session”.",
      "Dates of the session: “24 February–4 April 2025” is gone.",
      "Agenda item: “3” became “10: Technical assistance”.",
    ]);
  });

  it("says who joined, who left and who stands otherwise, in whatever order they are listed", () => {
    const sponsors = [
      sponsor("Peru"),
      sponsor("Haiti", { joined: day("2025-04-02") }),
      sponsor("Ghana", { onBehalfOf: "Group of African States" }),
      sponsor("Malta"),
    ];
    expect(said(last, text({ ...last.masthead, sponsors }))).toEqual([
      "Sponsors new: Haiti and Malta.",
      "Sponsors gone: Chile.",
      "Peru: “additional sponsor” became “main sponsor”.",
      "Ghana: “main sponsor” became “main sponsor, on behalf of Group of African States”.",
    ]);
    expect(said(last, text({ ...last.masthead, sponsors: last.masthead.sponsors.toReversed() }))).toEqual([]);
  });

  it("says how one text was adopted and another not", () => {
    const adopted = text(last.masthead, {
      stage: "adopted",
      adoption: {
        date: day("2025-04-03"),
        meeting: { ordinal: 55, plenary: false },
        result: { kind: "without-vote" },
        reference: null,
      },
    });
    expect(said(adopted, last)).toEqual([
      "Closing: “55th meeting 3 April 2025 [Adopted without a vote.]” is gone.",
    ]);
  });
});
