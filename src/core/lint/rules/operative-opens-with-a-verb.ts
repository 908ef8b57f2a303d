// An operative paragraph opens with a verb in the present tense, third person singular (drafting manual, II C).
import { openerObservations } from "#core/lint/opener-observations.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const operativeOpensWithAVerb: Rule = {
  id: "operative-opens-with-a-verb",
  group: "openers",
  severity: "error",
  check,
};

function check(subject: Subject): Iterable<Observation> {
  return openerObservations(subject, {
    part: "operative",
    other: "preambular",
    expected: "a verb such as “Requests” at the start of an operative paragraph",
  });
}
