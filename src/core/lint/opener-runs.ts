// Paragraphs that follow each other, with the place each has in a run of the same opener.
import type { Opener, OpenerPart } from "#core/openers/match-opener.ts";
import { adverbInRun } from "#core/openers/place-adverb.ts";
import type { SequenceAdverb } from "#core/openers/word-scan.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { openerOf } from "./block-opener.ts";
import { bodyDivisions } from "./body-divisions.ts";
import { checkedBlock } from "./checked-text.ts";

export interface RunMember {
  readonly block: Block;
  readonly text: string;
  readonly part: OpenerPart;
  readonly opener: Opener;
  /** What its place in the run asks for; null where the opener before is only alike, and either will do. */
  readonly wanted: SequenceAdverb | "none" | null;
  /** How the paragraph before opens: with the same words, with the same verb, or otherwise. */
  readonly before: "same" | "alike" | "other";
}

/**
 * Bare, also, further, and bare again from the fourth. A run ends with another opener, at the operative part, at a
 * section and at a lettered part; subparagraphs do not count.
 */
export function openerRuns(resolution: Resolution, part: OpenerPart): readonly RunMember[] {
  return bodyDivisions(resolution).flatMap(({ blocks }) => runsIn(blocks, part));
}

const cycle = ["none", "also", "further"] as const;

function runsIn(blocks: readonly Block[], part: OpenerPart): readonly RunMember[] {
  const members: RunMember[] = [];
  let previous: Opener | null = null;
  let position = 0;
  for (const block of blocks) {
    if (block.kind === "subparagraph" || block.kind === "continuation") continue;
    const { text } = checkedBlock(block);
    const opener = block.kind === part ? openerOf(block, part) : null;
    if (opener === null) {
      previous = null;
      continue;
    }
    const before = likeness(previous, opener);
    if (before === "same") position += 1;
    else position = before === "alike" ? cycle.indexOf(opener.adverb) : 0;
    const wanted = before === "alike" ? null : adverbInRun(position);
    members.push({ block, text, part, opener, wanted, before });
    previous = opener;
  }
  return members;
}

function likeness(previous: Opener | null, opener: Opener): RunMember["before"] {
  if (previous?.key === opener.key) return "same";
  return previous?.family === opener.family ? "alike" : "other";
}
