// Text that went from one paragraph to another. Yjs knows no move of text: a join or a split deletes it here and writes it
// there. A mark in the shared list says which characters became which, so that what somebody else did to them at the same
// moment can be done to those that took their place (`settle-carries.ts`).
//
// No paragraph is ever deleted, whether it was joined, removed or taken back: its text is, and it is shown no more. What
// somebody types into it unseen would be gone with it; as it is, it is shown again while there is something in it.
import { type Doc, isDeleted, mergeDeleteSets, type Transaction, XmlElement, XmlText } from "yjs";
import {
  blockOf,
  commonEnd,
  findItem,
  hasText,
  lastOf,
  type NamedText,
  nameText,
  type Run,
  readRuns,
  writeName,
  writeRuns,
} from "./named-text.ts";

/** The property by which the editor's block nodes carry their id. */
export const blockIdKey = "__blockId";
/** The paragraph is shown no more. */
const joinName = "join";
/** The paragraph stays; only some of its text went elsewhere. */
const splitName = "split";
const fromKey = "from";
const sourceKey = "source";
const copyKey = "copy";

/** One paragraph's text that went elsewhere. */
export interface Carry {
  readonly mark: XmlElement;
  readonly from: XmlElement;
  /** What it was called there, in its order. */
  readonly source: readonly Run[];
  /** What it is called now: as many characters as there were, all of one writer. Null where there was nothing to carry. */
  readonly copy: Run | null;
  readonly hides: boolean;
}

export function isCarryMark(child: unknown): child is XmlElement {
  return child instanceof XmlElement && (child.nodeName === joinName || child.nodeName === splitName);
}

/** What the marks say, the one that counts most first; the same in every window. */
export function readCarries(document: Doc, children: readonly unknown[]): readonly Carry[] {
  const carries = children.filter(isCarryMark).flatMap((mark) => readCarry(document, mark) ?? []);
  return carries.toSorted((one, other) => rankOf(one) - rankOf(other) || compareMarks(one.mark, other.mark));
}

/** Of two who took one text along, a split counts more than a join, and a join more than a removal. */
function rankOf({ hides, copy }: Carry): number {
  if (!hides) return 0;
  return copy === null ? 2 : 1;
}

function compareMarks(one: XmlElement, other: XmlElement): number {
  const [a, b] = [one._item?.id, other._item?.id];
  if (a === undefined || b === undefined) return 0;
  return a.client - b.client || a.clock - b.clock;
}

function readCarry(document: Doc, mark: XmlElement): Carry | null {
  const { name, source, copy } = readMark(mark);
  const from = name === null ? null : findType(document, name);
  return from instanceof XmlElement ? { mark, from, source, copy, hides: mark.nodeName === joinName } : null;
}

interface Said {
  readonly name: Run | null;
  readonly source: readonly Run[];
  readonly copy: Run | null;
}

/** A mark says the same as long as it is there, and is asked at every key. */
const said = new WeakMap<XmlElement, Said>();

function readMark(mark: XmlElement): Said {
  const known = said.get(mark);
  if (known !== undefined) return known;
  const source = readRuns(mark.getAttribute(sourceKey));
  const [start] = readRuns(mark.getAttribute(copyKey));
  const length = source.reduce((total, run) => total + run.length, 0);
  const copy = start === undefined || length === 0 ? null : { ...start, length };
  const [name = null] = readRuns(mark.getAttribute(fromKey));
  const read = { name, source, copy };
  said.set(mark, read);
  return read;
}

/** What has the name, or null where it is not here or no more. */
function findType(document: Doc, name: Run): unknown {
  const item = findItem(document, name);
  return item !== null && "content" in item && !item.deleted
    ? (item.content as { readonly type?: unknown }).type // only the content of a type has one
    : null;
}

/** The joined paragraphs, and what each was joined to; null where it was nothing. Two joined to each other stay apart. */
export function readJoins(document: Doc, carries: readonly Carry[]): ReadonlyMap<XmlElement, Carry> {
  const joins = new Map<XmlElement, Carry>();
  for (const carry of carries) {
    if (!carry.hides || joins.has(carry.from)) continue;
    let end = targetOf(document, carry);
    for (let next = end; next !== null; end = next) {
      const join = joins.get(next);
      if (join === undefined) break;
      next = targetOf(document, join);
    }
    if (end !== carry.from) joins.set(carry.from, carry);
  }
  return joins;
}

