// A file format: bytes in, resolution and messages out, and back.
import type { Facts } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { ReceivedMarks } from "#core/resolution/received-marks.ts";
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
  /** A locked PDF, one whose pages are only pictures, or something else under its name. */
  | { readonly kind: "not-pdf"; readonly because: "locked" | "pictures" | "other" }
  /** A locked OpenDocument text, a template of one, or something else under its name. */
  | { readonly kind: "not-odt"; readonly because: "locked" | "template" | "other" }
  /** Nobody has said yet what becomes of the tracked changes. */
  | { readonly kind: "open-changes"; readonly received: ReceivedMarks }
  | { readonly kind: "newer-version"; readonly version: number; readonly supported: number };

/** What becomes of open changes in a file that is made; only Word can carry them on. */
export type LeavingChoice = ChangeChoice | "track";

/** A text with its tracked changes, or as it was before them. */
export type ChangeChoice = "accept" | "reject";

/** Or the text as it was with the changes open in it, where the format can tell; else it asks again. */
export type ReceivedChoice = ChangeChoice | "show";

export interface ReadContext {
  /** Ids for what is read: each call a new one. */
  readonly newId: () => string;
  /** The profile to assume where the text does not say its body. */
  readonly defaultBody: string;
  /** What becomes of tracked changes; a file that has some is not read without it. */
  readonly changes?: ReceivedChoice | null;
}

/** What a layout leaves to whoever sends the text out; what is not said is as the body prints it. */
export interface PrintChoices {
  /** The paper of the office that prints for the body, or that of whoever prints at home. */
  readonly paper?: "a4" | "letter" | undefined;
  /** False leaves out when a working draft was written out and which version it is. */
  readonly draftNotice?: boolean | undefined;
  /** PDF for everyone's reader (the usual), or for archives. */
  readonly pdfStandard?: "ua-1" | "a-2a" | undefined;
  /** PDF only: numbers of lines in the margin, new with each page. */
  readonly lineNumbers?: boolean | undefined;
}

export interface WriteContext {
  readonly profile: Profile;
  /** ISO date and time for "Draft as of", given so that output is reproducible. */
  readonly now: string;
  readonly print?: PrintChoices;
  /** For a format that says what a text cites; without facts a citation is known by its form alone. */
  readonly loadFacts?: () => Promise<Facts>;
}

export type WorkerFormat = "docx" | "odt" | "pdf" | "akn";

export interface Format {
  readonly id: string;
  /** What a user calls it: "Word document". */
  readonly name: string;
  readonly extension: string;
  /** Other extensions of files that it reads, or knows how to refuse. */
  readonly alsoReads?: readonly string[];
  readonly read?: (bytes: Uint8Array, context: ReadContext) => ReadOutcome;
  /** Files that may be long, or made to harm: the host reads them in a thread that it can end. Then `read` may be missing. */
  readonly readsInWorker?: WorkerFormat;
  readonly write?: (resolution: Resolution, context: WriteContext) => Promise<Uint8Array>;
}
