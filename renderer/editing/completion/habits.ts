// What this person took before, told to the worker and kept by the host. A guest's window keeps nothing.
import type { Bridge } from "#bridge/requests.ts";
import type { CompletionRun } from "./run-completion.ts";

export interface Habits {
  readonly learn: (insert: string) => void;
  readonly stop: () => void;
}

type Keeper = Pick<Bridge, "getCompletionHabits" | "learnCompletion">;

const longest = 400;
/** What forgets in the drafts that are open. */
const open = new Set<() => void>();

export function loadHabits(keeper: Keeper | null, run: CompletionRun): Habits {
  const counts = new Map<string, number>();
  if (keeper === null) return { learn: () => {}, stop: () => {} };
  const forget = (): void => {
    counts.clear();
    run.learn(counts);
  };
  open.add(forget);
  void keeper.getCompletionHabits({}).then((kept) => {
    for (const [insert, count] of Object.entries(kept)) counts.set(insert, count + (counts.get(insert) ?? 0));
    run.learn(counts);
  });
  return {
    learn: (insert) => {
      const known = insert.trim().slice(0, longest);
      if (known === "") return;
      counts.set(known, (counts.get(known) ?? 0) + 1);
      run.learn(counts);
      void keeper.learnCompletion({ insert: known });
    },
    stop: () => void open.delete(forget),
  };
}

/** Here and on disk; answers whether it is gone from both. */
export async function forgetHabits(keeper: Pick<Bridge, "forgetCompletions">): Promise<boolean> {
  for (const forget of open) forget();
  return (await keeper.forgetCompletions({})).ok;
}
