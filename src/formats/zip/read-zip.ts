// Opens an archive that may be hostile: limits hold while inflating, whatever the headers say.
import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { readCentralDirectory, type ZipEntry } from "./read-central-directory.ts";

export interface ZipLimits {
  readonly file: number;
  readonly entries: number;
  readonly entry: number;
  readonly total: number;
  /** Inflated to packed size, for entries over `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const defaultZipLimits: ZipLimits = {
  file: 256_000_000,
  entries: 2_000,
  entry: 128_000_000,
  total: 256_000_000,
  ratio: 200,
  ratioFrom: 1_000_000,
};

export type ZipOutcome =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: "damaged" | "too-large"; readonly detail: string };

/**
 * Entries by the name the archive gives them: a key to look up, never a path to write to. Those that `wants` does not want
 * are not inflated.
 */
export function readZip(
  bytes: Uint8Array,
  limits: ZipLimits = defaultZipLimits,
  wants: (name: string) => boolean = () => true,
): ZipOutcome {
  if (bytes.length > limits.file) return tooLarge("the file is too large");
  const entries = readCentralDirectory(bytes, limits.entries);
  if (entries === null) return damaged("it is not a whole zip archive");

  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (entry.name.endsWith("/") || !wants(entry.name)) continue;
    if (files.has(entry.name)) return damaged("it holds two parts of one name");
    const room = Math.min(limits.entry, limits.total - total, roomByRatio(entry, limits));
    const content = readEntry(bytes.subarray(entry.start, entry.start + entry.packedSize), entry, room);
    if (typeof content === "string")
      return content === "too-large"
        ? tooLarge("a part is too large once unpacked")
        : damaged("a part is broken");
    total += content.length;
    files.set(entry.name, content);
  }
  return { ok: true, files };
}

function roomByRatio(entry: ZipEntry, limits: ZipLimits): number {
  return Math.max(limits.ratioFrom, entry.packedSize * limits.ratio);
}

function readEntry(packed: Uint8Array, entry: ZipEntry, room: number): Uint8Array | "damaged" | "too-large" {
  if (entry.size > room) return "too-large";
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, room) : "damaged";
  if (typeof content === "string") return content;
  if (content.length !== entry.size || crc32(content) !== entry.crc) return "damaged";
  return content;
}

/** Small steps, so that no more than one step beyond the limit is ever in memory. */
const step = 4_096;

function inflate(packed: Uint8Array, room: number): Uint8Array | "damaged" | "too-large" {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    length += chunk.length;
    if (length <= room) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && length <= room; at += step)
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof Error && "code" in error) return "damaged";
    throw error;
  }
  return length > room ? "too-large" : join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

function damaged(detail: string): ZipOutcome {
  return { ok: false, reason: "damaged", detail };
}

function tooLarge(detail: string): ZipOutcome {
  return { ok: false, reason: "too-large", detail };
}
