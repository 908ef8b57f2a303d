import { useRef } from "react";

export interface LatestWork {
  /** Gives what the work came to, or null where it was cancelled or begun anew meanwhile. */
  readonly run: <Value>(work: Promise<Value>) => Promise<Value | null>;
  readonly cancel: () => void;
}

/** Only the last work begun counts: what was left comes to nothing, whenever it ends. */
export function useLatestWork(): LatestWork {
  const count = useRef(0);
  return {
    run: async (work) => {
      count.current += 1;
      const own = count.current;
      const value = await work;
      return own === count.current ? value : null;
    },
    cancel: () => {
      count.current += 1;
    },
  };
}
