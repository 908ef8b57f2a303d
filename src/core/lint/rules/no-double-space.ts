// One blank between words, none before punctuation.
import type { Replacement } from "#core/lint/checked-text.ts";
import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";

export const noDoubleSpace: Rule = {
  id: "no-double-space",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  *check(subject) {
    for (const { owner, text } of checkedTexts(subject)) {
      for (const found of finds(text)) yield replacement(owner, found);
    }
  },
};

function* finds(text: string): Iterable<Replacement> {
  for (const { 0: blanks, index } of text.matchAll(/ {2,}| (?=[,;:.])/g)) {
    const end = index + blanks.length;
    const [before, next] = [text.charAt(index - 1), text.charAt(end)];
    // Blanks beside a line break are layout.
    if (/^\s?$/.test(before) || /^\s?$/.test(next)) continue;
    const punctuation = /[,;:.]/.test(next) && !/[\w.…]/.test(text.charAt(end + 1));
    if (!punctuation && blanks.length === 1) continue;
    yield {
      start: index,
      end,
      text: punctuation ? "" : " ",
      message: punctuation
        ? `Unexpected blank before “${next}”, expected none.`
        : `Unexpected ${blanks.length} blanks between words, expected one.`,
      title: punctuation ? "Remove the blank" : "Use one blank",
    };
  }
}
