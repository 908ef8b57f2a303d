// A short form is explained where it first stands, and once (drafting manual, Abbreviations).
import { type CheckedText, checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const shortFormIsExplainedFirst: Rule = {
  id: "short-form-is-explained-first",
  group: "style",
  severity: "info",
  anyDocument: true,
  check,
};

/** "the Office for Public Lamps (OPL)". */
const introduced = /\((\p{Lu}{3,8})\)/gu;
const letters = /(?<![\p{L}\d/.-])\p{Lu}{3,8}(?![\p{L}\d/]|-\d)/gu;
const numeral = /^[IVXLC]+$/;

interface Explained {
  readonly text: CheckedText;
  readonly at: number;
}

function* check(subject: Subject): Iterable<Observation> {
  // In the order of reading, where notes are read beside the text.
  const texts = [...checkedTexts(subject)].filter(({ owner }) => "block" in owner);
  const explained = new Map<string, Explained>();
  for (const text of texts)
    for (const { 1: short = "", index } of text.text.matchAll(introduced))
      if (
        /\p{L} $/u.test(text.text.slice(Math.max(0, index - 2), index)) &&
        !numeral.test(short) &&
        !isQuoted(text.quoted, index) &&
        !explained.has(short)
      )
        explained.set(short, { text, at: index + 1 });
  if (explained.size === 0) return;
  const open = new Set(explained.keys());
  for (const text of texts) {
    if (open.size === 0) return;
    for (const { 0: short, index } of text.text.matchAll(letters)) {
      if (!open.delete(short)) continue;
      const first = explained.get(short);
      if (first === undefined || (first.text === text && first.at === index)) continue;
      if (isQuoted(text.quoted, index)) {
        open.add(short);
        continue;
      }
      yield {
        message: `Unexpected “${short}” before it is explained, expected the full name with “(${short})” here.`,
        place: placeIn(text.owner, index, index + short.length),
        fix: null,
      };
    }
  }
}
