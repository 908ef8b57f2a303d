// Whoever is to act is named before what is to be done (practice: "Calls upon States to …").
import { openerOf } from "#core/lint/block-opener.ts";
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const requestNamesItsAddressee: Rule = {
  id: "request-names-its-addressee",
  group: "openers",
  severity: "warning",
  check,
};

const asking: ReadonlySet<string> = new Set([
  "requesting",
  "requests",
  "calling upon",
  "calling on",
  "urging",
  "inviting",
  "encouraging",
  "appealing to",
]);

function* check({ resolution }: Subject): Iterable<Observation> {
  const isFinal = resolution.stage === "adopted";
  for (const block of bodyDivisions(resolution).flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "operative") continue;
    const opener = openerOf(block, "operative");
    if (opener === null || !asking.has(opener.family)) continue;
    const { owner, text } = checkedBlock(block);
    const end = opener.start + opener.length;
    const next = /^ (to|that) [a-z]/.exec(text.slice(end, end + 10))?.[1];
    if (next === undefined || (next === "that" && isFinal)) continue;
    const observation: Observation = {
      message: `Unexpected “${next}” directly after “${text.slice(opener.start, end)}”, expected who is to act.`,
      place: placeIn(owner, opener.start, end + 1 + next.length),
      fix: null,
    };
    // "Requests that the report be sent" is unusual, but says what is to happen.
    yield next === "that" ? { ...observation, severity: "info" } : observation;
  }
}
