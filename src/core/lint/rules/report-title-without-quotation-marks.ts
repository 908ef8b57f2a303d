// What only describes a report is no title, and has no quotation marks (drafting manual, Footnotes, III).
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";

const described =
  /[“"](?:[Tt]he )?(?:(?:[Aa]nnual|[Ff]inal|[Ii]nterim) )?(?:[Rr]eport|[Nn]ote|[Ll]etter) (?:of|by|from) the [^“”"]{3,400}[”"]/g;

export const reportTitleWithoutQuotationMarks: Rule = {
  id: "report-title-without-quotation-marks",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  cues: ["“", '"'],
  *check(subject) {
    for (const { owner, text } of checkedTexts(subject)) {
      for (const { 0: words, index } of text.matchAll(described)) {
        // Items of agendas and resolutions have such titles.
        if (
          /(?:item|resolution|decision|\d{4},)[^.;]{0,40}$/.test(text.slice(Math.max(0, index - 60), index))
        )
          continue;
        yield {
          message: "Unexpected quotation marks around the description of a report, expected none.",
          place: placeIn(owner, index, index + words.length),
          fix: {
            title: "Remove the marks",
            edits: [
              {
                kind: "replace-text",
                in: owner,
                start: index + words.length - 1,
                end: index + words.length,
                text: "",
              },
              { kind: "replace-text", in: owner, start: index, end: index + 1, text: "" },
            ],
            safe: false,
          },
        };
      }
    }
  },
};
