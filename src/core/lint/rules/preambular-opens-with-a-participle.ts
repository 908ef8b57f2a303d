// A preambular paragraph opens with a participle, a participial phrase or an adjective (drafting manual, II C).
import { openerObservations } from "#core/lint/opener-observations.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const preambularOpensWithAParticiple: Rule = {
  id: "preambular-opens-with-a-participle",
  group: "openers",
  severity: "error",
  check,
};

function check(subject: Subject): Iterable<Observation> {
  return openerObservations(subject, {
    part: "preambular",
    other: "operative",
    expected: "a participle such as “Recalling” at the start of a preambular paragraph",
  });
}
