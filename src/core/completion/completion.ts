// What could come next at the caret.
import type { Facts } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";

export interface CompletionQuery {
  /** The paragraph's text up to the caret. */
  readonly before: string;
  readonly part: "preambular" | "operative";
  readonly profile: Profile;
  readonly facts: Facts;
  /** The document, for "also" and "further" and for what was cited before. */
  readonly resolution?: Resolution;
  /** The paragraph being written; without it a new one at the end of its part. */
  readonly block?: BlockId;
}

export interface Completion {
  readonly kind: "opener" | "instrument" | "resolution" | "state" | "body";
  /** What a list shows. */
  readonly label: string;
  readonly insert: string;
  /** Offset in `before` from where `insert` replaces. */
  readonly replaceFrom: number;
  /** From 0 to 1; higher comes first. */
  readonly score: number;
  /** What helps to choose: a title, an abbreviation. */
  readonly detail?: string;
}
