// The first part of a draft file: which draft it is and what the other parts must be.
import { z } from "zod";

export const penholderFormatName = "penholder-draft";
export const penholderVersion = 1;

export interface Attachment {
  /** As the user named it: shown, never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text as it was when somebody gave it a name, or before something changed much of it at once. */
export interface DraftVersion {
  readonly id: string;
  readonly name: string;
  /** ISO date and time. */
  readonly saved: string;
  /** True for one that was kept by itself. */
  readonly automatic?: true | undefined;
  /** The whole text, as the documented data form. */
  readonly resolution: Uint8Array;
}

/** What one file keeps. */
export const mostVersions = 60;
/** Of those that were kept by themselves: for each more, the oldest of them goes. */
export const mostAutomatic = 20;

export interface Manifest {
  readonly format: typeof penholderFormatName;
  readonly version: number;
  /** The draft's own id: stays when the file is renamed, and tells two copies of one draft apart from two drafts. */
  readonly draft: string;
  /** SHA-256 of each part as it was written. */
  readonly hashes: { readonly resolution: string; readonly shared: string | null };
  readonly attachments: readonly { readonly name: string; readonly part: string; readonly hash: string }[];
  /** In the order in which they were made; files of before there were versions have none. */
  readonly versions?: readonly VersionEntry[] | undefined;
}

interface VersionEntry {
  readonly id: string;
  readonly name: string;
  readonly saved: string;
  readonly automatic?: true | undefined;
  readonly part: string;
  readonly hash: string;
}

export const manifestSchema: z.ZodType<Manifest> = z.object({
  format: z.literal(penholderFormatName),
  version: z.int().min(1),
  draft: z.string().min(1).max(200),
  hashes: z.object({ resolution: z.string(), shared: z.string().nullable() }),
  attachments: z
    .array(z.object({ name: z.string().max(1_000), part: z.string().max(200), hash: z.string() }))
    .max(1_000),
  versions: z.optional(
    z
      .array(
        z.object({
          id: z.string().max(64),
          name: z.string().max(200),
          saved: z.string().max(40),
          automatic: z.optional(z.literal(true)),
          part: z.string().max(200),
          hash: z.string(),
        }),
      )
      .max(1_000),
  ),
});

export const partNames = {
  manifest: "manifest.json",
  resolution: "resolution.json",
  shared: "shared.bin",
  attachment: (index: number): string => `attachments/${String(index + 1).padStart(4, "0")}`,
  version: (index: number): string => `versions/${String(index + 1).padStart(4, "0")}.json`,
} as const;
