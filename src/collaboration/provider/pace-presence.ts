// Says where somebody is as often as an eye can follow, not with every key that is held down.
import type { Awareness } from "y-protocols/awareness";

/** In milliseconds: ten messages a second at most. */
const pace = 100;

interface ChangedClients {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Calls back with the clients whose presence changed: at once, then no sooner than the pace allows, the latest state
 * always last. Who leaves is told of at once: the page may be gone before the pace is over. The answer ends it.
 */
export function pacePresence(
  awareness: Awareness,
  isFromRelay: (origin: unknown) => boolean,
  say: (clients: readonly number[]) => void,
): () => void {
  const changed = new Set<number>();
  let resting: ReturnType<typeof setTimeout> | null = null;
  const sayChanged = (): void => {
    if (resting !== null) clearTimeout(resting);
    resting = null;
    if (changed.size === 0) return;
    const clients = [...changed];
    changed.clear();
    resting = setTimeout(sayChanged, pace);
    say(clients);
  };
  const onUpdate = ({ added, updated, removed }: ChangedClients, origin: unknown): void => {
    if (isFromRelay(origin)) return;
    for (const client of [...added, ...updated, ...removed]) changed.add(client);
    if (resting === null || removed.length > 0) sayChanged();
  };
  awareness.on("update", onUpdate);
  return () => {
    awareness.off("update", onUpdate);
    if (resting !== null) clearTimeout(resting);
  };
}
