// A comment as files and peers may hold it: anything, of any length.
import type { Remark } from "./remark.ts";
import type { BlockId, Comment } from "./resolution.ts";

/** More than anybody reads. */
export const mostComments = 2_000;
export const mostAnswers = 200;
/** More than anybody writes; what a longer one from a Word file has beyond it is cut. */
export const longestRemark = 10_000;
const longestWords = 2_000;
const longestName = 200;
const longestTime = 40;

/** The remark a value is, with nothing else in it; null where it is none. */
export function readRemark(value: unknown): Remark | null {
  if (typeof value !== "object" || value === null) return null;
  const { id, author, delegation, at, text } = value as Partial<Record<keyof Remark, unknown>>; // each is checked
  return isRemarkId(id) &&
    isText(author, longestName) &&
    isText(delegation, longestName) &&
    isText(at, longestTime) &&
    isText(text, longestRemark)
    ? { id, author, delegation, at, text }
    : null;
}

/** The same of a comment, but for its answers: what holds them reads them one by one. */
export function readComment(value: unknown): Comment | null {
  const remark = readRemark(value);
  if (remark === null) return null;
  const { block, start, end, words, resolved } = value as Partial<Record<keyof Comment, unknown>>; // an object, as was just seen
  if (!isText(block, longestName) || !isText(words, longestWords)) return null;
  if (!isOffset(start) || !isOffset(end) || end < start) return null;
  // An id of anybody's is as good as any.
  const place = { block: block as BlockId, start, end, words };
  return { ...remark, ...place, resolved: resolved === true, answers: [] };
}

/** Names and texts that are longer are cut, lest the comment be nobody's. */
export function fitRemark<Any extends Remark>(remark: Any): Any {
  const { author, delegation, at, text } = remark;
  return {
    ...remark,
    author: cut(author, longestName),
    delegation: cut(delegation, longestName),
    at: cut(at, longestTime),
    text: cut(text, longestRemark),
  };
}

export function fitWords(words: string): string {
  return cut(words, longestWords);
}

function cut(text: string, most: number): string {
  // Half a character is no text that others could be sent.
  return text.length <= most ? text : text.slice(0, most).replace(/\p{Cs}$/u, "");
}

/** Ids stand in names with blanks between. */
function isRemarkId(value: unknown): value is string {
  return typeof value === "string" && /^[\w.:-]{1,100}$/.test(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
