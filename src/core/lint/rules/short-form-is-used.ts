// A short form that is introduced is used, else it only delays the reader (drafting manual, Abbreviations).
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const shortFormIsUsed: Rule = {
  id: "short-form-is-used",
  group: "style",
  severity: "info",
  anyDocument: true,
  check,
};

/** "the Office for Lamps (OL)", "(hereinafter “the Office”)": letters, or words in quotation marks. */
const introduced =
  /(?<=\p{L} )\((?:(?<letters>\p{Lu}{2,8}s?)|(?:hereinafter |hereafter )[^“”"()]{0,30}[“"](?:the )?(?<words>[^“”"()]{2,60})[”"])\)/gu;
const numeral = /^[IVXLC]+$/;

function* check(subject: Subject): Iterable<Observation> {
  const texts = [...checkedTexts(subject)];
  const whole = texts.map(({ text }) => text).join("\n");
  for (const { owner, text, quoted } of texts) {
    for (const found of text.matchAll(introduced)) {
      const short = found.groups?.["letters"] ?? found.groups?.["words"] ?? "";
      if (numeral.test(short) || isQuoted(quoted, found.index) || occursTwice(whole, short)) continue;
      yield {
        message: `Unexpected short form “${short}” that is not used, expected its use or the name alone.`,
        place: placeIn(owner, found.index - 1, found.index + found[0].length),
        fix: {
          title: "Leave it out",
          edits: [
            {
              kind: "replace-text",
              in: owner,
              start: found.index - 1,
              end: found.index + found[0].length,
              text: "",
            },
          ],
          safe: false,
        },
      };
    }
  }
}

function occursTwice(whole: string, short: string): boolean {
  return whole.indexOf(short, whole.indexOf(short) + short.length) !== -1;
}
