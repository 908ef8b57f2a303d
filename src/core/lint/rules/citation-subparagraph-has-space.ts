// "paragraph 5 (a)": a space stands before the letter: UN Editorial Manual, Paragraphs and subparagraphs.
import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";

export const citationSubparagraphHasSpace: Rule = {
  id: "citation-subparagraph-has-space",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  cues: ["("],
  check,
};

const joined = /(?<=(?<!\p{L})(?:paragraphs?|paras?\.|articles?|rules?) )(\d{1,3})(\([a-z\d]{1,4}\))/giu;

function* check(subject: Subject): Iterable<Observation> {
  for (const { owner, text } of checkedTexts(subject)) {
    for (const found of text.matchAll(joined)) {
      const [written, number = "", letter = ""] = found;
      const expected = `${number} ${letter}`;
      yield replacement(owner, {
        start: found.index,
        end: found.index + written.length,
        text: expected,
        message: `Unexpected “${written}”, expected “${expected}”.`,
        title: "Set the space",
      });
    }
  }
}
