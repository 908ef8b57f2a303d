// Which two texts are compared, and what was read of them so far.
import { useEffect, useState } from "react";
import type { VersionSummary } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useHost } from "#renderer/app/host-context.ts";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { keyOfSource, type ReadSource, readSource, type Settled, type Source } from "./compared-sources.ts";
import type { Side } from "./compared-texts.ts";

/** The draft's own place among the host's drafts. */
export interface DraftAtHost {
  readonly draft: string;
  /** The name of the file it was begun from. */
  readonly base: string | null;
}

export type ReadState =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "read"; readonly value: ReadSource };

export interface ComparedSidesState {
  readonly sources: readonly Source[];
  readonly chosen: Readonly<Record<Side, Source>> | null;
  /** Null for the draft. */
  readonly read: Readonly<Record<Side, ReadState | null>>;
  /** Compares it with this draft. */
  readonly begin: (source: Source) => void;
  readonly choose: (side: Side, key: string) => void;
  readonly swap: () => void;
  readonly addFile: (file: ChosenFile) => void;
  readonly settle: (side: Side, settled: Settled) => void;
}

const draftSource: Source = { kind: "draft" };

export function useComparedSides(own: DraftAtHost | null): ComparedSidesState {
  const versions = useVersions(own);
  const [files, setFiles] = useState<readonly Source[]>([]);
  const [chosen, setChosen] = useState<Readonly<Record<Side, Source>> | null>(null);
  const { states, load } = useReadings(own);
  const base: readonly Source[] = own?.base == null ? [] : [{ kind: "base", name: own.base }];
  const kept = versions.toReversed().map((version): Source => ({ kind: "version", version }));
  const sources = [draftSource, ...base, ...kept, ...files];
  const show = (next: Readonly<Record<Side, Source>>): void => {
    setChosen(next);
    for (const source of [next.base, next.draft]) load(source, null);
  };
  const begin = (source: Source): void => show({ base: source, draft: draftSource });
  const stateOf = (side: Side): ReadState | null =>
    chosen === null || chosen[side].kind === "draft"
      ? null
      : (states.get(keyOfSource(chosen[side])) ?? { kind: "reading" });
  return {
    sources,
    chosen,
    read: { base: stateOf("base"), draft: stateOf("draft") },
    begin,
    choose: (side, key) => {
      const source = sources.find((each) => keyOfSource(each) === key);
      if (source !== undefined && chosen !== null) show({ ...chosen, [side]: source });
    },
    swap: () => {
      if (chosen !== null) show({ base: chosen.draft, draft: chosen.base });
    },
    addFile: (file) => {
      const source: Source = { kind: "file", id: files.length + 1, file };
      setFiles([...files, source]);
      if (chosen === null || chosen.base.kind !== "draft")
        show({ ...chosen, base: source, draft: chosen?.draft ?? draftSource });
      else show({ base: chosen.base, draft: source });
    },
    settle: (side, settled) => {
      if (chosen !== null) load(chosen[side], settled);
    },
  };
}

function useVersions(own: DraftAtHost | null): readonly VersionSummary[] {
  const { bridge } = useHost();
  const [versions, setVersions] = useState<readonly VersionSummary[]>([]);
  const draft = own?.draft ?? null;
  useEffect(() => {
    if (draft === null) return;
    let isLate = false;
    void bridge.listVersions({ draft }).then((listed) => {
      if (listed.ok && !isLate) setVersions(listed.value);
    });
    return () => {
      isLate = true;
    };
  }, [bridge, draft]);
  return versions;
}

/** What was read of each source; one that was read is not read again. */
function useReadings(own: DraftAtHost | null) {
  const { bridge } = useHost();
  const [states, setStates] = useState<ReadonlyMap<string, ReadState>>(new Map());
  const load = (source: Source, settled: Settled | null): void => {
    const key = keyOfSource(source);
    const known = states.get(key);
    if (source.kind === "draft" || (settled === null && known !== undefined && known.kind !== "failed"))
      return;
    const become = (state: ReadState): void => setStates((before) => new Map(before).set(key, state));
    become({ kind: "reading" });
    void readSource(source, { bridge, draft: own?.draft ?? "", settled }).then((outcome) => {
      if (outcome === null) return;
      become(
        outcome.ok
          ? { kind: "read", value: outcome.value }
          : { kind: "failed", reason: describeProblem(outcome.problem) },
      );
    });
  };
  return { states, load };
}
