// What the window and the worker of completion say to each other. Of the document only what changed is said.
import type { CompletionQuery, Suggestions } from "#core/completion/completion.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { WorkerFacts } from "#renderer/app/host-context.ts";
import type { ResolutionChange } from "#renderer/editing/checking/check-messages.ts";

export type TypedQuery = Pick<CompletionQuery, "before" | "after" | "part" | "inNote" | "block" | "slot">;

export type ToCompletion =
  | { readonly kind: "open"; readonly facts: WorkerFacts; readonly index: Uint8Array }
  | { readonly kind: "habits"; readonly habits: readonly (readonly [insert: string, count: number])[] }
  | {
      readonly kind: "ask";
      readonly number: number;
      readonly query: TypedQuery;
      /** Null where document and profile are as before. */
      readonly change: ResolutionChange | null;
      readonly profile: Profile | null;
    };

export interface FromCompletion {
  readonly number: number;
  readonly suggestions: Suggestions;
}
