import { describe, expect, it } from "vitest";
import { findCitations } from "#core/citations/find-citations.ts";
import type { Place } from "#core/lint/finding.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { editorOf } from "#tests/support/editor-lines.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { newFoundTexts } from "./use-found-texts.ts";

const line = "pp Recalling its resolution 52/39 of 4 April 2023,";
const block = "b0" as BlockId; // as the lines of a test are named

function wordsAt(place: Place, { blocks }: Resolution): string {
  return "start" in place ? textOf(blocks[0]?.spans ?? []).slice(place.start, place.end) : "";
}

/** What is selected for the citation once its paragraph was changed: letters `from` to `to` are replaced. */
function wordsGoneTo(from: number, to: number, text: string): { readonly was: string; readonly now: string } {
  const editor = editorOf([line]);
  const found = newFoundTexts(editor);
  const seen = readNow(editor);
  const citations = findCitations(seen, readProfile("hrc"), readFacts());
  const [citation] = citations;
  if (citation === undefined) throw new Error("The line cites something.");
  found.note({ findings: [], citations }, seen);
  applyEdits(editor, [{ kind: "replace-text", in: { block }, start: from, end: to, text }], "fix");
  return { was: wordsAt(citation.place, seen), now: wordsAt(found.placeNow(citation), readNow(editor)) };
}

describe("going to a citation", () => {
  it("selects its words where they stand now", () => {
    const { was, now } = wordsGoneTo(9, 9, " also");
    expect(was).toContain("52/39");
    expect(now).toBe(was);
  });

  it("selects nothing where they were changed since", () => {
    const number = line.indexOf("52/39") - "pp ".length;
    expect(wordsGoneTo(number, number + 5, "55/24").now).toBe("");
  });
});
