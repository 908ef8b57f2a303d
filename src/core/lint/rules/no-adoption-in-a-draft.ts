// A draft never carries what only an adopted text has: it would pose as an issued document.
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const noAdoptionInADraft: Rule = {
  id: "no-adoption-in-a-draft",
  group: "structure",
  severity: "error",
  stages: ["working", "tabled"],
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  if (resolution.adoption === null) return;
  yield {
    message: "Unexpected adoption with date, meeting or vote in a draft, expected none.",
    place: { kind: "adoption" },
    fix: {
      title: "Remove the adoption",
      edits: [{ kind: "set-adoption", adoption: null }],
      safe: false,
    },
  };
}
