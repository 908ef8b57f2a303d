import { useEffect } from "react";

/** Tells the form what to do when it closes: always the newest, with all that was typed. */
export function useClosingChange(onClosing: (apply: () => void) => void, apply: () => void): void {
  useEffect(() => onClosing(apply));
}
