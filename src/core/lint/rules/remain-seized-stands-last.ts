// "Decides to remain seized of the matter" closes a text: on average it stands at 97 per cent of the operative part.
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const remainSeizedStandsLast: Rule = {
  id: "remain-seized-stands-last",
  group: "structure",
  severity: "warning",
  check,
};

/** Only the usual closing words, not "Decides to remain seized …, and requests". */
const closing =
  /^(?:further |also )?decides(?: also| further)? to (?:continue to be |remain |be )(?:actively )?seized of (?:the|this) (?:matter|question|issue)\W*$/i;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { blocks } of bodyDivisions(resolution)) {
    const operative = blocks.filter(({ kind }) => kind === "operative");
    for (const block of operative.slice(0, -1)) {
      const { owner, text } = checkedBlock(block);
      if (!closing.test(text.slice(0, 120))) continue;
      const last = blocks.findLast(
        ({ kind }) => kind === "operative" || kind === "subparagraph" || kind === "continuation",
      );
      yield {
        message: "Unexpected closing paragraph before others, expected it at the end of the operative part.",
        place: placeIn(owner, 0, text.length),
        fix: {
          title: "Move it to the end",
          edits: [{ kind: "move-block", block: block.id, after: last?.id ?? null }],
          safe: false,
        },
      };
    }
  }
}
