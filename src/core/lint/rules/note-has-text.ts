// A mark promises a note (drafting manual, Footnotes).
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { noteMarksOf, textOf } from "#core/resolution/spans.ts";

export const noteHasText: Rule = {
  id: "note-has-text",
  group: "footnotes",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  const texts = new Map(resolution.notes.map(({ id, spans }) => [id, textOf(spans).trim()]));
  for (const block of resolution.blocks) {
    const { owner } = checkedBlock(block);
    for (const { note, at } of noteMarksOf(block.spans)) {
      if ((texts.get(note) ?? "") !== "") continue;
      const observation: Observation = {
        message: "Unexpected footnote mark without a note, expected the text of the note.",
        place: placeIn(owner, at, at),
        fix: null,
      };
      // An adopted text had its note in print; here it was lost on the way, and the reader has said so.
      yield resolution.stage === "adopted" ? { ...observation, severity: "info" } : observation;
    }
  }
}
