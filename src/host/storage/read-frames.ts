// The form of a journal on disk: a magic word, then frames of length, checksum and content.
import { crc32 } from "node:zlib";

export const magic: Uint8Array = new TextEncoder().encode("PENJ0001");
const headLength = 8;
/** No update of ours comes near; a length beyond it is garbage. */
export const largestUpdate = 64_000_000;

export interface Frames {
  readonly updates: readonly Uint8Array[];
  /** Up to here the journal is whole; what follows was torn by a kill or a power cut, before it was acknowledged. */
  readonly wholeLength: number;
}

export function writeFrame(update: Uint8Array): Uint8Array {
  const frame = new Uint8Array(headLength + update.length);
  const head = new DataView(frame.buffer);
  head.setUint32(0, update.length, true);
  head.setUint32(4, crc32(update), true);
  frame.set(update, headLength);
  return frame;
}

/** Reads as far as the journal is whole. */
export function readFrames(bytes: Uint8Array): Frames {
  if (bytes.length < magic.length || magic.some((byte, index) => bytes[index] !== byte))
    return { updates: [], wholeLength: 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const updates: Uint8Array[] = [];
  let at = magic.length;
  while (at + headLength <= bytes.length) {
    const length = view.getUint32(at, true);
    const end = at + headLength + length;
    if (length === 0 || length > largestUpdate || end > bytes.length) break;
    const update = bytes.slice(at + headLength, end);
    if (crc32(update) !== view.getUint32(at + 4, true)) break;
    updates.push(update);
    at = end;
  }
  return { updates, wholeLength: at };
}
