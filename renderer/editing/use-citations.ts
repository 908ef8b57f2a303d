import { useEffect, useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useFacts } from "#renderer/app/host-context.ts";

const patience = 800;

/** Everything the text cites, found in a quiet moment. */
export function useCitations(resolution: Resolution, profile: Profile): readonly Citation[] {
  const facts = useFacts();
  const [citations, setCitations] = useState<readonly Citation[]>([]);
  useEffect(() => {
    if (facts === null) return;
    const find = (): void => setCitations(findCitations(resolution, profile, facts));
    const waiting = requestIdleCallback(find, { timeout: patience });
    return () => cancelIdleCallback(waiting);
  }, [resolution, profile, facts]);
  return citations;
}
