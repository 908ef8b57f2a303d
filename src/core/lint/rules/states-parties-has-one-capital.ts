// The States are countries and have a capital, the parties are not (drafting manual, Capitalization).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { insteadOf, wordRule } from "#core/lint/word-rule.ts";

const parties = /\b(?:([Ss])tates ([Pp])arties|([Ss])tate ([Pp])arty)\b/g;

/** Meetings of the parties have names: "Conference of the States Parties". */
const meeting = /\b(?:Conference|Conferences|Meeting|Meetings|Assembly) of (?:the )?$/;

export const statesPartiesHasOneCapital: Rule = wordRule({
  id: "states-parties-has-one-capital",
  severity: "warning",
  cues: ["parties", "party"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(parties)) {
      const [written] = found;
      const spelt =
        written.startsWith("States") || written.startsWith("states") ? "States parties" : "State party";
      if (written === spelt || meeting.test(text.slice(Math.max(0, found.index - 24), found.index))) continue;
      yield insteadOf(found, spelt);
    }
  },
});
