// Numbers and letters of paragraphs are worked out from their order; a typed one would be printed twice.
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { typedLabelOf } from "#core/lint/typed-label.ts";

export const noTypedLabel: Rule = {
  id: "no-typed-label",
  group: "structure",
  severity: "warning",
  scope: ["preambular", "operative", "subparagraph"],
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text } = checkedBlock(block);
    const label = typedLabelOf(text);
    if (label === "") continue;
    yield replacement(owner, {
      start: 0,
      end: label.length,
      text: "",
      message: `Unexpected typed label “${label.trim()}”, expected the words of the paragraph.`,
      title: "Remove the typed label",
    });
  }
}
