// Organs and instruments are written in full in titles (drafting manual, II B).

import type { Facts } from "#core/instruments/facts.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noAbbreviationInTitle: Rule = {
  id: "no-abbreviation-in-title",
  group: "structure",
  severity: "warning",
  scope: ["title"],
  check,
};

function* check({ resolution, facts }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text } = checkedBlock(block);
    for (const found of text.matchAll(/\b[A-Z][A-Z]+[A-Za-z]{0,3}\b/g)) {
      const full = fullName(found[0], facts);
      if (full === null) continue;
      yield replacement(owner, {
        start: found.index,
        end: found.index + found[0].length,
        text: full,
        message: `Unexpected abbreviation “${found[0]}” in a title, expected “${full}”.`,
        title: "Write the name in full",
        look: true,
      });
    }
  }
}

function fullName(abbreviation: string, { bodies, instruments }: Facts): string | null {
  const body = bodies.find((each) => each.abbreviation === abbreviation)?.name;
  return body ?? instruments.find((each) => each.abbreviation === abbreviation)?.title ?? null;
}
