// Printed texts have curly quotation marks, double outside and single inside (drafting manual; practice).
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";

export const quotationMarksAreCurly: Rule = {
  id: "quotation-marks-are-curly",
  group: "style",
  severity: "info",
  anyDocument: true,
  scope: allKinds,
  cues: ['"'],
  check,
};

/** One finding a block or note: the marks come in pairs, and one fix sets them all. */
function* check(subject: Subject): Iterable<Observation> {
  for (const { owner, text } of checkedTexts(subject)) {
    const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
    const [first] = marks;
    if (first === undefined) continue;
    yield {
      message: `Unexpected straight quotation ${marks.length === 1 ? "mark" : "marks"}, expected curly ones.`,
      place: placeIn(owner, first, first + 1),
      fix: {
        title: "Use curly quotation marks",
        edits: marks.map((at) => ({
          kind: "replace-text",
          in: owner,
          start: at,
          end: at + 1,
          text: opensAt(text, at) ? "“" : "”",
        })),
        safe: true,
      },
    };
  }
}

function opensAt(text: string, at: number): boolean {
  return at === 0 || /[\s([“‘—–-]/.test(text.charAt(at - 1));
}
