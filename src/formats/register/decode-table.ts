// The text of a table as spreadsheets and libraries write it: UTF-8, UTF-16, or the letters of an old Windows.

export type TableEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type DecodedTable =
  | { readonly ok: true; readonly text: string; readonly encoding: TableEncoding }
  | { readonly ok: false; readonly reason: "empty" | "binary" | "workbook" };

/** So much is looked at to guess what the bytes are. */
const looked = 4_096;

export function decodeTable(bytes: Uint8Array): DecodedTable {
  // A zip, as Excel and LibreOffice save their own files, or Excel's old container.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { ok: false, reason: "workbook" };
  const encoding = guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === "") return { ok: false, reason: "empty" };
  return text.includes("\0") ? { ok: false, reason: "binary" } : { ok: true, text, encoding };
}

function guessEncoding(bytes: Uint8Array): TableEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  const zeros = countZeros(bytes.subarray(0, looked));
  const half = Math.min(bytes.length, looked) / 2;
  // In the Latin letters of a table every other byte is zero.
  if (zeros.odd > half / 2 && zeros.even < half / 10) return "utf-16le";
  if (zeros.even > half / 2 && zeros.odd < half / 10) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even, odd };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
