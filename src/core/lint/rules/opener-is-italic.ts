// The opening words are italic, with their adverb and nothing more (practice of all organs; the manual's models show it).

import { openerOf } from "#core/lint/block-opener.ts";
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { Opener, OpenerPart } from "#core/openers/match-opener.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { Block } from "#core/resolution/resolution.ts";
import { spanLength } from "#core/resolution/spans.ts";

export const openerIsItalic: Rule = {
  id: "opener-is-italic",
  group: "openers",
  severity: "warning",
  check,
};

const parts: readonly OpenerPart[] = ["preambular", "operative"];

function* check({ resolution }: Subject): Iterable<Observation> {
  const blocks = bodyDivisions(resolution).flatMap((division) => division.blocks);
  for (const part of parts) {
    const opened = blocks.flatMap((block) => {
      const { text } = checkedBlock(block);
      const opener = block.kind === part ? openerOf(block, part) : null;
      return opener?.known !== true ? [] : [{ block, text, opener, italic: italicFrom(block, opener) }];
    });
    // A source without any italics cannot carry them: no finding then.
    if (!opened.some(({ italic }) => italic > 0)) continue;
    for (const { block, text, opener, italic } of opened) {
      const extra = text.slice(opener.start + opener.length, opener.start + italic);
      const all = italic >= opener.length;
      // Some print the preposition in italics too: "Guided by".
      if (all && /^(?: (?:of|by|to|at|about|that|under|with|for|in))?[ ,]?$/.test(extra)) continue;
      yield observe(block, text, opener, italic);
    }
  }
}

/** How many characters from the opener on are italic without a break. */
function italicFrom({ spans }: Block, { start }: Opener): number {
  let at = 0;
  for (const span of spans) {
    const next = at + spanLength(span);
    if (next > start) {
      const italic = span.kind === "text" && span.italic === true;
      if (!italic) return Math.max(0, at - start);
    }
    at = next;
  }
  return Math.max(0, at - start);
}

function observe(block: Block, text: string, opener: Opener, italic: number): Observation {
  const { owner } = checkedBlock(block);
  const { start } = opener;
  const end = start + opener.length;
  const italicEnd = start + italic;
  const words = text.slice(start, end);
  const edits: Edit[] = [{ kind: "set-italic", in: owner, start, end, italic: true }];
  if (italicEnd > end)
    edits.push({ kind: "set-italic", in: owner, start: end, end: italicEnd, italic: false });
  const message =
    italicEnd > end
      ? `Unexpected italics after the opener, expected only “${words}” in italics.`
      : `Unexpected roman type, expected “${words}” in italics.`;
  const place = italicEnd > end ? placeIn(owner, end, italicEnd) : placeIn(owner, start, end);
  return { message, place, fix: { title: "Set the opener in italics", edits, safe: true } };
}
