// What could come next at the caret.
import type { Facts } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import type { SlotType } from "#core/slots/slot.ts";
import type { CompletionIndex } from "./completion-index.ts";

export interface CompletionQuery {
  /** The paragraph's text up to the caret. */
  readonly before: string;
  /** What stands behind the caret in the paragraph; nothing where left out. */
  readonly after?: string;
  readonly part: "preambular" | "operative";
  /** True in a footnote, which no opener begins. */
  readonly inNote?: boolean;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly index: CompletionIndex;
  /** The document, for "also" and "further" and for what was written and cited before. */
  readonly resolution?: Resolution;
  /** The paragraph being written; without it a new one at the end of its part. */
  readonly block?: BlockId;
  /** The slot of a template that is being filled, and from where. */
  readonly slot?: { readonly type: SlotType; readonly from: number };
  /** How often this person took what is offered, by `insert`; nobody in particular where left out. */
  readonly learned?: ReadonlyMap<string, number>;
}

export interface Completion {
  readonly kind: "opener" | "instrument" | "resolution" | "state" | "body" | "symbol" | "phrase" | "slot";
  /** What a list shows. */
  readonly label: string;
  readonly insert: string;
  /** Offset in `before` from where `insert` replaces. */
  readonly replaceFrom: number;
  /** From 0 to 1; higher comes first. */
  readonly score: number;
  /** How likely it is meant, from 0 to 1, where its source can tell: what is likely enough is shown unasked. */
  readonly sureness?: number;
  /** What helps to choose: a title, an abbreviation. */
  readonly detail?: string;
}

/** At most one of the two is shown: the ghost where one is clearly meant, the list otherwise. */
export interface Suggestions {
  readonly ghost: Completion | null;
  readonly list: readonly Completion[];
}
