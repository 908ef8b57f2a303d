// A paragraph that nobody can read aloud in one breath is better divided. The threshold is our own.
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";

const mostWords = 150;

export const noOverlongParagraph: Rule = {
  id: "no-overlong-paragraph",
  group: "style",
  severity: "info",
  stages: ["working", "tabled"],
  scope: ["preambular", "operative", "subparagraph"],
  *check(subject) {
    for (const { owner, text } of checkedTexts(subject)) {
      // Each word but the last has a blank behind it.
      if (text.length < 2 * mostWords) continue;
      const words = text.match(/\S+/g)?.length ?? 0;
      if (words <= mostWords) continue;
      yield {
        message: `Unexpected length of ${words} words, expected at most ${mostWords}, or subparagraphs.`,
        place: placeIn(owner, 0, Math.min(text.length, 40)),
        fix: null,
      };
    }
  },
};
