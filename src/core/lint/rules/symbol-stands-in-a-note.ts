// A resolution describes a document in its text and gives the symbol in a note; the profile says where that is otherwise.
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
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
  const blocks = new Map(resolution.blocks.map((block) => [block.id, block]));
  for (const citation of citations) {
    const { symbol, place, kind } = citation;
    const owner = ownerOf(citation);
    if (symbol === null || owner === null || place.kind !== "block" || kind !== "document") continue;
    const block = blocks.get(place.block);
    if (block === undefined || !ownText.has(block.kind)) continue;
    // A document without a name of its own is called by its symbol: "as contained in document A/79/214".
    const isCalledSo = /\bdocuments? $/.test(checkedBlock(block).text.slice(0, place.start).slice(-11));
    yield {
      ...(isCalledSo && { severity: "info" }),
      message: `Unexpected symbol “${symbol}” in the text, expected it in a note.`,
      place: placeIn(owner, place.start, place.end),
      fix: null,
    };
  }
}
