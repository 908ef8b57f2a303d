// A window that was reloaded or closed a moment after the last key leaves changes in the journal that the file has not yet.
// Nothing went wrong then, and nobody is told of a recovery: that word is for windows and machines that stopped by themselves.

const keyOf = (draft: string): string => `left in order: ${draft}`;

/** To be called when the page goes with all changes in the journal. */
export function noteOrdinaryLeaving(draft: string): void {
  localStorage.setItem(keyOf(draft), "");
}

export function wasLeftInOrder(draft: string): boolean {
  return localStorage.getItem(keyOf(draft)) !== null;
}

/** To be called while the draft is open: from now on, the page may stop by itself. */
export function forgetLeaving(draft: string): void {
  localStorage.removeItem(keyOf(draft));
}
