import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import type { IsoDate, Masthead, Resolution, Sponsor } from "#core/resolution/resolution.ts";
import {
  gaAdopted,
  hrcAdopted,
  hrcDraft,
  hrcRecordedVote,
  hrcTabled,
  oddDraft,
  scAdopted,
} from "#tests/round-trip/sample-resolutions.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { layOutResolution } from "./lay-out-resolution.ts";
import type { PrintedDocument } from "./printed-document.ts";

const now = "2026-11-21T14:02:07Z";

function profileOf(body: string): Profile {
  // The profiles that come with the program; a test of the templates checks them against the type.
  return JSON.parse(readFileSync(`templates/${body}/profile.json`, "utf8")) as Profile;
}

function layOut(resolution: Resolution, change: Partial<Masthead> = {}): PrintedDocument {
  const changed = { ...resolution, masthead: { ...resolution.masthead, ...change } };
  return layOutResolution(changed, { profile: profileOf(resolution.body), now });
}

function openingOf(resolution: Resolution): readonly string[] {
  return layOut(resolution).opening.map((line) => `${line.style}: ${line.text}`);
}

function closingOf(resolution: Resolution): readonly string[] {
  return layOut(resolution).closing.map((line) => `${line.label} ${line.text}`.trim());
}

function sponsorLine(...sponsors: readonly Partial<Sponsor>[]): string {
  const full = sponsors.map(
    (sponsor): Sponsor => ({
      name: "",
      role: "main",
      onBehalfOf: null,
      nonMember: false,
      joined: null,
      ...sponsor,
    }),
  );
  return layOut(hrcTabled, { sponsors: full }).opening.at(-1)?.text ?? "";
}

describe("the masthead", () => {
  it("names the facts of an issued text in order", () => {
    expect(layOut(hrcAdopted).masthead).toEqual({
      symbolLetters: "A",
      symbolRest: "/HRC/RES/58/99",
      organ: "General Assembly",
      facts: ["Distr.: General", "7 April 2025", "English", "Original: French"],
    });
  });

  it("names one language where version and original are the same", () => {
    expect(layOut(gaAdopted).masthead?.facts).toEqual([
      "Distr.: General",
      "17 October 2016",
      "Original: English",
    ]);
  });

  it("gives a tabled draft the day of its document", () => {
    expect(layOut(hrcTabled, { issued: "2025-03-26" as IsoDate }).masthead?.facts[1]).toBe("26 March 2025");
  });

  it("gives a draft no date of issue and a limited distribution", () => {
    expect(layOut(hrcDraft).masthead?.facts).toEqual(["Distr.: Limited", "English", "Original: French"]);
  });
});

describe("the symbol", () => {
  it("is a placeholder while nobody gave the draft one", () => {
    expect(layOut(hrcDraft).symbol).toBe("A/HRC/58/L.__");
    expect(layOut(hrcDraft, { symbol: null }).symbol).toBe("A/HRC/58/L.__");
    expect(layOut(hrcDraft, { symbol: null, session: null }).symbol).toBe("A/HRC/__/L.__");
  });

  it("is never that of an adopted text on a draft", () => {
    const symbol = { text: "A/HRC/RES/58/99", derived: false };
    expect(layOut(hrcTabled, { symbol }).symbol).toBe("A/HRC/58/L.__");
  });

  it("is the one given where there is one", () => {
    expect(layOut(hrcTabled).symbol).toBe("A/HRC/58/L.99");
    expect(layOut(scAdopted).symbol).toBe("S/RES/9999 (2023)");
  });

  it("names the year of a Security Council draft and the number of a special session", () => {
    expect(layOut({ ...scAdopted, stage: "working" }, { symbol: null }).symbol).toBe("S/2026/__");
    const session = { kind: "special", number: 34, dates: null } as const;
    expect(layOut(hrcDraft, { session }).symbol).toBe("A/HRC/S-34/L.__");
  });
});

