// A resolution states and decides; it neither exclaims nor asks (practice of all organs).
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule } from "#core/lint/rule.ts";

export const noExclamationOrQuestion: Rule = {
  id: "no-exclamation-or-question",
  group: "style",
  severity: "warning",
  scope: ["preambular", "operative", "subparagraph", "continuation"],
  cues: ["!", "?"],
  *check(subject) {
    for (const { owner, text, quoted } of checkedTexts(subject)) {
      for (const { 0: mark, index } of text.matchAll(/[!?](?=[\s,;.:)]|$)/g)) {
        if (isQuoted(quoted, index)) continue;
        const observation: Observation = {
          message: `Unexpected “${mark}”, expected a statement.`,
          place: placeIn(owner, index, index + 1),
          fix: null,
        };
        // Questions put to the International Court of Justice are asked in the resolution.
        yield mark === "?" ? { ...observation, severity: "info" } : observation;
      }
    }
  },
};
