// What two did at once to one text of which one took it to another paragraph: told from the marks (`carry-marks.ts`).
// Deleting twice is deleting once, so every window may delete; writing twice would double, so only the window that wrote a
// character takes it along.
import {
  ContentFormat,
  ContentString,
  createID,
  type Doc,
  getItemCleanStart,
  Item,
  isDeleted,
  type Transaction,
  XmlElement,
  type XmlText,
} from "yjs";
import { type Carry, isListChanged, readCarries, readJoins } from "./carry-marks.ts";
import { commonRun, copiesOf, findItem, findPlace, hasText, itemsOf, type Run } from "./named-text.ts";

/** Nobody's undo takes back what is done here. */
export const settled = { kind: "settled" };

/** Watches a document. The answer ends it. */
export function settleCarries(document: Doc, rootName: string): () => void {
  const root = document.get(rootName, XmlElement);
  let carries: readonly Carry[] = [];
  const onChange = (transaction: Transaction): void => {
    if (!isListChanged(transaction, root)) return;
    carries = readCarries(document, XmlElement.prototype.toArray.call(root));
    // Before the editor's binding is told of anything: it finds its caret by this.
    if (!transaction.local)
      for (const carry of carries.filter(isNewIn(transaction))) link(transaction, carry, carries);
  };
  const onSettled = (transaction: Transaction): void => {
    if (carries.length === 0 || transaction.changed.size === 0) return;
    const isFresh = !transaction.local && isListChanged(transaction, root);
    const joins = [...readJoins(document, carries).values()].filter(({ from }) => hasText(from));
    if (!isFresh && joins.length === 0) return;
    document.transact((own) => {
      if (isFresh) settleNew(own, transaction, carries);
      takeAlong(own, joins);
    }, settled);
  };
  document.on("beforeObserverCalls", onChange);
  document.on("afterTransaction", onSettled);
  return () => {
    document.off("beforeObserverCalls", onChange);
    document.off("afterTransaction", onSettled);
  };
}

function isNewIn({ beforeState }: Transaction): (carry: Carry) => boolean {
  return ({ mark }) => {
    const id = mark._item?.id;
    return id !== undefined && id.clock >= (beforeState.get(id.client) ?? 0);
  };
}

/**
 * Says what each character has become, in the way Yjs remembers it of what undo and redo bring back: so carets follow, and
 * who takes back what he typed takes it back where it is now.
 */
function link(transaction: Transaction, carry: Carry, carries: readonly Carry[]): void {
  const before = carries.slice(0, carries.indexOf(carry)).filter(({ from }) => from === carry.from);
  for (const run of carry.source) {
    if (before.some(({ source }) => source.some((each) => commonRun(each, run) !== null))) continue;
    for (const item of cutOut(transaction, run)) {
      const [copy] = copiesOf(carry, runOf(item));
      if (item.deleted && copy !== undefined && findItem(transaction.doc, copy) !== null)
        item.redone = createID(copy.client, copy.clock);
    }
  }
}

/** Marks that have just come in. */
function settleNew(own: Transaction, came: Transaction, carries: readonly Carry[]): void {
  const isNew = isNewIn(came);
  const fresh = carries.filter(isNew);
  for (const [index, carry] of carries.entries())
    for (const rival of carries.slice(0, index))
      if (rival.from === carry.from && (isNew(carry) || isNew(rival)))
        deleteTwice(own, carries, { carry, rival });
  for (const carry of fresh) deleteUnseen(own, came, { carry, carries });
  takeAlong(
    own,
    fresh.filter(({ hides }) => !hides),
  );
}

/** Text that two took along: the one's stays. */
function deleteTwice(
  own: Transaction,
  carries: readonly Carry[],
  { carry, rival }: { readonly carry: Carry; readonly rival: Carry },
): void {
  for (const run of carry.source)
    for (const other of rival.source) {
      const common = commonRun(run, other);
      if (common !== null) deleteCopies(own, carries, copiesOf(carry, common));
    }
}

/** What had been deleted by somebody when another took it along. */
function deleteUnseen(
  own: Transaction,
  came: Transaction,
  { carry, carries }: { readonly carry: Carry; readonly carries: readonly Carry[] },
): void {
  const rivals = carries.filter((each) => each !== carry && each.from === carry.from);
  const deleted = carry.source
    .flatMap((run) => pieces(own.doc, run))
    .filter(({ piece, item }) => {
      const isKnown = piece.clock < (came.beforeState.get(piece.client) ?? 0);
      return isKnown && item.deleted && !isDeleted(came.deleteSet, createID(piece.client, piece.clock));
    });
  for (const { piece } of deleted)
    if (!rivals.some(({ source }) => source.some((each) => commonRun(each, piece) !== null)))
      deleteCopies(own, carries, copiesOf(carry, piece));
}

