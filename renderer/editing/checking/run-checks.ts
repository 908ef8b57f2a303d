// The window's end of the worker that checks: one question at a time, each with what changed since the one before.
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { WorkerFacts } from "#renderer/app/host-context.ts";
import { type FromChecks, findResolutionChange, type RuleGroups, type ToChecks } from "./check-messages.ts";
import { applyRuns } from "./list-change.ts";

/** What the rules say of the text, and everything it cites. */
export interface Checked {
  /** The text that this is about, which may have changed since; null before the first answer. */
  readonly resolution: Resolution | null;
  readonly findings: readonly Finding[];
  readonly citations: readonly Citation[];
  /** What is cited, once each. */
  readonly ledger: readonly LedgerEntry[];
  readonly groups: RuleGroups;
}

interface Question {
  readonly resolution: Resolution;
  readonly profile: Profile;
}

export interface Checks {
  readonly check: (resolution: Resolution, profile: Profile) => void;
  /** From now on words are checked, with these; the dictionary itself is given once. */
  readonly spell: (words: string | null, own: readonly string[]) => void;
  readonly stop: () => void;
}

export function runChecks(facts: WorkerFacts, onChecked: (checked: Checked) => void): Checks {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
  const say = (message: ToChecks): void => worker.postMessage(message);
  let checked: Checked = { resolution: null, findings: [], citations: [], ledger: [], groups: new Map() };
  let asked: Question | null = null;
  /** The texts that answers are still due for, in the order they were asked about: a dictionary that comes asks again. */
  const due: Resolution[] = [];
  /** What came while the worker was at it. */
  let next: Question | null = null;
  const check = (resolution: Resolution, profile: Profile): void => {
    if (due.length > 0) {
      next = { resolution, profile };
      return;
    }
    due.push(resolution);
    const change = findResolutionChange(asked?.resolution ?? null, resolution);
    say({ kind: "check", change, profile: asked?.profile === profile ? null : profile });
    asked = { resolution, profile };
  };
  worker.onmessage = ({ data }: MessageEvent<FromChecks>): void => {
    checked = {
      resolution: due.shift() ?? null,
      groups: data.groups ?? checked.groups,
      findings: applyRuns(checked.findings, data.findings),
      citations: applyRuns(checked.citations, data.citations),
      ledger: applyRuns(checked.ledger, data.ledger),
    };
    onChecked(checked);
    if (next === null || due.length > 0) return;
    const { resolution, profile } = next;
    next = null;
    check(resolution, profile);
  };
  worker.onerror = (event): void => {
    throw new Error(`The checks stopped: ${event.message}`);
  };
  say({ kind: "facts", facts });
  const spell: Checks["spell"] = (words, own) => {
    if (asked !== null) due.push(asked.resolution);
    say({ kind: "spelling", words, own });
  };
  return { check, spell, stop: () => worker.terminate() };
}
