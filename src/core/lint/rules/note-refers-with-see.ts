// A note that only supports the text says "See", one that adds to it "See also" (practice of the Council's texts).
import { checkedNote, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noteRefersWithSee: Rule = {
  id: "note-refers-with-see",
  group: "footnotes",
  severity: "warning",
  anyDocument: true,
  scope: ["note"],
  check,
};

const opening = /^(see|[Cc]f\.?|[Cc]onfer|[Vv]ide)(?= )/;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const note of resolution.notes) {
    const { owner, text } = checkedNote(note);
    const word = opening.exec(text)?.[1];
    if (word === undefined) continue;
    yield replacement(owner, {
      start: 0,
      end: word.length,
      text: "See",
      message: `Unexpected “${word}” at the start of a footnote, expected “See”.`,
      title: "Use “See”",
    });
  }
}
