// What a host needs of whatever carries shared drafts; the shell that joins host and relay gives it.
import type { SharedSession } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";

export interface Sharing {
  readonly share: (draft: string) => Promise<Outcome<SharedSession>>;
  readonly stop: (draft: string) => Promise<Outcome<null>>;
  readonly sessionOf: (draft: string) => SharedSession | null;
}
