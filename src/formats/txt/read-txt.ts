import type { ReadContext, ReadOutcome } from "#formats/format.ts";
import { readText } from "./read-text.ts";

const limit = 50_000_000;

/** Reads a plain text file in UTF-8, or in UTF-16 where a byte order mark says so. */
export function readTxt(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  if (bytes.length > limit) return { ok: false, problem: { kind: "too-large", limit } };
  const text = decode(bytes);
  if (text === null || text.includes("\0")) return { ok: false, problem: { kind: "binary" } };
  if (text.trim() === "") return { ok: false, problem: { kind: "empty" } };
  return { ok: true, value: readText(text, context) };
}

function decode(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
