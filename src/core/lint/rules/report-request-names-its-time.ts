// Who asks for a report says when (practice of all organs: "at its sixty-third session").
import { openerOf } from "#core/lint/block-opener.ts";
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { type NestedBlock, nestBlocks } from "#core/resolution/nest-blocks.ts";

export const reportRequestNamesItsTime: Rule = {
  id: "report-request-names-its-time",
  group: "style",
  severity: "warning",
  check,
};

const asks: ReadonlySet<string> = new Set(["requesting", "requests"]);
/** A report that is asked for, not one that is used, followed up or funded. */
const asked =
  /\bto (?:submit|present|provide)(?: to [^,;]{3,80})? (?:a|an|its|his|her|their|the)?(?: \p{L}+){0,3} reports?\b|\bto report (?:to|on|back)\b/u;
/** Anything that says when, or how often, or that it is said elsewhere. */
const time =
  /\bsessions?\b|\b(?:annual|biennial|quinquennial|periodic|regular|year|month|week|quarter|day)(?:s|ly)?\b|\b(?:bi)?annually\b|\bdaily\b|\b(?:19|20)\d\d\b|\bwithin\b|\bperiodically\b|\bsoon\b|\b(?:his|her|its|their|the|in) (?:next|future|forthcoming)\b|\bthereafter\b|\bwhen\b|\bmeetings?\b|\bprior to\b|\bbefore\b|\bby the end\b|\bin accordance with\b|\bas appropriate\b|\bcontinue\b|\bas (?:necessary|required|requested)\b|\bon progress\b|\{[^{}]*\bdate\b[^{}]*\}/iu;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { blocks } of bodyDivisions(resolution)) {
    for (const paragraph of nestBlocks(blocks)) {
      const opener = openerOf(paragraph.block, "operative");
      if (paragraph.block.kind !== "operative" || !asks.has(opener?.family ?? "")) continue;
      if (time.test(wordsOf(paragraph))) continue;
      const { owner, text } = checkedBlock(paragraph.block);
      const found = asked.exec(text);
      if (found === null) continue;
      yield {
        message: `Unexpected “${found[0]}” without a time, expected a session or a date.`,
        place: placeIn(owner, found.index, found.index + found[0].length),
        fix: null,
      };
    }
  }
}

/** The time may stand in any part of the paragraph. */
function wordsOf({ block, children }: NestedBlock): string {
  return [checkedBlock(block).text, ...children.map(wordsOf)].join(" ");
}
