// Square brackets hold what is not agreed; a tabled or adopted text has none left.
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noOpenBrackets: Rule = {
  id: "no-open-brackets",
  group: "structure",
  severity: "warning",
  stages: ["tabled", "adopted"],
  scope: ["title", "preambular", "operative", "subparagraph", "continuation"],
  check,
};

/** What stands in brackets to stay: an editor's note, "[sic]". */
const editorial = /^\[(?:sic|see |A\/|S\/|E\/)/i;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text, quoted } = checkedBlock(block);
    const lastClose = text.lastIndexOf("]");
    for (const { index } of text.matchAll(/\[/g)) {
      if (isQuoted(quoted, index) || editorial.test(text.slice(index, index + 6))) continue;
      const close = index < lastClose ? text.indexOf("]", index) : -1;
      yield {
        message: "Unexpected square bracket, expected agreed words: only working drafts leave wording open.",
        place: placeIn(owner, index, close === -1 ? index + 1 : close + 1),
        fix: null,
      };
    }
  }
}
