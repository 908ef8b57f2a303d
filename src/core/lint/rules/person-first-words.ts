// The person comes before the condition (disability-inclusive language guidelines of the United Nations).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { isInName, wordRule } from "#core/lint/word-rule.ts";

const listed: ReadonlyMap<string, string> = new Map([
  ["the disabled", "persons with disabilities"],
  ["the handicapped", "persons with disabilities"],
  ["disabled persons", "persons with disabilities"],
  ["disabled people", "persons with disabilities"],
  ["handicapped persons", "persons with disabilities"],
  ["handicapped people", "persons with disabilities"],
  ["the elderly", "older persons"],
  ["elderly persons", "older persons"],
  ["elderly people", "older persons"],
]);

/** Not "the disabled lamp": the word must end its phrase. */
const words =
  /\b(?:the (?:disabled|handicapped|elderly)(?=[,;.:]| (?:and|or|in|to|of|who|with|by|are|as)\b|$)|(?:disabled|handicapped|elderly) (?:persons|people))(?![A-Za-z’'-])/gi;

export const personFirstWords: Rule = wordRule({
  id: "person-first-words",
  severity: "warning",
  cues: ["disabled", "handicapped", "elderly"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(words)) {
      const [written] = found;
      const better = listed.get(written.toLowerCase());
      if (better === undefined || isInName(text, found.index)) continue;
      yield {
        start: found.index,
        end: found.index + written.length,
        text: better,
        message: `Unexpected “${written}”, expected “${better}”.`,
        title: `Use “${better}”`,
        look: true,
      };
    }
  },
});
