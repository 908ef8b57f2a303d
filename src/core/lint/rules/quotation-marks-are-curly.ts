// Printed texts have curly quotation marks, double outside and single inside (drafting manual; practice).
import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";

export const quotationMarksAreCurly: Rule = {
  id: "quotation-marks-are-curly",
  group: "style",
  severity: "info",
  anyDocument: true,
  scope: allKinds,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  for (const { owner, text } of checkedTexts(subject)) {
    for (const { index } of text.matchAll(/"/g)) {
      const opens = index === 0 || /[\s([“‘—–-]/.test(text.charAt(index - 1));
      const curly = opens ? "“" : "”";
      yield replacement(owner, {
        start: index,
        end: index + 1,
        text: curly,
        message: `Unexpected straight quotation mark, expected a curly one.`,
        title: "Use curly quotation marks",
      });
    }
  }
}
