import type { Resolution } from "#core/resolution/resolution.ts";
import type { Message, ReadContext, ReadProblem } from "#formats/format.ts";
import { readJson } from "#formats/json/read-json.ts";
import { defaultZipLimits, readZip } from "#formats/zip/read-zip.ts";
import { sha256 } from "#formats/zip/sha-256.ts";
import {
  type Attachment,
  type DraftVersion,
  type Manifest,
  manifestSchema,
  partNames,
  penholderVersion,
} from "./manifest.ts";

export interface ReadDraft {
  readonly manifest: Manifest;
  readonly resolution: Resolution;
  /** The Yjs state, opaque here. Where it is there, it rules over `resolution`. */
  readonly shared: Uint8Array | null;
  readonly attachments: readonly Attachment[];
  readonly versions: readonly DraftVersion[];
  readonly messages: readonly Message[];
}

export type ReadDraftOutcome =
  | { readonly ok: true; readonly value: ReadDraft }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Opens a draft file. A part that does not fit its hash is said, and a shared state that does not is left out. */
export function readPenholder(bytes: Uint8Array, context: ReadContext): ReadDraftOutcome {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  const zip = readZip(bytes);
  if (!zip.ok)
    return refuse(
      zip.reason === "too-large"
        ? { kind: "too-large", limit: defaultZipLimits.total }
        : { kind: "damaged", detail: zip.detail },
    );
  const manifest = readManifest(zip.files.get(partNames.manifest));
  if (!manifest.ok) return manifest;
  const resolutionBytes = zip.files.get(partNames.resolution);
  if (resolutionBytes === undefined) return refuse({ kind: "damaged", detail: "it holds no text" });
  const read = readJson(resolutionBytes, context);
  if (!read.ok) return read;

  const shared = readShared(manifest.value, zip.files.get(partNames.shared));
  const attachments = readAttachments(manifest.value, zip.files);
  const versions = readVersions(manifest.value, zip.files);
  const changed = sha256(resolutionBytes) !== manifest.value.hashes.resolution;
  return {
    ok: true,
    value: {
      manifest: manifest.value,
      resolution: read.value.value,
      shared: shared.value,
      attachments: attachments.value,
      versions: versions.value,
      messages: [
        ...(changed ? [textChanged(shared.value !== null)] : []),
        ...read.value.messages,
        ...shared.messages,
        ...attachments.messages,
        ...versions.messages,
      ],
    },
  };
}

type ManifestOutcome =
  | { readonly ok: true; readonly value: Manifest }
  | { readonly ok: false; readonly problem: ReadProblem };

function readManifest(bytes: Uint8Array | undefined): ManifestOutcome {
  if (bytes === undefined) return refuse({ kind: "damaged", detail: "it is not a Penholder draft" });
  const value = parse(bytes);
  const version = typeof value === "object" && value !== null ? Reflect.get(value, "version") : undefined;
  if (typeof version === "number" && version > penholderVersion)
    return refuse({ kind: "newer-version", version, supported: penholderVersion });
  const checked = manifestSchema.safeParse(value);
  if (!checked.success) return refuse({ kind: "damaged", detail: "its list of contents cannot be read" });
  return { ok: true, value: checked.data };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Part<Value> {
  readonly value: Value;
  readonly messages: readonly Message[];
}

function readShared(manifest: Manifest, bytes: Uint8Array | undefined): Part<Uint8Array | null> {
  const expected = manifest.hashes.shared;
  if (expected === null && bytes === undefined) return { value: null, messages: [] };
  if (bytes !== undefined && sha256(bytes) === expected) return { value: bytes, messages: [] };
  return {
    value: null,
    messages: [
      warn(
        "shared-state-lost",
        "The editing history in this file is damaged and was left out; the text itself is complete.",
      ),
    ],
  };
}

function readAttachments(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): Part<readonly Attachment[]> {
  const kept: Attachment[] = [];
  const messages: Message[] = [];
  for (const { name, part, hash } of manifest.attachments) {
    const bytes = files.get(part);
    if (bytes === undefined) messages.push(warn("attachment-lost", `The attachment “${name}” is missing.`));
    else {
      kept.push({ name, bytes });
      if (sha256(bytes) !== hash)
        messages.push(warn("attachment-changed", `The attachment “${name}” is not as it was saved.`));
    }
  }
  return { value: kept, messages };
}

function readVersions(
  { versions = [] }: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): Part<readonly DraftVersion[]> {
  const kept: DraftVersion[] = [];
  const messages: Message[] = [];
  for (const { part, hash, ...version } of versions) {
    const resolution = files.get(part);
    if (resolution !== undefined && sha256(resolution) === hash) kept.push({ ...version, resolution });
    else messages.push(warn("version-lost", `The version “${version.name}” is damaged and was left out.`));
  }
  return { value: kept, messages };
}

function textChanged(hasShared: boolean): Message {
  return warn(
    "text-changed-outside",
    hasShared
      ? "The readable copy of the text in this file was changed by another program. The window shows the text as it was last saved here."
      : "The text in this file was changed by another program since it was saved.",
  );
}

function warn(kind: string, text: string): Message {
  return { severity: "warning", kind, text, place: null };
}

function refuse(problem: ReadProblem): { readonly ok: false; readonly problem: ReadProblem } {
  return { ok: false, problem };
}
