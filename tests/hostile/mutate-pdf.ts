// A PDF changed at random: pieces taken out, doubled and moved, numbers and words of the format given other values, bytes turned.
import type { RandomSource } from "#tests/bench/seeded-random.ts";

const words = [
  "/Length 99999999999",
  "/Kids [2 0 R]",
  "/Parent 5 0 R",
  "/Count -1",
  "/Filter [/FlateDecode /FlateDecode /ASCIIHexDecode]",
  "/Encrypt 3 0 R",
  "/MediaBox [0 0 0 0]",
  "/ToUnicode 6 0 R",
  "1e400 0 0 1e400 0 0 cm",
  "9999999 Tf",
  "0 1 -1 0 0 0 Tm",
  "q q q q q q q q",
  "BI /W 99999 /H 99999 ID x EI",
  "<feff0000> Tj",
  "/F9 Do",
  "/JS (app.alert(1))",
];
const numbers = ["0", "-1", "1", "65536", "2147483648", "-0.00001", "1e99", "99999999999999999999"];

export function mutatePdf(whole: Uint8Array, random: RandomSource): Uint8Array {
  let bytes: Uint8Array = whole;
  const changes = 1 + Math.floor(random() * 4);
  for (let turn = 0; turn < changes; turn += 1) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, random: RandomSource): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const end = at + Math.floor(random() * 400);
  const kind = random();
  if (kind < 0.1) return bytes.slice(0, at);
  if (kind < 0.25) return joined(bytes.slice(0, at), bytes.slice(end));
  if (kind < 0.4) return joined(bytes.slice(0, end), bytes.slice(at));
  if (kind < 0.6) return joined(bytes.slice(0, at), encoded(` ${pick(words, random)} `), bytes.slice(at));
  if (kind < 0.85) return withNumber(bytes, at, random);
  const turned = bytes.slice();
  for (let turn = 0; turn < 8; turn += 1)
    turned[Math.floor(random() * turned.length)] = Math.floor(random() * 256);
  return turned;
}

/** The next number of the file becomes another. */
function withNumber(bytes: Uint8Array, at: number, random: RandomSource): Uint8Array {
  const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
  const start = bytes.subarray(at).findIndex(isDigit);
  if (start < 0) return bytes;
  const length = bytes.subarray(at + start).findIndex((byte) => !isDigit(byte));
  const end = at + start + Math.max(length, 1);
  return joined(bytes.slice(0, at + start), encoded(pick(numbers, random)), bytes.slice(end));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function pick(items: readonly string[], random: RandomSource): string {
  return items[Math.floor(random() * items.length)] ?? "";
}
