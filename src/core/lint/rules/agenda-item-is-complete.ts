// The masthead names the agenda item by number and title (drafting manual, Mastheads).
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const agendaItemIsComplete: Rule = {
  id: "agenda-item-is-complete",
  group: "structure",
  severity: "warning",
  stages: ["tabled"],
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  const item = resolution.masthead.agendaItem;
  if (item === null) return;
  const number = item.number.trim() !== "";
  const title = item.title !== null && item.title.trim() !== "";
  if (number === title) return;
  yield {
    message: number
      ? `Unexpected agenda item ${item.number} without its title, expected both.`
      : "Unexpected title of an agenda item without its number, expected both.",
    place: { kind: "masthead" },
    fix: null,
  };
}
