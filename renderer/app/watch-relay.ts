import type { RelayState } from "#collaboration/provider/relay-provider.ts";

/** A relay that has not confirmed a change for this long is not there, whatever its socket says. */
const silence = 4000;

export interface RelayWatch {
  readonly note: (state: RelayState) => void;
  readonly end: () => void;
}

/**
 * Says at once when the relay cannot be counted on: the browser lost its network, or changes wait without an answer. A socket
 * finds that out much later. Any answer proves the contrary, as on a machine that has no network and talks to itself.
 */
export function watchRelay(onCut: (isCut: boolean) => void): RelayWatch {
  let before: RelayState | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const cut = (): void => onCut(true);
  const mend = (): void => onCut(false);
  const note = (state: RelayState): void => {
    const answered = hasAnswered(before, state);
    before = state;
    if (answered) mend();
    const isOwed = state.kind === "live" && state.unsynced > 0;
    if (answered || !isOwed) {
      clearTimeout(waiting);
      waiting = undefined;
    }
    // Counted from the oldest change: who goes on writing does not put it off.
    if (isOwed) waiting ??= setTimeout(cut, silence);
  };
  window.addEventListener("offline", cut);
  window.addEventListener("online", mend);
  return {
    note,
    end: () => {
      clearTimeout(waiting);
      window.removeEventListener("offline", cut);
      window.removeEventListener("online", mend);
    },
  };
}

function hasAnswered(before: RelayState | null, now: RelayState): boolean {
  if (now.kind !== "live") return false;
  return before?.kind !== "live" || now.unsynced < before.unsynced;
}
