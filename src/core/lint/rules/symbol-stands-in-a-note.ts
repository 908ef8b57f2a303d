// A resolution describes a document in its text and gives the symbol in a note; the profile says where that is otherwise.
import { placeIn } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const symbolStandsInANote: Rule = {
  id: "symbol-stands-in-a-note",
  group: "symbols",
  severity: "warning",
  check,
};

const ownText: ReadonlySet<string> = new Set(["preambular", "operative", "subparagraph", "continuation"]);

function* check({ citations, resolution }: Subject): Iterable<Observation> {
  const kinds = new Map(resolution.blocks.map(({ id, kind }) => [id, kind]));
  for (const citation of citations) {
    const { symbol, place, kind } = citation;
    const owner = ownerOf(citation);
    if (symbol === null || owner === null || place.kind !== "block" || kind !== "document") continue;
    if (!ownText.has(kinds.get(place.block) ?? "")) continue;
    yield {
      message: `Unexpected symbol “${symbol}” in the text, expected it in a note.`,
      place: placeIn(owner, place.start, place.end),
      fix: null,
    };
  }
}
