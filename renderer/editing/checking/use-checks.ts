import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useFactTexts, useHost } from "#renderer/app/host-context.ts";
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

interface Checking extends ShownChecks {
  /** Adds a word to this person's own; it is known at once. */
  readonly learnWord: (word: string) => void;
}

/** What the rules say of the text and what it cites, when writing pauses. */
export function useChecks(resolution: Resolution, profile: Profile): Checking {
  const { bridge } = useHost();
  const texts = useFactTexts();
  const [shown, setShown] = useState<ShownChecks>(unchecked);
  const checks = useRef<Checks | null>(null);
  const isFirst = useRef(true);
  const ownWords = useRef<readonly string[]>([]);
  useEffect(() => {
    if (texts === null) return;
    let isSpelling = false;
    const running = runChecks(texts, (checked) => {
      // In slices: a key that comes in the midst of it goes first.
      startTransition(() => setShown((before) => (isSame(before, checked) ? before : checked)));
      // The dictionary is larger than all the rest: it is fetched when the first answer is there.
      if (isSpelling) return;
      isSpelling = true;
      void bridge.getSpelling({}).then(({ words, own }) => {
        ownWords.current = own;
        running.spell(words, own);
      });
    });
    checks.current = running;
    isFirst.current = true;
    return () => {
      checks.current = null;
      running.stop();
    };
  }, [texts, bridge]);
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
  const learnWord = useCallback(
    (word: string): void => {
      ownWords.current = [...ownWords.current, word];
      checks.current?.spell(null, ownWords.current);
      void bridge.addOwnWord({ word });
    },
    [bridge],
  );
  return { ...shown, learnWord };
}
