// The mark stands after punctuation, with no blank before it (drafting manual, Footnotes).
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { noteMarksOf } from "#core/resolution/spans.ts";

export const noteMarkFollowsPunctuation: Rule = {
  id: "note-mark-follows-punctuation",
  group: "footnotes",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) {
    const { owner, text } = checkedBlock(block);
    for (const { note, at } of noteMarksOf(block.spans)) {
      const to = rightPlace(text, at);
      if (to === at) continue;
      yield {
        message:
          to > at
            ? `Unexpected footnote mark before “${text.slice(at, to)}”, expected it after.`
            : "Unexpected blank before a footnote mark, expected the mark next to its word.",
        place: placeIn(owner, Math.min(at, to), Math.max(at, to)),
        fix: {
          title: to > at ? "Move the mark behind the punctuation" : "Move the mark to its word",
          edits: [{ kind: "move-note-mark", note, block: block.id, from: at, to }],
          safe: true,
        },
      };
    }
  }
}

/** Behind a comma or stop that follows, and a closing quotation mark with it; before blanks that precede. */
function rightPlace(text: string, at: number): number {
  const punctuation = /^(?:[,;.:](?=\s|$|[”"’])[”"’]?|[”"][,;.:]?)/.exec(text.slice(at, at + 3));
  if (punctuation !== null) return at + punctuation[0].length;
  let to = at;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to -= 1;
  return to === 0 ? at : to;
}
