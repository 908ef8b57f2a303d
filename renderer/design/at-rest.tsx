// What is on the page but not needed for the first letter waits until the caret stands and the window is idle.
import { type ReactNode, Suspense, useEffect, useState } from "react";

/** Comes at the latest after this, in milliseconds. */
const patience = 1_000;

/** True from the first idle moment on, for as long as the window is there. */
let isOnceAtRest = false;

/** Does it once the window has had an idle moment. The answer calls it off. */
export function whenAtRest(act: () => void): () => void {
  if (isOnceAtRest) {
    act();
    return () => undefined;
  }
  const rest = (): void => {
    isOnceAtRest = true;
    act();
  };
  const waiting = requestIdleCallback(rest, { timeout: patience });
  return () => cancelIdleCallback(waiting);
}

export interface AtRestProps {
  /** Keeps the place meanwhile. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

export function AtRest({ fallback, children }: AtRestProps) {
  const [isAtRest, setAtRest] = useState(isOnceAtRest);
  useEffect(() => {
    if (isAtRest) return;
    return whenAtRest(() => setAtRest(true));
  }, [isAtRest]);
  return isAtRest ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
