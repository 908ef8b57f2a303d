import { startTransition, useEffect, useRef, useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useFactTexts } from "#renderer/app/host-context.ts";
import type { RuleGroups } from "./check-messages.ts";
import { type Checks, runChecks } from "./run-checks.ts";

/** Nobody is told of a slip in a word that is still being typed. */
const pause = 450;

export interface ShownChecks {
  /** Null until the rules were first asked. */
  readonly findings: readonly Finding[] | null;
  readonly citations: readonly Citation[];
  readonly ledger: readonly LedgerEntry[];
  readonly groups: RuleGroups;
}

const unchecked: ShownChecks = { findings: null, citations: [], ledger: [], groups: new Map() };

function isSame(one: ShownChecks, other: ShownChecks): boolean {
  return one.findings === other.findings && one.citations === other.citations && one.ledger === other.ledger;
}

/** What the rules say of the text and what it cites, when writing pauses. */
export function useChecks(resolution: Resolution, profile: Profile): ShownChecks {
  const texts = useFactTexts();
  const [shown, setShown] = useState<ShownChecks>(unchecked);
  const checks = useRef<Checks | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (texts === null) return;
    const running = runChecks(texts, (checked) => {
      // In slices: a key that comes in the midst of it goes first.
      startTransition(() => setShown((before) => (isSame(before, checked) ? before : checked)));
    });
    checks.current = running;
    isFirst.current = true;
    return () => {
      checks.current = null;
      running.stop();
    };
  }, [texts]);
  useEffect(() => {
    if (texts === null || resolution.blocks.length === 0) return;
    const waiting = setTimeout(
      () => {
        isFirst.current = false;
        checks.current?.check(resolution, profile);
      },
      isFirst.current ? 0 : pause,
    );
    return () => clearTimeout(waiting);
  }, [resolution, profile, texts]);
  return shown;
}
