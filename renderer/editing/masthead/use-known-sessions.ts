// Sessions whose dates stand in another text of this user: the only place dates are taken from, besides typing.
import { useEffect, useState } from "react";
import type { DateRange, Session } from "#core/resolution/resolution.ts";
import { useAbilities, useHost } from "#renderer/app/host-context.ts";

export interface KnownSession extends Session {
  readonly dates: DateRange;
  /** The draft it stands in. */
  readonly name: string;
}

/** The newest first, each session once; none in a guest's window, whose drafts are elsewhere. */
export function useKnownSessions(body: string): readonly KnownSession[] {
  const { bridge } = useHost();
  const { guest } = useAbilities();
  const [known, setKnown] = useState<readonly KnownSession[]>([]);
  useEffect(() => {
    if (guest) return;
    let isGone = false;
    void bridge.listDrafts({}).then((drafts) => {
      if (isGone) return;
      const sessions = new Map<string, KnownSession>();
      for (const { session, name, body: of } of drafts) {
        if (session === null || session.dates === null || of !== body) continue;
        const key = `${session.kind} ${session.number}`;
        if (!sessions.has(key)) sessions.set(key, { ...session, dates: session.dates, name });
      }
      setKnown([...sessions.values()]);
    });
    return () => {
      isGone = true;
    };
  }, [bridge, guest, body]);
  return known;
}