function targetOf(document: Doc, { copy }: Carry): XmlElement | null {
  return copy === null ? null : blockOf(findItem(document, copy));
}

/** The list itself changed, and not what stands in it: Yjs says so by a null among the keys. */
export function isListChanged({ changed }: Transaction, root: XmlElement): boolean {
  return [...changed].some(([type, keys]) => Object.is(type, root) && keys.has(null));
}

/** Paragraphs that are not shown. */
export function readHidden(document: Doc, children: readonly unknown[]): ReadonlySet<XmlElement> {
  if (!children.some(isCarryMark)) return new Set();
  const joins = readJoins(document, readCarries(document, children));
  return new Set([...joins.keys()].filter((block) => !hasText(block)));
}

/** Takes paragraphs out of what is shown, of which one may have been joined to another in the same change. */
export function hideBlocks(transaction: Transaction, root: XmlElement, blocks: readonly XmlElement[]): void {
  const found = findCarried(
    blocks.map((block) => ({ block, named: nameText(block, (item) => !item.deleted) })),
    readArrived(transaction, new Set(blocks)),
  );
  for (const block of blocks) {
    hideBlock(root, block, found?.block === block ? found : null);
    for (const text of block.toArray()) if (text instanceof XmlText) text.delete(0, text.length);
  }
}

/** Shows a paragraph no more, as long as there is nothing in it. */
export function hideBlock(root: XmlElement, block: XmlElement, carried: Carried | null): void {
  putMark(root, joinName, { from: block, source: carried?.source ?? [], copy: carried?.copy ?? null });
}

export function isBlock(child: unknown): child is XmlElement {
  return child instanceof XmlElement && child.hasAttribute(blockIdKey);
}

/** Marks a new paragraph that has text of one that lost it in the same change. */
export function markSplit(transaction: Transaction, root: XmlElement, made: readonly unknown[]): void {
  const deleted = mergeDeleteSets([transaction.deleteSet]);
  const lost = [...transaction.changed.keys()].flatMap((type) => {
    const block = type instanceof XmlText ? type.parent : null;
    if (!(block instanceof XmlElement)) return [];
    const named = nameText(block, (item) => item.deleted && isDeleted(deleted, item.id));
    return named.text === "" ? [] : [{ block, named }];
  });
  if (lost.length === 0) return;
  for (const block of made) {
    if (!(block instanceof XmlElement)) continue;
    const found = findCarried(lost, [nameText(block, (item) => !item.deleted)]);
    if (found !== null) putMark(root, splitName, { ...found, from: found.block });
  }
}

/** What this change has written into paragraphs that stay. */
function readArrived(transaction: Transaction, gone: ReadonlySet<XmlElement>): readonly NamedText[] {
  const { clientID } = transaction.doc;
  const start = transaction.beforeState.get(clientID) ?? 0;
  return [...transaction.changed.keys()].flatMap((type) => {
    const block = type instanceof XmlText ? type.parent : null;
    if (!(block instanceof XmlElement) || gone.has(block) || type._item?.deleted === true) return [];
    return nameText(block, ({ id, deleted }) => !deleted && id.client === clientID && id.clock >= start);
  });
}

export interface Carried {
  readonly block: XmlElement;
  readonly source: readonly Run[];
  readonly copy: Run;
}

/** Which left text has come again, and where: what ends alike over the greatest length. */
function findCarried(
  left: readonly { readonly block: XmlElement; readonly named: NamedText }[],
  arrived: readonly NamedText[],
): Carried | null {
  let best: Carried | null = null;
  for (const { block, named } of left)
    for (const { text, runs } of arrived) {
      const [copied, ...others] = runs;
      if (copied === undefined || others.length > 0) continue;
      const length = commonEnd(named.text, text);
      if (length <= (best?.copy.length ?? 0)) continue;
      const copy = { client: copied.client, clock: copied.clock + copied.length - length, length };
      best = { block, source: lastOf(named.runs, length), copy };
    }
  return best;
}

function putMark(
  root: XmlElement,
  name: string,
  {
    from,
    source,
    copy,
  }: { readonly from: XmlElement; readonly source: readonly Run[]; readonly copy: Run | null },
): void {
  if (from._item === null) return;
  const mark = new XmlElement(name);
  mark.setAttribute(fromKey, writeName(from._item.id));
  if (copy !== null) {
    mark.setAttribute(sourceKey, writeRuns(source));
    mark.setAttribute(copyKey, writeName(copy));
  }
  root.insertAfter(from, [mark]);
}
