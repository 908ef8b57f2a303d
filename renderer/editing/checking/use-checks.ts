import type { LexicalEditor } from "lexical";
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import { applyWaivers, type Judged } from "#core/lint/apply-waivers.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution, Waiver } from "#core/resolution/resolution.ts";
import { useFactTexts, useHost, useOwnWords } from "#renderer/app/host-context.ts";
import { useTell } from "#renderer/design/toast.tsx";
import { watchPress } from "#renderer/editing/press-watch.ts";
import type { RuleGroups } from "./check-messages.ts";
import { type Checked, type Checks, runChecks } from "./run-checks.ts";
import { type FoundTexts, useFoundTexts } from "./use-found-texts.ts";

/** Nobody is told of a slip in a word that is still being typed. */
const pause = 450;

export interface ShownChecks {
  /** Those that nobody kept as they are; null until the rules were first asked. */
  readonly findings: readonly Finding[] | null;
  readonly kept: Judged["kept"];
  readonly lapsed: Judged["lapsed"];
  readonly citations: readonly Citation[];
  readonly ledger: readonly LedgerEntry[];
  readonly groups: RuleGroups;
}

const unchecked: ShownChecks = {
  findings: null,
  kept: [],
  lapsed: [],
  citations: [],
  ledger: [],
  groups: new Map(),
};

interface Checking extends ShownChecks, Omit<FoundTexts, "note"> {
  /** Adds a word to this person's own; it is known at once. */
  readonly learnWord: (word: string) => void;
}

/** What the rules say of the text and what it cites, when writing pauses. */
export function useChecks(editor: LexicalEditor, resolution: Resolution, profile: Profile): Checking {
  const { bridge } = useHost();
  const texts = useFactTexts();
  const { waivers } = resolution.negotiation;
  const [shown, setShown] = useState<ShownChecks>(unchecked);
  const found = useFoundTexts(editor);
  const checks = useRef<Checks | null>(null);
  const last = useRef<Checked | null>(null);
  const given = useRef(waivers);
  const isFirst = useRef(true);
  const { ownWords, changeOwnWords } = useOwnWords();
  const words = useRef(ownWords.words);
  const hasDictionary = useRef(false);
  const tell = useTell();
  useEffect(() => {
    if (texts === null) return;
    let isSpelling = false;
    const presses = watchPress();
    const running = runChecks(texts, (checked) => {
      last.current = checked;
      // Judged by its own text: another may be checked before this one is drawn.
      const { resolution: text } = checked;
      if (text === null) return;
      found.note(checked, text);
      presses.whenReleased(() =>
        // In slices: a key that comes in the midst of it goes first.
        startTransition(() => setShown((before) => show(checked, given.current, before))),
      );
      // The dictionary is larger than all the rest: it is fetched when the first answer is there.
      if (isSpelling) return;
      isSpelling = true;
      void bridge.getSpelling({}).then((dictionary) => {
        if (checks.current !== running) return;
        hasDictionary.current = true;
        running.spell(dictionary, words.current);
      });
    });
    checks.current = running;
    hasDictionary.current = false;
    isFirst.current = true;
    return () => {
      checks.current = null;
      running.stop();
      presses.stop();
    };
  }, [texts, bridge, found]);
  useEffect(() => {
    given.current = waivers;
    const checked = last.current;
    if (checked !== null) setShown((before) => show(checked, waivers, before));
  }, [waivers]);
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
  useEffect(() => {
    words.current = ownWords.words;
    if (hasDictionary.current) checks.current?.spell(null, ownWords.words);
  }, [ownWords.words]);
  const learnWord = useCallback(
    (word: string): void => {
      void changeOwnWords({ add: [word], remove: [] }).then((problem) => {
        if (problem !== null) tell({ text: problem });
      });
    },
    [changeOwnWords, tell],
  );
  return { ...shown, ...found, learnWord };
}

/** Lists that are as before stay the very same: nothing is drawn for them again. */
function show(checked: Checked, waivers: readonly Waiver[], before: ShownChecks): ShownChecks {
  const { resolution, citations, ledger, groups } = checked;
  if (resolution === null) return before;
  const judged = applyWaivers(checked.findings, waivers, resolution);
  const findings = keep(before.findings, judged.findings, (one, other) => one === other);
  const kept = keep(
    before.kept,
    judged.kept,
    (one, other) => one.finding === other.finding && one.waiver === other.waiver,
  );
  const lapsed = keep(before.lapsed, judged.lapsed, (one, other) => one === other);
  const isSame =
    findings === before.findings &&
    kept === before.kept &&
    lapsed === before.lapsed &&
    citations === before.citations &&
    ledger === before.ledger;
  return isSame ? before : { findings, kept, lapsed, citations, ledger, groups };
}

function keep<Item>(
  before: readonly Item[] | null,
  next: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): readonly Item[] {
  if (before?.length !== next.length) return next;
  return next.every((item, at) => {
    const was = before[at];
    return was !== undefined && isSame(was, item);
  })
    ? before
    : next;
}
