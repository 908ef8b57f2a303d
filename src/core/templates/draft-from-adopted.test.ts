import { describe, expect, it } from "vitest";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { requestIsNotPast } from "#core/lint/rules/request-is-not-past.ts";
import { createRunner } from "#core/lint/run-rules.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { BlockId, IsoDate, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { draftFromAdopted, editsOf, listOffers } from "./draft-from-adopted.ts";

function read(text: string): Resolution {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
}

const adopted = read(`body: hrc
stage: adopted
number: 57/4
symbol: A/HRC/RES/57/4
distribution: General
issued: 14 October 2024
session: 57
session dates: 9 September 2024 to 11 October 2024
agenda item: 3
agenda title: Lighthouses
sponsors: Chile
---

# Care of lighthouses

*The Human Rights Council*,

*Recalling* its resolution 54/9 of 11 October 2023,

*Noting* the discussion held at its fifty-sixth session,

1. *Requests* the High Commissioner to submit a report to the Human Rights Council at its sixtieth session, and to the General Assembly at its eightieth session;

2. *Decides*:

    (a) To hold a panel at its fifty-ninth session;

    (b) To extend the measures until 1 March 2025, as pledged by 2030;

3. *Calls upon* States to light all lamps by 2025.

---
47th meeting
9 October 2024
[Adopted without a vote.]
`);
const profile = readProfile("hrc");
const today = "2026-02-01" as IsoDate; // a day of the test's own
const request = { adopted, profile, session: 61, today, newBlockId: () => "new" as BlockId }; // as above

describe("a draft from an adopted text", () => {
  const draft = draftFromAdopted(adopted, 61);

  it("drops what belongs to the adopted one alone, and no word of the text", () => {
    expect(draft).toMatchObject({ stage: "working", adoption: null });
    expect(draft.masthead).toEqual({
      ...draft.masthead,
      symbol: null,
      number: null,
      issued: null,
      distribution: null,
      sponsors: [],
      version: null,
      session: { kind: "regular", number: 61, dates: null },
      agendaItem: adopted.masthead.agendaItem,
    });
    expect(draft.blocks).toBe(adopted.blocks);
    expect(draft.notes).toBe(adopted.notes);
  });

  it("offers to cite the source and to move what has a session or a day", () => {
    const offers = listOffers(request).map(({ before, after }) => [before, after]);
    expect(offers).toEqual([
      ["", "Recalling also its resolution 57/4 of 9 October 2024,"],
      ["sixtieth", "sixty-fourth"],
      ["fifty-ninth", "sixty-third"],
      ["1 March 2025", "1 March 2026"],
      ["2025", "2027"],
    ]);
  });

  it("offers no session where nobody said which one the draft is for", () => {
    const kinds = listOffers({ ...request, session: null }).map(({ kind }) => kind);
    expect(kinds).toEqual(["cite-source", "roll-day", "roll-day"]);
  });

  it("changes what was taken, and nothing else", () => {
    const taken = listOffers(request).filter(({ kind }) => kind !== "roll-day");
    const changed = applyEdits(draft, editsOf(taken));
    const texts = changed.blocks.map(({ spans }) => textOf(spans));
    expect(texts).toContain("Recalling also its resolution 57/4 of 9 October 2024,");
    expect(texts.join("\n")).toContain(
      "at its sixty-fourth session, and to the General Assembly at its eightieth",
    );
    expect(texts.join("\n")).toContain("until 1 March 2025, as pledged by 2030");
    expect(texts.join("\n")).toContain("held at its fifty-sixth session");
    expect(applyEdits(draft, editsOf([]))).toEqual(draft);
  });

  it("is offered no second citation of its source", () => {
    const citing = applyEdits(draft, editsOf(listOffers(request).slice(0, 1)));
    const again = listOffers({ ...request, adopted: { ...adopted, blocks: citing.blocks } });
    expect(again.some(({ kind }) => kind === "cite-source")).toBe(false);
  });

  it("is told what has passed by the check, days only where it knows the day", () => {
    const run = createRunner([requestIsNotPast], () => []);
    const facts = readFacts();
    const found = (given?: IsoDate) =>
      run({ resolution: draft, profile, facts, ...(given && { today: given }) }).map(
        ({ message }) => message.match(/“([^”]*)”/)?.[1],
      );
    expect(found()).toEqual(["sixtieth", "fifty-ninth"]);
    expect(found(today)).toEqual(["sixtieth", "fifty-ninth", "1 March 2025", "2025"]);
    expect(found("2024-12-01" as IsoDate)).toEqual(["sixtieth", "fifty-ninth"]); // as above
    expect(lintResolution(adopted, profile, facts).map(({ rule }) => rule)).not.toContain(
      "request-is-not-past",
    );
  });
});
