// All that could come next at the caret, the best first.
import { completeName } from "./complete-name.ts";
import { completeOpener } from "./complete-opener.ts";
import { completeResolution } from "./complete-resolution.ts";
import { completeSymbol } from "./complete-symbol.ts";
import type { Completion, CompletionQuery } from "./completion.ts";

/** More than a glance takes in helps nobody. */
const most = 12;
/** Further back than this nothing that is being typed begins. */
const furthest = 600;

export function complete(query: CompletionQuery): readonly Completion[] {
  const cut = Math.max(0, query.before.length - furthest);
  const near = { ...query, before: query.before.slice(cut) };
  const found = [
    ...(cut === 0 ? completeOpener(near) : []),
    ...completeResolution(near),
    ...completeName(near),
    ...completeSymbol(near),
  ].map((completion) => ({ ...completion, replaceFrom: completion.replaceFrom + cut }));
  const best = new Map<string, Completion>();
  for (const completion of found.sort((one, other) => other.score - one.score)) {
    const changes = query.before.slice(completion.replaceFrom) !== completion.insert;
    if (changes && !best.has(completion.insert)) best.set(completion.insert, completion);
  }
  return [...best.values()].slice(0, most);
}
