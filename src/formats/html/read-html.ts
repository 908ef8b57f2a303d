import type { Message, ReadContext, ReadOutcome } from "#formats/format.ts";
import { readForeign } from "#formats/txt/read-foreign.ts";
import { evenBlanks, splitLines } from "#formats/txt/source-line.ts";
import { describeLosses } from "./describe-losses.ts";
import { htmlToText } from "./html-to-text.ts";
import { readOwnPage } from "./read-own-page.ts";

const limit = 20_000_000;

/** Reads a saved web page, or a text that a word processor saved as one. */
export function readHtml(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  if (bytes.length > limit) return { ok: false, problem: { kind: "too-large", limit } };
  const html = decode(bytes);
  if (html === null || (html.includes("\0") && !html.includes("<")))
    return { ok: false, problem: { kind: "binary" } };
  return readPage(html, context);
}

/** The same of what is decoded already. */
export function readPage(html: string, context: ReadContext): ReadOutcome {
  const own = readOwnPage(html, context);
  if (own !== null) return { ok: true, value: own };
  const page = htmlToText(html);
  if (page.text === "") return { ok: false, problem: { kind: "empty" } };
  const read = readForeign(splitLines(page.text).map(evenBlanks), context);
  // Lines are counted in the text of the page, which nobody sees: a place would lead nowhere.
  const messages = read.messages.map((message): Message => ({ ...message, place: null }));
  return { ok: true, value: { ...read, messages: [...describeLosses(page), ...messages] } };
}

const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,20})/i;

/** By its byte order mark, by what the page says, as UTF-8, else as Windows-1252. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be");
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = declared.exec(head)?.[1];
  const known = named === undefined || /^utf-?16/i.test(named) ? null : decodeAs(bytes, named);
  return known ?? decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "windows-1252");
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
