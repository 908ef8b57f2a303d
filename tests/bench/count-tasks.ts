// Tasks of a page's main thread by what they worked: the time a task waited for a processor is the machine's, not ours.
import type { Browser } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What the thread worked meanwhile, in microseconds. */
  readonly tdur?: number;
}

export interface TaskCount {
  /** Milliseconds that each task worked which worked for more than `over`. */
  readonly stop: (over: number) => Promise<readonly number[]>;
}

/** Counts until it is stopped, on the busiest thread that lays out pages. */
export async function countTasks(browser: Browser): Promise<TaskCount> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  // The protocol says no more of what it sends here than that these are objects.
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"], excludedCategories: ["*"] },
  });
  return {
    stop: async (over) => {
      const complete = new Promise<void>((resolve) =>
        session.once("Tracing.tracingComplete", () => resolve()),
      );
      await session.send("Tracing.end");
      await complete;
      await session.detach();
      return listTasks(events)
        .map(({ tdur = 0 }) => tdur / 1_000)
        .filter((worked) => worked > over);
    },
  };
}

/** The tasks themselves, not what ran inside them. */
function listTasks(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const thread = busiestThread(events);
  const tasks: TraceEvent[] = [];
  let end = 0;
  for (const event of events
    .filter((each) => threadOf(each) === thread && each.ph === "X")
    .toSorted(inTime)) {
    if (event.ts < end) continue;
    tasks.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return tasks;
}

function inTime(one: TraceEvent, other: TraceEvent): number {
  return one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0);
}

function busiestThread(events: readonly TraceEvent[]): string {
  const layouts = new Map<string, number>();
  for (const event of events)
    if (event.name === "Layout") layouts.set(threadOf(event), (layouts.get(threadOf(event)) ?? 0) + 1);
  return [...layouts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
