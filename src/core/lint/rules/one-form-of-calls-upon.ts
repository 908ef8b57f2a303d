// "Calls on" and "Calls upon" are equal; only the mixture in one text is worth a remark.

import { openerOf } from "#core/lint/block-opener.ts";
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, replacement } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const oneFormOfCallsUpon: Rule = {
  id: "one-form-of-calls-upon",
  group: "openers",
  severity: "info",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  const calls = bodyDivisions(resolution)
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === "operative")
    .flatMap((block) => {
      const { owner, text } = checkedBlock(block);
      const opener = openerOf(block, "operative");
      const end = opener === null ? 0 : opener.start + opener.length;
      const word = /\bcalls (on|upon)$/i.exec(text.slice(0, end))?.[1];
      return word === undefined ? [] : [{ owner, word, end }];
    });
  const on = calls.filter(({ word }) => word === "on");
  const upon = calls.filter(({ word }) => word === "upon");
  if (on.length === 0 || upon.length === 0) return;
  const [rare, usual] = on.length > upon.length ? [upon, "on"] : [on, "upon"];
  for (const { owner, word, end } of rare) {
    yield replacement(owner, {
      start: end - word.length,
      end,
      text: usual,
      message: `Unexpected “calls ${word}” in a text that elsewhere has “calls ${usual}”, expected one form.`,
      title: `Use “calls ${usual}”`,
      look: true,
    });
  }
}
