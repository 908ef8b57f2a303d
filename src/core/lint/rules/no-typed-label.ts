// Numbers and letters of paragraphs are worked out from their order; a typed one would be printed twice.
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noTypedLabel: Rule = {
  id: "no-typed-label",
  group: "structure",
  severity: "warning",
  scope: ["preambular", "operative", "subparagraph"],
  check,
};

/** "PP3", "OP 2.", "7 bis." at the start; a bare number only with a stop or bracket behind it. */
const typed =
  /^\s{0,3}(?:(?:PP|OP) ?\d{1,3}(?: ?(?:bis|ter|quater|alt)\b)?[.):]?|\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[a-z]\))\s{1,3}(?=\S)/;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text } = checkedBlock(block);
    const found = typed.exec(text);
    if (found === null) continue;
    yield replacement(owner, {
      start: 0,
      end: found[0].length,
      text: "",
      message: `Unexpected typed label “${found[0].trim()}”, expected the words of the paragraph.`,
      title: "Remove the typed label",
    });
  }
}
