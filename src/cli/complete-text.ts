// `penholder complete`: what could come next at the caret.
import { complete } from "#core/completion/complete.ts";
import type { ExitCode } from "./exit-code.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import type { CompleteCommand } from "./parse-command.ts";

export async function completeText(asked: CompleteCommand): Promise<ExitCode> {
  const { facts, index, profileOf } = await loadKnowledge();
  const found = complete({
    before: asked.before,
    part: asked.part,
    profile: profileOf(asked.profile),
    facts,
    index,
  });
  const completions = found.map(({ kind, label, insert, replaceFrom, score }) => ({
    kind,
    label,
    insert,
    replaceFrom,
    score,
  }));
  if (asked.format === "json") console.log(JSON.stringify({ completions }, null, 2));
  else for (const { kind, label } of completions) console.log(`${kind.padEnd(12)} ${label}`);
  return 0;
}
