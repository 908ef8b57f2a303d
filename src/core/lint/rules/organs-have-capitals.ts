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
/** Not in an address, nor in the plural: "national security councils" are others. */
const written = new RegExp(`(?<![\\p{L}\\d./@-])(?:${names.join("|")})(?![\\p{L}\\d@-]|\\.\\p{Ll})`, "giu");

export const organsHaveCapitals: Rule = wordRule({
  id: "organs-have-capitals",
  severity: "warning",
  *find(text): Iterable<Replacement> {
    for (const { 0: found, index } of text.matchAll(written)) {
      const name = official.get(found.toLowerCase());
      // A title in capitals is set so.
      if (name === undefined || found === name || found === found.toUpperCase()) continue;
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
