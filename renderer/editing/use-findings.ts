import { useEffect, useRef, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import { createLinter } from "#core/lint/lint-resolution.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useFacts } from "#renderer/app/host-context.ts";

/** Nobody is told of a slip in a word that is still being typed. */
const pause = 450;
/** Then checks come when the browser has nothing better to do, and at the latest after this. */
const patience = 600;

/** What the rules say of the text; null until they were first asked. */
export function useFindings(resolution: Resolution, profile: Profile): readonly Finding[] | null {
  const facts = useFacts();
  const [linter] = useState(createLinter);
  const isFirst = useRef(true);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  useEffect(() => {
    if (facts === null || resolution.blocks.length === 0) return;
    const check = (): void => setFindings(linter({ resolution, profile, facts }));
    let idle = 0;
    const paused = setTimeout(
      () => {
        idle = requestIdleCallback(check, { timeout: patience });
      },
      isFirst.current ? 0 : pause,
    );
    isFirst.current = false;
    return () => {
      clearTimeout(paused);
      cancelIdleCallback(idle);
    };
  }, [linter, resolution, profile, facts]);
  return findings;
}
