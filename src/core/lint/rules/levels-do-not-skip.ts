// Levels go (a), (i), a., i., each under the one before (drafting manual, Paragraphs and subparagraphs).
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { Block, Level } from "#core/resolution/resolution.ts";

export const levelsDoNotSkip: Rule = {
  id: "levels-do-not-skip",
  group: "structure",
  severity: "error",
  check,
};

function* check({ resolution, labels }: Subject): Iterable<Observation> {
  let open = 0;
  let skipping = 0;
  for (const [index, block] of resolution.blocks.entries()) {
    if (block.kind === "continuation") continue;
    const level = block.kind === "subparagraph" ? block.level : 0;
    if (level <= open + 1) [open, skipping] = [level, 0];
    else if (level !== skipping) {
      skipping = level;
      yield skipped(resolution.blocks.slice(index), open + 1, labels.get(block.id)?.printed ?? "");
    }
  }
}

const levelNames = ["1.", "(a)", "(i)", "a.", "i."];

/** The fix lifts the whole list, with what hangs on it, to the level that was left out. */
function skipped([first, ...rest]: readonly Block[], to: number, label: string): Observation {
  if (first === undefined) throw new Error("A skipped level has a block");
  const { owner, text } = checkedBlock(first);
  const nested = (block: Block): boolean => block.kind === "subparagraph" || block.kind === "continuation";
  const end = rest.findIndex((block) => !nested(block) || block.level < first.level);
  const list = [first, ...rest.slice(0, end === -1 ? rest.length : end)];
  return {
    message: `Unexpected subparagraph ${label} two levels below its paragraph, expected level ${levelNames[to] ?? ""} first.`,
    place: placeIn(owner, 0, text.length),
    fix: {
      title: "Move the list up a level",
      edits: list.map(({ id, kind, level }) => ({
        kind: "set-block-kind",
        block: id,
        to: kind,
        level: (level - first.level + to) as Level, // lower than the level it had
      })),
      safe: false,
    },
  };
}
