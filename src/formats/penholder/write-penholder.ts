import type { Resolution } from "#core/resolution/resolution.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { sha256 } from "#formats/zip/sha-256.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import {
  type Attachment,
  type DraftVersion,
  type Manifest,
  partNames,
  penholderFormatName,
  penholderVersion,
} from "./manifest.ts";

export interface DraftContent {
  readonly draft: string;
  readonly resolution: Resolution;
  /** The Yjs state in update format V1, opaque here; null where no window has made one yet. */
  readonly shared: Uint8Array | null;
  readonly attachments: readonly Attachment[];
  readonly versions: readonly DraftVersion[];
}

/** The bytes of a draft file; equal content gives equal bytes. */
export function writePenholder(content: DraftContent): Uint8Array {
  const resolution = writeJson(content.resolution);
  const attachments = content.attachments.map(({ name, bytes }, index) => ({
    name,
    part: partNames.attachment(index),
    bytes,
  }));
  const versions = content.versions.map((version, index) => ({ ...version, part: partNames.version(index) }));
  const manifest: Manifest = {
    format: penholderFormatName,
    version: penholderVersion,
    draft: content.draft,
    hashes: {
      resolution: sha256(resolution),
      shared: content.shared === null ? null : sha256(content.shared),
    },
    attachments: attachments.map(({ name, part, bytes }) => ({ name, part, hash: sha256(bytes) })),
    ...(versions.length === 0
      ? {}
      : {
          versions: versions.map(({ resolution: text, ...version }) => ({
            ...version,
            hash: sha256(text),
          })),
        }),
  };
  const parts = new Map<string, Uint8Array>([
    [partNames.manifest, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)],
    [partNames.resolution, resolution],
  ]);
  if (content.shared !== null) parts.set(partNames.shared, content.shared);
  for (const { part, bytes } of attachments) parts.set(part, bytes);
  for (const { part, resolution: text } of versions) parts.set(part, text);
  return writeZip(parts);
}
