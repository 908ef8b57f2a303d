// States have a capital wherever countries are meant, Members of the United Nations too (drafting manual, Capitalization).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { insteadOf, wordRule } from "#core/lint/word-rule.ts";

const members = /\b([Mm]ember) state(s?)\b/g;

export const memberStatesAreCapitalized: Rule = wordRule({
  id: "member-states-are-capitalized",
  severity: "warning",
  cues: ["member"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(members)) {
      const [written, member = "", plural = ""] = found;
      const end = found.index + written.length;
      // Parts of a federation are no States in this sense.
      if (/federal $/i.test(text.slice(Math.max(0, found.index - 8), found.index))) continue;
      // Of another organization they are "member States": only the United Nations has Members.
      const others = /^ of the (?!United Nations)[A-Z]/.test(text.slice(end, end + 24));
      const spelt = `${others ? member : "Member"} State${plural}`;
      yield insteadOf(found, spelt);
    }
  },
});