describe("the opening lines", () => {
  it("are those of an adopted text of the Human Rights Council", () => {
    expect(openingOf(hrcAdopted)).toEqual([
      "body-name: Human Rights Council",
      "session: Fifty-eighth session",
      "dates: 24 February–4 April 2025",
      "agenda: Agenda item 10",
      "agenda-title: Assistance to islands and the people who live on them",
      "adoption-heading: Resolution adopted by the Human Rights Council on 4\u00a0April\u00a02025",
    ]);
    expect(layOut(hrcAdopted).title?.number).toBe("58/99.");
  });

  it("are those of a draft, with its number left open", () => {
    expect(openingOf(hrcDraft).at(-1)).toBe("sponsors: Albania, Belgium* and Chile: draft resolution");
    expect(layOut(hrcDraft).title?.number).toBe("58/…");
  });

  it("are those of the General Assembly", () => {
    expect(openingOf(gaAdopted)).toEqual([
      "session: Seventy-first session",
      "agenda: Agenda item 113 (a)",
      "agenda-title: Wells, springs and other sources",
      "adoption-heading: Resolution adopted by the General Assembly on 13\u00a0October\u00a02016",
      "adoption-reference: without reference to a Main Committee (A/71/L.999)",
    ]);
    expect(layOut({ ...gaAdopted, stage: "tabled" }).title?.number).toBe("");
  });

  it("are those of an amendment, which is a plain text otherwise", () => {
    const amendment: Resolution = {
      ...hrcTabled,
      kind: "text",
      masthead: { ...hrcTabled.masthead, amends: "A/HRC/58/L.7" },
    };
    expect(openingOf(amendment).at(-1)).toMatch(/: amendment to draft resolution A\/HRC\/58\/L\.7$/);
    expect(layOut(amendment).masthead?.organ).toBe("General Assembly");
    expect(layOut({ ...hrcTabled, kind: "text" }).masthead).toBeNull();
  });

  it("are those of a statement of the President, which nobody adopts", () => {
    const statement: Resolution = { ...hrcAdopted, body: "hrc-prst", kind: "statement" };
    const profile = { ...profileOf("hrc"), ...profileOf("hrc-prst") };
    const printed = layOutResolution(statement, { profile, now });
    expect(printed.opening.at(-1)?.text).toBe("Statement by the President");
    expect(printed.title?.number).toBe("PRST 58/99.");
    const named = { ...statement, masthead: { ...statement.masthead, number: "PRST 58/99" } };
    expect(layOutResolution(named, { profile, now }).title?.number).toBe("PRST 58/99.");
  });

  it("are those of the Security Council", () => {
    expect(openingOf(scAdopted)).toEqual([
      "number: Resolution 9999 (2023)",
      "adopted-by: Adopted by the Security Council at its 9999th meeting, on 2\u00a0October\u00a02023",
    ]);
  });
});

describe("the sponsors", () => {
  it("are listed as L. documents list them", () => {
    expect(sponsorLine()).toBe("Draft resolution");
    expect(sponsorLine({ name: "Ghana" })).toBe("Ghana: draft resolution");
    expect(sponsorLine({ name: "Ghana", nonMember: true })).toBe("Ghana:* draft resolution");
    expect(
      sponsorLine(
        { name: "Belarus", nonMember: true },
        { name: "Chile" },
        { name: "Eritrea", nonMember: true },
      ),
    ).toBe("Belarus,* Chile and Eritrea*: draft resolution");
    expect(sponsorLine({ name: "Ghana", onBehalfOf: "Group of African States" })).toBe(
      "Ghana (on behalf of the Group of African States): draft resolution",
    );
  });

  it("have the note of the organ's own rules where it has one", () => {
    const profile = { ...profileOf("ecosoc"), nonMemberNote: "In accordance with a rule of its own." };
    const { opening } = layOutResolution({ ...hrcTabled, body: "ecosoc" }, { profile, now });
    expect(opening.at(-1)?.asteriskNote).toBe("In accordance with a rule of its own.");
  });

  it("say who is no member, once", () => {
    expect(layOut(hrcTabled).opening.at(-1)?.asteriskNote).toBe(
      "State not a member of the Human Rights Council.",
    );
  });
});

