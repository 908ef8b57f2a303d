// Organs, the highest offices and the Charter are names, and names have capitals (drafting manual, Capitalization).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const names = [
  "General Assembly",
  "Security Council",
  "Human Rights Council",
  "Economic and Social Council",
  "International Court of Justice",
  "Secretary-General",
  "United Nations",
  "Charter of the United Nations",
  "Universal Declaration of Human Rights",
];
const official = new Map(names.map((name) => [name.toLowerCase(), name]));
/** Each word with either letter at its start: a pattern without regard to letters would be far slower. */
const eitherLetter = (name: string): string =>
  name.replace(/\b[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
/** Not in the plural: "national security councils" are others. */
const written = new RegExp(`\\b(?:${names.map(eitherLetter).join("|")})\\b`, "g");

export const organsHaveCapitals: Rule = wordRule({
  id: "organs-have-capitals",
  severity: "warning",
  cues: ["general", "council", "court", "nations", "declaration"],
  *find(text): Iterable<Replacement> {
    for (const { 0: found, index } of text.matchAll(written)) {
      const name = official.get(found.toLowerCase());
      if (name === undefined || found === name) continue;
      // Not in an address, nor where it is part of another word.
      if (
        /[./@-]/.test(text.charAt(index - 1)) ||
        /^(?:[-@]|\.[a-z])/.test(text.slice(index + found.length, index + found.length + 2))
      )
        continue;
      // Another body of that name: "the national human rights council", "a security council".
      if (
        /\b(?:an?|each|every|national|regional|local|own) $/i.test(text.slice(Math.max(0, index - 12), index))
      )
        continue;
      yield {
        start: index,
        end: index + found.length,
        text: name,
        message: `Unexpected “${found}”, expected “${name}”.`,
        title: `Use “${name}”`,
      };
    }
  },
});
