// A note that nothing points to is not printed anywhere (drafting manual, Footnotes).
import { checkedNote, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { noteMarksOf } from "#core/resolution/spans.ts";

export const noteHasMark: Rule = {
  id: "note-has-mark",
  group: "footnotes",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  const marked = new Set(
    resolution.blocks.flatMap(({ spans }) => noteMarksOf(spans).map(({ note }) => note)),
  );
  for (const note of resolution.notes) {
    if (marked.has(note.id)) continue;
    const { owner, text } = checkedNote(note);
    yield {
      message: "Unexpected footnote without a mark, expected a mark in the text.",
      place: placeIn(owner, 0, text.length),
      fix: null,
    };
  }
}
