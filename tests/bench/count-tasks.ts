// Tasks of a page's main thread by what they worked: the time a task waited for a processor is the machine's, not ours.
import type { Browser } from "@playwright/test";
import { recordTrace, type TraceEvent } from "./record-trace.ts";

export interface TaskCount {
  /** Milliseconds that each task worked which worked for more than `over`. */
  readonly stop: (over: number) => Promise<readonly number[]>;
}

/** Counts until it is stopped, on the busiest thread that lays out pages. */
export async function countTasks(browser: Browser): Promise<TaskCount> {
  const recording = await recordTrace(browser, ["toplevel", "devtools.timeline"]);
  return {
    stop: async (over) =>
      listTasks(await recording.stop())
        .map(({ tdur = 0 }) => tdur / 1_000)
        .filter((worked) => worked > over),
  };
}

/** The tasks themselves, not what ran inside them. */
function listTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const tasks: TraceEvent[] = [];
  let end = 0;
  for (const event of events) {
    if (event.ts < end) continue;
    tasks.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return tasks;
}
