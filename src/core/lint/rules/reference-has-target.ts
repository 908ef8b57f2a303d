// A live reference to a deleted paragraph points nowhere, and its number soon means another one (drafting practice).
import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { spanLength } from "#core/resolution/spans.ts";

export const referenceHasTarget: Rule = {
  id: "reference-has-target",
  group: "structure",
  severity: "error",
  anyDocument: true,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  const present = new Set(subject.resolution.blocks.map(({ id }) => id));
  for (const { owner, spans } of checkedTexts(subject)) {
    let at = 0;
    for (const span of spans) {
      const end = at + spanLength(span);
      if (span.kind === "reference" && !present.has(span.target))
        yield replacement(owner, {
          start: at,
          end,
          text: span.text,
          message: `Unexpected reference “${span.text}” to a paragraph that is gone, expected one that is in the text.`,
          title: "Keep the number as plain text",
          look: true,
        });
      at = end;
    }
  }
}
