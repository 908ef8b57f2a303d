import { useCallback, useEffect, useState } from "react";
import type { OwnTemplates } from "#bridge/answers.ts";
import { useHost } from "#renderer/app/host-context.ts";

/** Folders on a network tell nobody of a new file, so the host is asked again and again while somebody looks. */
const askedEvery = 3_000;

/** The user's own templates, as they are now; null until the host answered. */
export function useOwnTemplates(): {
  readonly own: OwnTemplates | null;
  readonly look: () => Promise<void>;
} {
  const { bridge } = useHost();
  const [own, setOwn] = useState<OwnTemplates | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const now = await bridge.listOwnTemplates({});
    // The same answer is the same value: nothing is drawn again.
    setOwn((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
  }, [bridge]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void look();
    }, askedEvery);
    return () => clearInterval(timer);
  }, [look]);
  return { own, look };
}
