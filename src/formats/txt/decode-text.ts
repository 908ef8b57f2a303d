// The text of a file that may be in one of several encodings.
import type { Message, ReadProblem } from "#formats/format.ts";

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly problem: ReadProblem };

/** UTF-8, UTF-16 where a byte order mark says so, else Windows-1252, with a message; neither empty nor binary. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = decode(bytes, encodingOf(bytes));
  const text = known ?? (mayBeWestern(bytes) ? decode(bytes, "windows-1252") : null);
  if (text === null || text.includes("\0")) return { ok: false, problem: { kind: "binary" } };
  if (text.trim() === "") return { ok: false, problem: { kind: "empty" } };
  return { ok: true, text, messages: known === null ? [otherEncoding] : [] };
}

const otherEncoding: Message = {
  severity: "warning",
  kind: "other-encoding",
  text: "The file is not in UTF-8; it was read as Windows-1252. Letters with accents and quotation marks may want a look.",
  place: null,
};

/** Letters with accents are few among the others, and a text has no control characters; a picture or a program has. */
function mayBeWestern(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32)) return false;
    if (byte > 127) high += 1;
  }
  return high * 5 < bytes.length;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
