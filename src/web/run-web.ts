// The browser's shell in the foreground of a terminal: one line when it is ready, then until it is stopped.
import { describeProblem } from "#bridge/problems.ts";
import { startWeb, type WebOptions } from "./start-web.ts";

export interface RunOptions extends WebOptions {
  /** Called with the address once it can be opened. */
  readonly onReady?: (address: string) => void;
}

/** Answers 0 once it was stopped in order, 2 where it could not start. */
export async function runWeb({ onReady, ...options }: RunOptions): Promise<0 | 2> {
  const started = await startWeb(options);
  if (!started.ok) {
    console.error(describeProblem(started.problem));
    return 2;
  }
  const { address, close } = started.value;
  const stopped = stopSignal();
  console.log(`Penholder is ready: ${address}`);
  onReady?.(address);
  await stopped;
  await close();
  return 0;
}

/** Ctrl+C may come twice, from the terminal and through npm: closing goes on in order all the same. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
