// Parts of the window that nobody needs for the first key: fetched when asked for, or once somebody is at work and the window idle.
import { lazy } from "react";

const waiting: (() => Promise<unknown>)[] = [];

/** Any component, as React's own `lazy` has it. */
type Part = Awaited<ReturnType<Parameters<typeof lazy>[0]>>["default"];

export function loadLater<Loaded extends Part>(load: () => Promise<{ default: Loaded }>) {
  waiting.push(load);
  return lazy(load);
}

/** Fetches all that was left for later, after the first key or click: so that it is there even when the network goes. */
export function fetchWhenAtWork(): () => void {
  const start = (): void => {
    stop();
    requestIdleCallback(
      () => {
        // One that cannot be had now is asked for again when it is opened.
        for (const load of waiting.splice(0)) void load().catch(() => undefined);
      },
      { timeout: 3_000 },
    );
  };
  const stop = (): void => {
    removeEventListener("keydown", start);
    removeEventListener("pointerdown", start);
  };
  addEventListener("keydown", start);
  addEventListener("pointerdown", start);
  return stop;
}
