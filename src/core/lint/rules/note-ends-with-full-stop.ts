// A note ends with a full stop, even where it is only a symbol (drafting manual, Footnotes).
import { checkedNote, replacement } from "#core/lint/checked-text.ts";
import { endingOf, nameOfEnding } from "#core/lint/ending.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noteEndsWithFullStop: Rule = {
  id: "note-ends-with-full-stop",
  group: "footnotes",
  severity: "warning",
  anyDocument: true,
  scope: ["note"],
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const note of resolution.notes) {
    const { owner, text } = checkedNote(note);
    const ending = endingOf(text);
    if (ending === null || ending.mark === ".") continue;
    yield replacement(owner, {
      start: ending.start,
      end: ending.end,
      text: ".",
      message: `Unexpected ${nameOfEnding(ending)} at the end of a footnote, expected a full stop.`,
      title: "Use a full stop",
    });
  }
}
