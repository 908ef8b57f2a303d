// A resolution may do without a preamble, never without an operative part (drafting manual, II C).
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const hasOperativeParagraph: Rule = {
  id: "has-operative-paragraph",
  group: "structure",
  severity: "error",
  stages: ["tabled", "adopted"],
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  if (resolution.blocks.some(({ kind }) => kind === "operative")) return;
  yield {
    message: "Unexpected text without an operative paragraph, expected at least one.",
    place: { kind: "document" },
    fix: null,
  };
}
