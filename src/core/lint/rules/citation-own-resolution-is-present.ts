// A resolution calls itself "the present resolution"; where an organ says "this" as well, its profile silences the rule.
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { blockKinds } from "#core/resolution/resolution.ts";

export const citationOwnResolutionIsPresent: Rule = {
  id: "citation-own-resolution-is-present",
  group: "citations",
  severity: "warning",
  scope: blockKinds,
  cues: ["this"],
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text, quoted } = checkedBlock(block);
    for (const found of text.matchAll(/(?<!\p{L})([Tt])his (resolution|decision)(?!\p{L})/gu)) {
      if (isQuoted(quoted, found.index)) continue;
      const [written, capital = "t", noun = ""] = found;
      const expected = `${capital}he present ${noun}`;
      yield replacement(owner, {
        start: found.index,
        end: found.index + written.length,
        text: expected,
        message: `Unexpected “${written}”, expected “${expected}”.`,
        title: "Use “the present”",
        look: true,
      });
    }
  }
}
