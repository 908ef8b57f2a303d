import type { ReadContext, ReadOutcome } from "#formats/format.ts";
import { decodeText } from "./decode-text.ts";
import { readText } from "./read-text.ts";

const limit = 50_000_000;

/** Reads a plain text file in UTF-8, in UTF-16 where a byte order mark says so, else in Windows-1252. */
export function readTxt(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  if (bytes.length > limit) return { ok: false, problem: { kind: "too-large", limit } };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const read = readText(decoded.text, context);
  return { ok: true, value: { ...read, messages: [...decoded.messages, ...read.messages] } };
}
