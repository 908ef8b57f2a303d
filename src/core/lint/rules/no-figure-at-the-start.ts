// No paragraph begins with a figure (drafting manual, Numbers).
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { typedLabelOf } from "#core/lint/typed-label.ts";

export const noFigureAtTheStart: Rule = {
  id: "no-figure-at-the-start",
  group: "style",
  severity: "warning",
  scope: ["preambular", "operative", "subparagraph", "continuation"],
  cues: ["0"],
  *check(subject) {
    for (const { owner, text } of checkedTexts(subject)) {
      // "2030 Agenda" is a name; a typed label is another rule's.
      const figure = /^\d[\d,.]*(?= (?:[a-z]|per\b))/.exec(text)?.[0];
      if (figure === undefined || typedLabelOf(text) !== "") continue;
      yield {
        message: `Unexpected figure “${figure}” at the start, expected words.`,
        place: placeIn(owner, 0, figure.length),
        fix: null,
      };
    }
  },
};
