// Name of the organ, preamble, operative part: in this order (drafting manual, II C).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { Block } from "#core/resolution/resolution.ts";

export const preambleBeforeOperativePart: Rule = {
  id: "preamble-before-operative-part",
  group: "structure",
  severity: "error",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { blocks } of bodyDivisions(resolution)) yield* checkDivision(blocks);
}

function* checkDivision(blocks: readonly Block[]): Iterable<Observation> {
  let firstOperative: number | null = null;
  for (const [index, block] of blocks.entries()) {
    // What has a heading of its own may have a preamble of its own, as in the Fifth Committee's texts.
    if (block.kind === "section" || block.kind === "heading") firstOperative = null;
    if (block.kind === "operative") firstOperative ??= index;
    if (block.kind !== "preambular" || firstOperative === null) continue;
    const { owner, text } = checkedBlock(block);
    const after = blocks[firstOperative - 1]?.id ?? null;
    const nested = blocks[index + 1]?.kind === "subparagraph";
    yield {
      message: "Unexpected preambular paragraph after an operative one, expected it in the preamble.",
      place: placeIn(owner, 0, text.length),
      fix:
        after === null || nested
          ? null
          : {
              title: "Move it to the end of the preamble",
              edits: [{ kind: "move-block", block: block.id, after }],
              safe: false,
            },
    };
  }
}
