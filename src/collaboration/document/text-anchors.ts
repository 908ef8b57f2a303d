// Words of a paragraph by the names that Yjs gives their first and last character. The names stay whatever happens around
// them; where a character was taken to another paragraph, the marks say what it is called there (`carry-marks.ts`). What is
// said here follows from the shared document alone, so all windows say the same, and the same after a reload.
import { type Doc, type ID, Item, XmlElement } from "yjs";
import { blockIdKey, type Carry, isBlock, readCarries } from "./carry-marks.ts";
import { blockOf, copiesOf, findItem, itemsOf, readRuns, writeName } from "./named-text.ts";

/** A stretch of a paragraph's text, a footnote mark as one character. */
export interface TextRange {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

export interface TextAnchors {
  /** Null where there are no characters to name. */
  readonly name: (range: TextRange) => string | null;
  /** An empty range where the characters are gone; null where nothing is known of them. */
  readonly find: (names: readonly string[]) => readonly (TextRange | null)[];
}

export function textAnchorsOf(document: Doc, rootName: string): TextAnchors {
  const root = document.get(rootName, XmlElement);
  return {
    name: ({ block, start, end }) => {
      const element = root.toArray().find((child) => isBlock(child) && idOf(child) === block);
      if (!(element instanceof XmlElement)) return null;
      const first = nameAt(element, start);
      const last = nameAt(element, end - 1);
      return first === null || last === null ? null : `${first} ${last}`;
    },
    find: (names) => {
      // Asked for once, whoever asks for many.
      const carries = readCarries(document, XmlElement.prototype.toArray.call(root));
      return names.map((name) => findRange(document, carries, name));
    },
  };
}

function idOf(block: XmlElement): string {
  return block.getAttribute(blockIdKey) ?? "";
}

function nameAt(block: XmlElement, offset: number): string | null {
  let at = 0;
  for (const item of itemsOf(block)) {
    if (!isText(item)) continue;
    if (offset < at + item.length)
      return offset < at ? null : writeName({ client: item.id.client, clock: item.id.clock + offset - at });
    at += item.length;
  }
  return null;
}

function isText({ deleted, countable }: Item): boolean {
  return !deleted && countable;
}

interface Spot {
  readonly block: XmlElement;
  /** How much text stands before it. */
  readonly at: number;
  /** False where only its place is left. */
  readonly isThere: boolean;
}

function findRange(document: Doc, carries: readonly Carry[], names: string): TextRange | null {
  const [first, last = first] = readRuns(names);
  if (first === undefined || last === undefined) return null;
  const from = findSpot(document, carries, first);
  const to = findSpot(document, carries, last);
  if (from === null || to === null) return rangeOf(from ?? to, 0);
  const end = to.isThere ? to.at + 1 : to.at;
  if (from.block === to.block) return rangeOf(from, end - from.at);
  // Split between the two: the comment stays with what it began at, as long as there is something of it.
  const left = lengthOf(from.block) - from.at;
  return left > 0 ? rangeOf(from, left) : rangeOf({ ...to, at: 0 }, end);
}

function rangeOf(spot: Spot | null, length: number): TextRange | null {
  if (spot === null) return null;
  return { block: idOf(spot.block), start: spot.at, end: spot.at + Math.max(0, length) };
}

function lengthOf(block: XmlElement): number {
  let length = 0;
  for (const item of itemsOf(block)) if (isText(item)) length += item.length;
  return length;
}

/** More paragraphs than anything is ever taken through; a peer's marks may lead in a circle. */
const farthest = 200;

/** Where a character is, wherever it was taken; else where the last of its copies stood. */
function findSpot(document: Doc, carries: readonly Carry[], name: ID): Spot | null {
  let last: Spot | null = null;
  const waiting: ID[] = [name];
  for (let step = 0; step < farthest; step += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    const found = findItem(document, next);
    const spot = found instanceof Item ? spotOf(found, next.clock) : null;
    if (spot?.isThere === true) return spot;
    last = spot ?? last;
    const run = { client: next.client, clock: next.clock, length: 1 };
    // The mark that counts most is looked at first.
    for (const carry of carries.toReversed()) waiting.push(...copiesOf(carry, run));
  }
  return last;
}

function spotOf(found: Item, clock: number): Spot | null {
  const block = blockOf(found);
  if (block === null || block._item?.deleted === true) return null;
  let at = 0;
  for (const item of itemsOf(block)) {
    if (item === found) break;
    if (isText(item)) at += item.length;
  }
  return found.deleted
    ? { block, at, isThere: false }
    : { block, at: at + clock - found.id.clock, isThere: true };
}
