// A file format: bytes in, resolution and messages out, and back.
import type { Facts } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

/** What a reader was unsure of or could not keep. Lines and columns count from 1. */
export interface Message {
  readonly severity: "warning" | "info";
  /** A stable name of the kind of message: "note-without-text". */
  readonly kind: string;
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number } | null;
}

export interface ReadResult {
  readonly value: Resolution;
  readonly messages: readonly Message[];
}

/** One tracked change of a file that others sent. */
export interface ReceivedChange {
  readonly kind:
    | "inserted"
    | "deleted"
    | "moved-here"
    | "moved-away"
    | "split"
    | "joined"
    | "look"
    | "paragraph-look";
  /** As the file says it; "" where it does not. */
  readonly author: string;
  /** ISO date and time. */
  readonly date: string;
  readonly words: string;
  /** "“Requests the …”", "a footnote". */
  readonly place: string;
}

export interface ReceivedComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words it is about. */
  readonly about: string;
  /** True for an answer to the comment before it. */
  readonly isAnswer: boolean;
  readonly isResolved: boolean;
}

/** What others left open in a file. */
export interface Received {
  readonly changes: readonly ReceivedChange[];
  readonly comments: readonly ReceivedComment[];
}

/** Bytes that cannot be read at all: not this format, damaged, too large or of a newer version. */
export type ReadOutcome =
  | { readonly ok: true; readonly value: ReadResult }
  | { readonly ok: false; readonly problem: ReadProblem };

export type ReadProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "binary" }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "damaged"; readonly detail: string }
  /** An older or a locked form of a Word file, or something else under its name. */
  | { readonly kind: "not-word"; readonly because: "old" | "locked" | "rich-text" | "other" }
  /** Nobody has said yet what becomes of the tracked changes. */
  | { readonly kind: "open-changes"; readonly received: Received }
  | { readonly kind: "newer-version"; readonly version: number; readonly supported: number };

/** A text with its tracked changes, or as it was before them. */
export type ChangeChoice = "accept" | "reject";

export interface ReadContext {
  /** Ids for what is read: each call a new one. */
  readonly newId: () => string;
  /** The profile to assume where the text does not say its body. */
  readonly defaultBody: string;
  /** What becomes of tracked changes; a file that has some is not read without it. */
  readonly changes?: ChangeChoice | null;
}

export interface WriteContext {
  readonly profile: Profile;
  /** ISO date and time for "Draft as of", given so that output is reproducible. */
  readonly now: string;
  /** For a format that says what a text cites; without facts a citation is known by its form alone. */
  readonly loadFacts?: () => Promise<Facts>;
}

export interface Format {
  readonly id: string;
  /** What a user calls it: "Word document". */
  readonly name: string;
  readonly extension: string;
  /** Other extensions of files that it reads, or knows how to refuse. */
  readonly alsoReads?: readonly string[];
  readonly read?: (bytes: Uint8Array, context: ReadContext) => ReadOutcome;
  readonly write?: (resolution: Resolution, context: WriteContext) => Promise<Uint8Array>;
}