describe("the closing lines", () => {
  it("are those of the body", () => {
    expect(closingOf(hrcAdopted)).toEqual(["59th meeting", "4 April 2025", "[Adopted without a vote.]"]);
    expect(closingOf(gaAdopted)).toEqual(["27th plenary meeting", "13 October 2016"]);
    expect(closingOf(scAdopted)).toEqual([]);
  });

  it("list a recorded vote in one bracket", () => {
    expect(closingOf(hrcRecordedVote).slice(2)).toEqual([
      "[Adopted by a recorded vote of 3 to 1, with 2 abstentions. The voting was as follows:",
      "In favour: Albania, Bolivia (Plurinational State of) and Chile",
      "Against: Denmark",
      "Abstaining: Eritrea and Fiji]",
    ]);
  });

  it("leave out a vote that nobody has been counted in", () => {
    const vote = { inFavour: 0, against: 0, abstaining: 0 };
    const result = { kind: "recorded-vote", vote, inFavour: [], against: [], abstaining: [] } as const;
    const adoption = { date: null, meeting: { ordinal: 59, plenary: false }, result, reference: null };
    expect(closingOf({ ...hrcRecordedVote, adoption })).toEqual(["59th meeting"]);
  });

  it("are missing from a draft, even where it knows how its source was adopted", () => {
    expect(hrcDraft.adoption).not.toBe(null);
    expect(closingOf(hrcDraft)).toEqual([]);
    expect(layOut({ ...gaAdopted, stage: "tabled" }).endRule).toBe(false);
  });

  it("stand before the annexes", () => {
    const { blocks, annexes } = layOut(gaAdopted);
    expect(blocks.at(-1)?.label).toBe("3.");
    expect(annexes.map((block) => block.label)).toEqual(["Annex", "", "", "1.", "2."]);
  });
});

describe("a working draft", () => {
  it("says when it was printed and what it is called", () => {
    expect(layOut(hrcDraft).draftNotice).toBe("Draft as of 21 November 2026, 14:02 UTC · draft 3");
    expect(layOut(hrcTabled).draftNotice).toBe("");
    expect(layOut(hrcAdopted).draftNotice).toBe("");
  });
});

describe("the text", () => {
  it("sets the organ in italics and its comma in roman", () => {
    expect(layOut(hrcAdopted).blocks[0]?.spans).toMatchObject([
      { text: "The Human Rights Council", italic: true },
      { text: ",", italic: false },
    ]);
  });

  it("leaves a lone operative paragraph without a number and starts anew in each part", () => {
    const labels = layOut(oddDraft).blocks.map((block) => block.label);
    expect(labels.slice(0, 10)).toEqual(["", "", "(a)", "(b)", "A", "", "(a)", "(b)", "B", "1."]);
    expect(labels.slice(-3)).toEqual(["(aa)", "(bb)", "2."]);
  });

  it("follows a reference to the number of today", () => {
    const blocks = hrcAdopted.blocks.map((block, index) =>
      index === hrcAdopted.blocks.length - 1
        ? { ...block, spans: [{ kind: "reference", target: hrcAdopted.blocks[14]?.id, text: "9 (c)" }] }
        : block,
    );
    const changed = { ...hrcAdopted, blocks } as Resolution; // the target is a block of this text
    expect(layOut(changed).blocks.at(-1)?.spans).toMatchObject([
      { text: "2", refersTo: hrcAdopted.blocks[6]?.id },
      { text: " " },
      { text: "(b)", refersTo: hrcAdopted.blocks[14]?.id },
    ]);
  });

  it("keeps notes that no mark stands for", () => {
    const blocks = hrcAdopted.blocks.map((block) => ({
      ...block,
      spans: block.spans.filter((span) => span.kind !== "note"),
    }));
    const printed = layOut({ ...hrcAdopted, blocks });
    expect(printed.notes).toEqual([]);
    expect(printed.looseNotes.map((note) => note.number)).toEqual([1, 2, 3]);
  });

  it("holds every word and no character that a page or XML cannot hold", () => {
    fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        const printed = JSON.stringify(layOut(resolution));
        for (const block of resolution.blocks)
          for (const span of block.spans)
            if (span.kind === "text" && block.kind !== "enacting") {
              const shown = JSON.stringify(span.text.replace(/\t/g, " ")).slice(1, -1);
              expect(printed).toContain(shown);
            }
        expect(printed).not.toMatch(/\\u00[01]/);
      }),
      { numRuns: 100 },
    );
  });
});
