import { describe, expect, it } from "vitest";
import { matchOpener, type OpenerPart } from "./match-opener.ts";
import { verbs } from "./verbs.ts";

/** The italic words, the key and the adverb, in one line. */
function show(text: string, part: OpenerPart): string | null {
  const opener = matchOpener(text, part);
  if (opener === null) return null;
  const italic = text.slice(opener.start, opener.start + opener.length);
  return `${italic} | ${opener.key} | ${opener.adverb}${opener.known ? "" : " | unknown"}`;
}

describe("matchOpener in the preamble", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["Guided by the Charter,", "Guided | guided | none"],
    ["Recalling its resolution 1/1,", "Recalling | recalling | none"],
    ["Recalling also its resolution 1/1,", "Recalling also | recalling | also"],
    ["Taking note of the report,", "Taking note | taking note | none"],
    ["Taking note also of the report,", "Taking note also | taking note | also"],
    ["Noting with appreciation the work,", "Noting with appreciation | noting with appreciation | none"],
    ["Noting also with deep concern that", "Noting also with deep concern | noting with deep concern | also"],
    ["Noting with regard to ports that", "Noting | noting | none"],
    [
      "Expressing grave concern also about floods,",
      "Expressing grave concern also | expressing grave concern | also",
    ],
    [
      "Expressing further grave concern about floods,",
      "Expressing further grave concern | expressing grave concern | further",
    ],
    [
      "Expressing its deep appreciation and gratitude to hosts,",
      "Expressing its deep appreciation and gratitude | expressing its deep appreciation and gratitude | none",
    ],
    ["Having also considered the report,", "Having also considered | having considered | also"],
    ["Having taken note of the report,", "Having taken note | having taken note | none"],
    [
      "Remaining deeply concerned about floods,",
      "Remaining deeply concerned | remaining deeply concerned | none",
    ],
    ["Recalling and reaffirming its will,", "Recalling and reaffirming | recalling and reaffirming | none"],
    ["Also recalling its resolution,", "Also recalling | recalling | also"],
    ["Recalling in particular its will,", "Recalling | recalling in particular | none"],
    [
      "Condemning in the strongest terms also the theft,",
      "Condemning in the strongest terms also | condemning in the strongest terms | also",
    ],
    ["Taking fully into account the report,", "Taking fully into account | taking fully into account | none"],
    ["Having regard to the report,", "Having regard | having regard | none"],
    ["Encouraging further cooperation,", "Encouraging | encouraging | none"],
    ["Recalling further Security Council resolution", "Recalling further | recalling | further"],
    ["In this regard, recalling its will,", "recalling | recalling | none"],
    ["Deeply concerned further that", "Deeply concerned further | deeply concerned | further"],
    ["Bearing in mind the mandate,", "Bearing in mind | bearing in mind | none"],
    ["Acting under Chapter VII", "Acting | acting | none"],
    ["Recognising that", "Recognising | recognizing | none"],
    ["[Recalling its will,]", "Recalling | recalling | none"],
    ["Cherishing ports,", "Cherishing | cherishing | none | unknown"],
    ["Recalls its will,", null],
    ["The ports of the world,", null],
    ["", null],
    ["Recalling", "Recalling | recalling | none"],
  ];
  it.each(cases)("reads %j", (text, expected) => expect(show(text, "preambular")).toBe(expected));
});

describe("matchOpener in the operative part", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["Decides to remain seized of the matter.", "Decides | decides | none"],
    ["Also calls upon States to act;", "Also calls upon | calls upon | also"],
    ["Calls on States to act;", "Calls on | calls upon | none"],
    ["Calls also upon States to act;", "Calls also upon | calls upon | also"],
    ["Further strongly condemns piracy;", "Further strongly condemns | strongly condemns | further"],
    ["Encourages further efforts;", "Encourages | encourages | none"],
    ["Encourages further the efforts;", "Encourages further | encourages | further"],
    ["Reemphasizes its call;", "Reemphasizes | re-emphasizes | none"],
    ["Requests also the Office to act;", "Requests also | requests | also"],
    ["Takes note with appreciation of", "Takes note with appreciation | takes note with appreciation | none"],
    ["Expresses its readiness to help;", "Expresses its readiness | expresses its readiness | none"],
    ["Befriends all ports;", "Befriends | befriends | none | unknown"],
    ["Recalling its will;", null],
    ["Urge all States;", null],
  ];
  it.each(cases)("reads %j", (text, expected) => expect(show(text, "operative")).toBe(expected));

  it("gives what the opener becomes in the other part", () => {
    expect(matchOpener("Recalls the report;", "operative")?.counterpart).toBe("Recalling");
    expect(matchOpener("Also strongly condemns it;", "operative")?.counterpart).toBe("Strongly condemning");
    expect(matchOpener("Noting also with concern that,", "preambular")?.counterpart).toBe(
      "Notes with concern",
    );
    expect(matchOpener("Guided by the Charter,", "preambular")?.counterpart).toBeNull();
    expect(matchOpener("Decides to act;", "operative")?.counterpart).toBeNull();
  });

  it("does not slow down on a megabyte of one word", () => {
    const started = performance.now();
    matchOpener("also ".repeat(200_000), "preambular");
    matchOpener("a-".repeat(500_000), "operative");
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("the table of verbs", () => {
  it("is sorted and names no form twice", () => {
    const first = verbs.map(([participle, finite]) => (participle ?? finite ?? "").toLowerCase());
    expect(first).toEqual([...first].sort());
    const forms = verbs.flat().filter((cell) => typeof cell === "string");
    expect(new Set(forms).size).toBe(forms.length);
  });
});
