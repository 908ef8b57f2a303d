// A window waits a moment before it offers anything, for keys that follow one another need nothing offered between them. Who
// types thousands of keys and looks after each second one would wait for minutes: here the moment is over once he looks.
import type { Page } from "@playwright/test";

/** What is put into the page. */
export interface SkippingWindow {
  /** The clock of the page goes on by so many milliseconds, and what was due by then is done. */
  readonly skipWaits: (by: number) => void;
}

/** To be called before the page is opened. Only short waits can be skipped: what comes with a longer rest comes with time. */
export async function letWaitsBeSkipped(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const longest = 100;
    const now = performance.now.bind(performance);
    const later = window.setTimeout.bind(window);
    const forget = window.clearTimeout.bind(window);
    const stampOf = Object.getOwnPropertyDescriptor(Event.prototype, "timeStamp")?.get;
    const waiting = new Map<number, { readonly due: number; readonly run: () => void }>();
    let ahead = 0;
    performance.now = () => now() + ahead;
    Object.defineProperty(Event.prototype, "timeStamp", {
      configurable: true,
      get() {
        return Number(stampOf?.call(this)) + ahead;
      },
    });
    const wait = (handler: TimerHandler, delay = 0, ...given: unknown[]): number => {
      if (typeof handler !== "function" || delay <= 0 || delay > longest)
        return later(handler, delay, ...given);
      const run = (): void => {
        waiting.delete(id);
        handler(...given);
      };
      const id = later(run, delay);
      waiting.set(id, { due: now() + ahead + delay, run });
      return id;
    };
    const stop = (id?: number): void => {
      if (id !== undefined) waiting.delete(id);
      forget(id);
    };
    const skipWaits = (by: number): void => {
      ahead += by;
      for (const [id, { due, run }] of [...waiting]) {
        if (due > now() + ahead) continue;
        forget(id);
        run();
      }
    };
    Object.assign(window, { setTimeout: wait, clearTimeout: stop, skipWaits });
  });
}
