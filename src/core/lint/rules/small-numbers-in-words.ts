// Numbers under ten are words (drafting manual, Numbers): where they count things, not where they name or measure them.
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
/** "the 5 members": a word without capital before, a plural after; "article 5 States", "Goal 5" and "10, 5 and 3" are left alone. */
const counted =
  /(?<=\b[a-z]{2,} )(?<!\b(?:and|or|to|than|paragraphs?|articles?|annex|chapters?|sections?|goals?|targets?|items?|phases?|tiers?|levels?|types?|categor(?:y|ies)|rules?|numbers?|vol|regulations?|principles?|pillars?|schedules?|protocols?|tables?|of|age|aged|under) )([1-9]) (?=[a-z]{3,}s\b)/g;
/** What is measured has figures. */
const measures =
  /^(?:degrees|kilomet|met(?:re|er)s|hectares|tons|tonnes|litres|dollars|euros|francs|pounds|percent|points|miles|hours|grams|kilos)/;

export const smallNumbersInWords: Rule = wordRule({
  id: "small-numbers-in-words",
  severity: "warning",
  cues: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  *find(text): Iterable<Replacement> {
    for (const { 1: figure = "", index } of text.matchAll(counted)) {
      const word = words[Number(figure)] ?? "";
      if (word === "" || measures.test(text.slice(index + 2, index + 12))) continue;
      yield {
        start: index,
        end: index + 1,
        text: word,
        message: `Unexpected “${figure}”, expected “${word}”.`,
        title: `Use “${word}”`,
        look: true,
      };
    }
  },
});
