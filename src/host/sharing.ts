// What a host needs of whatever carries shared drafts; the shell that joins host and relay gives it.
import type { SharedSession } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";

export interface Sharing {
  readonly share: (draft: string) => Promise<Outcome<SharedSession>>;
  readonly stop: (draft: string) => Promise<Outcome<null>>;
  readonly sessionOf: (draft: string) => SharedSession | null;
  /** What others wrote before sharing ended, in case the owner's window never heard of it. */
  readonly leftBehind: (draft: string) => readonly Uint8Array[];
  /** The draft's file holds all that was left behind. */
  readonly forgetLeftBehind: (draft: string) => void;
}
