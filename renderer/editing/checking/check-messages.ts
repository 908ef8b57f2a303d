// What the window and its worker say to each other. Only what changed is said: both remember the rest.
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Rule } from "#core/lint/rule.ts";
import type { Profile } from "#core/profile/profile.ts";
import { hasSameFrame } from "#core/resolution/has-same-frame.ts";
import type { Block, Note, Resolution } from "#core/resolution/resolution.ts";
import type { WorkerFacts } from "#renderer/app/host-context.ts";
import { applyListChange, findListChange, type ListChange, type Run } from "./list-change.ts";

type Frame = Omit<Resolution, "blocks" | "notes">;

export interface ResolutionChange {
  /** Null where it is as before. */
  readonly frame: Frame | null;
  readonly blocks: ListChange<Block>;
  readonly notes: ListChange<Note>;
}

export type ToChecks =
  | { readonly kind: "facts"; readonly facts: WorkerFacts }
  /** The dictionary comes after the first answer; own words come again when one is added. */
  | { readonly kind: "spelling"; readonly words: string | null; readonly own: readonly string[] }
  | { readonly kind: "check"; readonly change: ResolutionChange; readonly profile: Profile | null };

/** What each rule is about: "punctuation", "citations". */
export type RuleGroups = ReadonlyMap<string, Rule["group"]>;

export interface FromChecks {
  /** With the first answer only: the rules stay with the worker. */
  readonly groups: RuleGroups | null;
  readonly findings: readonly Run<Finding>[];
  readonly citations: readonly Run<Citation>[];
  readonly ledger: readonly Run<LedgerEntry>[];
}

export function findResolutionChange(before: Resolution | null, after: Resolution): ResolutionChange {
  const { blocks, notes, ...frame } = after;
  return {
    frame: before !== null && hasSameFrame(before, after) ? null : frame,
    blocks: findListChange(before?.blocks ?? [], blocks),
    notes: findListChange(before?.notes ?? [], notes),
  };
}

export function applyResolutionChange(
  before: Resolution | null,
  change: ResolutionChange,
): Resolution | null {
  const frame = change.frame ?? before;
  if (frame === null) return null;
  return {
    ...frame,
    blocks: applyListChange(before?.blocks ?? [], change.blocks),
    notes: applyListChange(before?.notes ?? [], change.notes),
  };
}
