import { useEffect, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import { createLinter } from "#core/lint/lint-resolution.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useFacts } from "#renderer/app/host-context.ts";

/** Checks come when the browser has nothing better to do, and at the latest after this. */
const patience = 600;

/** What the rules say of the text; null until they were first asked. */
export function useFindings(resolution: Resolution, profile: Profile): readonly Finding[] | null {
  const facts = useFacts();
  const [linter] = useState(createLinter);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  useEffect(() => {
    if (facts === null || resolution.blocks.length === 0) return;
    const check = (): void => setFindings(linter({ resolution, profile, facts }));
    const waiting = requestIdleCallback(check, { timeout: patience });
    return () => cancelIdleCallback(waiting);
  }, [linter, resolution, profile, facts]);
  return findings;
}
