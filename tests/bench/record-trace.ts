// What Chromium says of its own work: the events of the main thread that lays out the page.
import type { Browser } from "@playwright/test";

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** What the thread worked meanwhile, in microseconds: without the time that it waited for a processor. */
  readonly tdur?: number;
}

export interface Recording {
  /** The events that have a length, of the busiest thread that lays out pages, in their order; what holds another stands before it. */
  readonly stop: () => Promise<readonly TraceEvent[]>;
}

/** Records events of these categories until it is stopped. */
export async function recordTrace(browser: Browser, categories: readonly string[]): Promise<Recording> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  // The protocol says no more of what it sends here than that these are objects.
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: [...categories], excludedCategories: ["*"] },
  });
  return {
    stop: async () => {
      const complete = new Promise<void>((resolve) =>
        session.once("Tracing.tracingComplete", () => resolve()),
      );
      await session.send("Tracing.end");
      await complete;
      await session.detach();
      const thread = busiestThread(events);
      return events.filter((each) => threadOf(each) === thread && each.ph === "X").toSorted(inTime);
    },
  };
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