/** Characters, and what became of them where they were taken on. A peer's marks may say anything: each is met once. */
function deleteCopies(own: Transaction, carries: readonly Carry[], runs: readonly Run[]): void {
  const met = new Set<string>();
  const waiting = [...runs];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { piece } of pieces(own.doc, next))
      for (const run of notYetMet(piece, met)) {
        for (const item of cutOut(own, run)) {
          item.delete(own);
          // Only this window may know: it took it along, or brought it back.
          const { redone, length } = item;
          if (redone !== null) waiting.push({ client: redone.client, clock: redone.clock, length });
        }
        for (const carry of carries) waiting.push(...copiesOf(carry, run));
      }
}

/** The parts of a run that have not been met, which they have been from now on. */
function* notYetMet({ client, clock, length }: Run, met: Set<string>): Generator<Run, void> {
  const end = clock + length;
  let start = clock;
  for (let at = clock; at < end; at += 1) {
    const name = `${client}:${at}`;
    if (!met.has(name)) {
      met.add(name);
      continue;
    }
    if (start < at) yield { client, clock: start, length: at - start };
    start = at + 1;
  }
  if (start < end) yield { client, clock: start, length: end - start };
}

/** What a run consists of here, collected garbage too. */
function pieces(
  document: Doc,
  { client, clock, length }: Run,
): readonly { readonly piece: Run; readonly item: NonNullable<ReturnType<typeof findItem>> }[] {
  const found: { readonly piece: Run; readonly item: NonNullable<ReturnType<typeof findItem>> }[] = [];
  for (let at = clock; at < clock + length; ) {
    const item = findItem(document, { client, clock: at });
    if (item === null) break;
    const end = Math.min(clock + length, item.id.clock + item.length);
    found.push({ piece: { client, clock: at, length: end - at }, item });
    at = end;
  }
  return found;
}

/** The items of a run, cut so that they are it and nothing else. */
function cutOut(own: Transaction, run: Run): readonly Item[] {
  return pieces(own.doc, run).flatMap(({ piece, item }) => {
    if (!(item instanceof Item)) return [];
    const { client, clock, length } = piece;
    const end = createID(client, clock + length);
    if (item.id.clock + item.length > end.clock) getItemCleanStart(own, end);
    return [getItemCleanStart(own, createID(client, clock))];
  });
}

function runOf({ id, length }: Item): Run {
  return { client: id.client, clock: id.clock, length };
}

/** What this window's writer put among characters that were taken elsewhere goes after them. */
function takeAlong(own: Transaction, carries: readonly Carry[]): void {
  for (const carry of carries) {
    if (carry.copy === null) continue;
    let behind: Run | null = null;
    const going: Going[] = [];
    let look: Going["look"] = {};
    for (const item of itemsOf(carry.from)) {
      if (item.content instanceof ContentFormat && !item.deleted)
        look = { ...look, [item.content.key]: item.content.value };
      behind = lastOf(copiesOf(carry, runOf(item))) ?? behind;
      const isOwn = item.id.client === own.doc.clientID && !item.deleted;
      if (isOwn && item.content instanceof ContentString && (behind !== null || carry.hides))
        going.push({ item, text: item.content.str, look, behind });
    }
    putBehind(own, carry.copy, going);
  }
}

interface Going {
  readonly item: Item;
  readonly text: string;
  /** Italics, and what makes a character the mark of a note. */
  readonly look: Readonly<Record<string, unknown>>;
  /** The character it goes after; null where it stood before all. */
  readonly behind: Run | null;
}

function lastOf(runs: readonly Run[]): Run | null {
  const last = runs.at(-1);
  return last === undefined ? null : { client: last.client, clock: last.clock + last.length - 1, length: 1 };
}

function putBehind(own: Transaction, first: Run, going: readonly Going[]): void {
  let last: { readonly behind: Run | null; readonly text: XmlText; at: number } | null = null;
  for (const { item, text, look, behind } of going) {
    if (last === null || last.behind !== behind) {
      const place = findPlace(own.doc, behind ?? first);
      if (place === null) return;
      last = { text: place.text, at: behind === null ? place.before : place.after, behind };
    }
    const { clientID, store } = own.doc;
    const clock = store.clients.get(clientID)?.at(-1);
    last.text.insert(last.at, text, look);
    last.at += text.length;
    item.redone = createID(clientID, clock === undefined ? 0 : clock.id.clock + clock.length);
    item.delete(own);
  }
}
