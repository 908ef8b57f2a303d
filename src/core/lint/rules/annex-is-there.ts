// An annex that the text speaks of is part of the document, and an annex is spoken of (drafting manual, Annexes).
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const annexIsThere: Rule = { id: "annex-is-there", group: "structure", severity: "warning", check };

const ownAnnex =
  /\bannex(?:es)?(?: [IVX]{1,5}(?: and [IVX]{1,5})?)? to the present (?:resolution|decision|text|statement)\b|\bannexed (?:to|hereto)(?: the present (?:resolution|decision))?\b/gi;

function* check({ resolution }: Subject): Iterable<Observation> {
  if (resolution.blocks.some(({ kind }) => kind === "annex")) return;
  for (const block of resolution.blocks) {
    const { owner, text, quoted } = checkedBlock(block);
    for (const { 0: words, index } of text.matchAll(ownAnnex)) {
      // "annexed to resolution 60/251" is the annex of another text.
      if (isQuoted(quoted, index) || /^annexed to$/i.test(words)) continue;
      yield {
        message: `Unexpected “${words}” in a text without an annex, expected the annex.`,
        place: placeIn(owner, index, index + words.length),
        fix: null,
      };
    }
  }
}
