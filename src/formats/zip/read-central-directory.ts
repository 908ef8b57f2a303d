// The list at the end of a zip: what it says of each entry. What it says is checked again while inflating.

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes start. */
  readonly start: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/** The entries in order, or null where the bytes are no whole zip (archives beyond 4 GB included). */
export function readCentralDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return null;
    const entry = readEntry(view, bytes, at);
    if (entry === null || entry.start + entry.packedSize > bytes.length) return null;
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return overlap(entries) ? null : entries;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry | null {
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return null;
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (encrypted) return null;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  };
}

/** Entries that share bytes are how a small archive claims to hold petabytes. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((one, other) => one.start - other.start);
  return sorted.some((entry, index) => {
    const next = sorted[index + 1];
    return next !== undefined && entry.start + entry.packedSize > next.start;
  });
}
