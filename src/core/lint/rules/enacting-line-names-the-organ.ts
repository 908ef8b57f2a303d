// The line names the organ that adopts the text and no other (drafting manual, II C).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const enactingLineNamesTheOrgan: Rule = {
  id: "enacting-line-names-the-organ",
  group: "structure",
  severity: "error",
  check,
};

function* check({ resolution, profile }: Subject): Iterable<Observation> {
  // The profile has the line in English only.
  if (resolution.language !== "en") return;
  const expected = `${profile.enactingFormula},`;
  for (const block of bodyDivisions(resolution).flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "enacting") continue;
    const next = resolution.blocks[resolution.blocks.indexOf(block) + 1];
    const { owner, text } = checkedBlock(block);
    const plain = text.trim().replace(/\s+/g, " ");
    if (plain === expected || plain === "") continue;
    const observation = replacement(owner, {
      start: 0,
      end: text.length,
      text: expected,
      message: `Unexpected “${plain.slice(0, 80)}”, expected “${expected}”.`,
      title: `Use “${expected}”`,
      look: true,
    });
    const onlyEnding = plain.replace(/(?<![\s,;:.])[\s,;:.]+$/, "") === profile.enactingFormula;
    // Without a preamble the line may run straight into its verb: "Adopts the following declaration:".
    if (plain === profile.enactingFormula && next !== undefined && /^Adopts\b/.test(checkedBlock(next).text))
      continue;
    yield onlyEnding ? { ...observation, severity: "warning" } : observation;
  }
}
