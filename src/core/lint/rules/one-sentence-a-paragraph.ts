// A resolution is one sentence, so no full stop stands inside a paragraph (drafting manual, II C).
import { openerOf } from "#core/lint/block-opener.ts";
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule } from "#core/lint/rule.ts";
import { typedLabelOf } from "#core/lint/typed-label.ts";

export const oneSentenceAParagraph: Rule = {
  id: "one-sentence-a-paragraph",
  group: "punctuation",
  severity: "warning",
  scope: ["preambular", "operative"],
  cues: ["."],
  *check(subject) {
    const [block] = subject.resolution.blocks;
    // What opens otherwise is no part of the sentence: declarations and outcome documents have paragraphs of many.
    if (block === undefined || (block.kind !== "preambular" && block.kind !== "operative")) return;
    if (openerOf(block, block.kind)?.known !== true) return;
    for (const { owner, text, quoted } of checkedTexts(subject)) {
      const label = typedLabelOf(text).length;
      for (const { index } of text.matchAll(stop)) {
        if (
          index < label ||
          isQuoted(quoted, index) ||
          abbreviated.test(text.slice(Math.max(0, index - 12), index))
        )
          continue;
        const observation: Observation = {
          message: "Unexpected full stop inside a paragraph, expected one sentence.",
          place: placeIn(owner, index, index + 1),
          fix: null,
        };
        yield block.kind === "preambular" ? { ...observation, severity: "info" } : observation;
        break;
      }
    }
  },
};

/** A word of two letters and more, a stop, and a new sentence. */
const stop = /(?<=[\p{Ll})”’]{2})\.(?=[”’]?\s+\p{Lu}\p{Ll}*\s)/gu;
const abbreviated =
  /(?:^|[^\p{L}])(?:Nos?|[Vv]ols?|[Pp]aras?|[Aa]rts?|[Ss]ects?|[Cc]hap|pp?|St|Dr|Mrs?|Ms|Prof|Gen|Col|Messrs|Add|Corr|Rev|Ibid|cf|al|etc|vs|Ltd|Inc|Co)$/u;
