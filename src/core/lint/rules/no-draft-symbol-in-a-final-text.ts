// Drafts have symbols of their own, and an adopted text is cited as adopted (research guide on document symbols).
import { placeIn } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noDraftSymbolInAFinalText: Rule = {
  id: "no-draft-symbol-in-a-final-text",
  group: "symbols",
  severity: "info",
  stages: ["tabled", "adopted"],
  check,
};

function* check({ citations }: Subject): Iterable<Observation> {
  for (const citation of citations) {
    const { symbol, place } = citation;
    const owner = ownerOf(citation);
    if (symbol === null || owner === null || !("start" in place)) continue;
    if (!/\/L\.\d+(?:\/|$)/.test(symbol)) continue;
    yield {
      message: `Unexpected symbol of a draft, “${symbol}”, expected the adopted text.`,
      place: placeIn(owner, place.start, place.end),
      fix: null,
    };
  }
}
