// The prebuilt index: rows of numbers and letters one behind the other, used where they lie.
import type { Catalogue } from "./catalogue.ts";
import type { PhraseModel } from "./phrase-model.ts";
import type { WordList } from "./word-list.ts";

export interface CompletionIndex {
  readonly phrases: PhraseModel;
  readonly words: WordList;
  readonly names: NameIndex;
}

/** What can be named: each a line of kind, insertion and detail, apart by tabs, found by its names. */
export interface NameIndex {
  readonly catalogue: Catalogue;
  /** The entry each item of the catalogue is a name of. */
  readonly entryOf: Uint32Array;
  /** Letters of all entries, and where each begins. */
  readonly entryText: Uint16Array;
  readonly entryStarts: Uint32Array;
}

/** The rows in the order they stand in the file. */
type Row = Uint8Array | Uint16Array | Uint32Array;

const magic = 0x50_48_43_31;

export function packIndex({ phrases, words, names }: CompletionIndex): Uint8Array {
  const { catalogue, entryOf, entryText, entryStarts } = names;
  const rows: readonly Row[] = [
    lettersOf(phrases.text),
    phrases.starts,
    lettersOf(words.model.text),
    words.model.starts,
    words.weights,
    lettersOf(catalogue.words),
    catalogue.wordStarts,
    catalogue.shared,
    catalogue.itemStarts,
    catalogue.items,
    catalogue.itemWordStarts,
    catalogue.itemWords,
    entryOf,
    entryText,
    entryStarts,
  ];
  const head = 4 * (rows.length + 1);
  const size = rows.reduce((sum, row) => sum + padded(row.byteLength), head);
  const packed = new Uint8Array(size);
  const heads = new Uint32Array(packed.buffer, 0, rows.length + 1);
  heads[0] = magic;
  let at = head;
  for (const [place, row] of rows.entries()) {
    heads[place + 1] = row.byteLength;
    packed.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at);
    at += padded(row.byteLength);
  }
  return packed;
}

/** Opens the bytes without reading them; null where they are of another version. */
export function openIndex(bytes: Uint8Array): CompletionIndex | null {
  // Rows of numbers begin at multiples of four, which bytes from a pipe may not.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (bytes.byteLength < 64) return null;
  const heads = new Uint32Array(buffer, byteOffset, 16);
  if (heads[0] !== magic) return null;
  let at = byteOffset + 64;
  let place = 0;
  const next = (): readonly [number, number] => {
    place += 1;
    const length = heads[place] ?? 0;
    const start = at;
    at += padded(length);
    return [start, length];
  };
  const letters = (): Uint16Array => {
    const [start, length] = next();
    return new Uint16Array(buffer, start, length / 2);
  };
  const numbers = (): Uint32Array => {
    const [start, length] = next();
    return new Uint32Array(buffer, start, length / 4);
  };
  const small = (): Uint8Array => {
    const [start, length] = next();
    return new Uint8Array(buffer, start, length);
  };
  const phrases = modelOf(textOf(letters()), numbers());
  const model = modelOf(textOf(letters()), numbers());
  const weights = letters();
  const words = { model, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  const catalogue: Catalogue = {
    words: textOf(letters()),
    wordStarts: numbers(),
    shared: small(),
    itemStarts: numbers(),
    items: numbers(),
    itemWordStarts: numbers(),
    itemWords: numbers(),
  };
  const names = { catalogue, entryOf: numbers(), entryText: letters(), entryStarts: numbers() };
  return { phrases, words, names };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function modelOf(text: string, starts: Uint32Array): PhraseModel {
  return { text, lower: text.toLowerCase(), starts };
}

export function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) letters[at] = text.charCodeAt(at);
  return letters;
}

/** Arguments of one call are bounded, so long rows go in pieces. */
const piece = 16_384;

function textOf(letters: Uint16Array): string {
  let text = "";
  for (let at = 0; at < letters.length; at += piece) {
    text += String.fromCharCode(...letters.subarray(at, at + piece));
  }
  return text;
}

export interface NamedEntry {
  readonly kind: string;
  readonly insert: string;
  readonly detail: string;
  /** How the text calls it once it has been named in full; "" where it has no shorter name. */
  readonly later: string;
  /** The adopted texts in which it was counted by name; 0 where nobody counted. */
  readonly namedIn: number;
}

export function readEntry({ entryText, entryStarts }: NameIndex, entry: number): NamedEntry {
  const line = textOf(entryText.subarray(entryStarts[entry], entryStarts[entry + 1]));
  const [kind = "", insert = "", detail = "", later = "", namedIn = ""] = line.split("\t");
  return { kind, insert, detail, later, namedIn: Number(namedIn) };
}
