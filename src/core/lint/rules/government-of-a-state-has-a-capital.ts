// The Government of a State has a capital, as the State has (drafting manual, Capitalization).
import type { StateName } from "#core/instruments/facts.ts";
import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Rule } from "#core/lint/rule.ts";
import { allKinds, isInName } from "#core/lint/word-rule.ts";

/** Of a State by name; "governments" at large and "a government of national unity" are common nouns. */
const government = /(?<![\p{L}’'-])(government)( of (?:the )?)(?=(\p{Lu}[\p{L}’' -]{2,60}))/gu;

export const governmentOfAStateHasACapital: Rule = {
  id: "government-of-a-state-has-a-capital",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  cues: ["government"],
  *check(subject) {
    const names = firstWordsOf(subject.facts.states);
    for (const { owner, text, quoted } of checkedTexts(subject)) {
      for (const found of text.matchAll(government)) {
        const first = /^[\p{L}’'-]+/u.exec(found[3] ?? "")?.[0] ?? "";
        if (!names.has(first) || isQuoted(quoted, found.index) || isInName(text, found.index)) continue;
        yield replacement(owner, {
          start: found.index,
          end: found.index + "government".length,
          text: "Government",
          message: `Unexpected “government of ${first}”, expected “Government”.`,
          title: "Use “Government”",
        });
      }
    }
  },
};

const known = new WeakMap<readonly StateName[], ReadonlySet<string>>();

/** "Bolivia" of "Bolivia (Plurinational State of)", "United" of "United Kingdom …". */
function firstWordsOf(states: readonly StateName[]): ReadonlySet<string> {
  const before = known.get(states);
  if (before !== undefined) return before;
  const names = new Set(states.map(({ name }) => /^[\p{L}’'-]+/u.exec(name)?.[0] ?? ""));
  known.set(states, names);
  return names;
}
