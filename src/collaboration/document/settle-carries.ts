// What two did at once to one text of which one took it to another paragraph: told from the marks (`carry-marks.ts`).
// Deleting twice is deleting once, so every window may delete; writing twice would double, so only the window that wrote a
// character takes it along.
import { ContentString, type Doc, getItemCleanStart, isDeleted, Item, type Transaction, XmlElement, XmlText } from "yjs";
import { type Carry, findItem, readCarries, readJoins } from "./carry-marks.ts";
import { blockOf, commonRun, itemsOf, type Run } from "./named-text.ts";

/** Nobody's undo takes back what is done here. */
const settled = { kind: "settled" };

/** Watches a document. The answer ends it. */
export function settleCarries(document: Doc, rootName: string): () => void {
  const root = document.get(rootName, XmlElement);
  const readAll = (): readonly Carry[] => readCarries(document, XmlElement.prototype.toArray.call(root));
  const onTransaction = (transaction: Transaction): void => {
    if (transaction.changed.size === 0) return;
    const carries = readAll();
    if (carries.length === 0) return;
    document.transact((own) => {
      if (!transaction.local) settleNew(own, transaction, carries);
      takeAlong(own, [...readJoins(document, carries).values()]);
    }, settled);
  };
  document.on("afterTransaction", onTransaction);
  return () => document.off("afterTransaction", onTransaction);
}

/** Marks that have just come in. */
function settleNew(own: Transaction, came: Transaction, carries: readonly Carry[]): void {
  const isNew = ({ mark }: Carry): boolean => {
    const id = mark._item?.id;
    return id !== undefined && id.clock >= (came.beforeState.get(id.client) ?? 0);
  };
  const fresh = carries.filter(isNew);
  for (const [index, carry] of carries.entries())
    for (const rival of carries.slice(0, index))
      if (rival.from === carry.from && (isNew(carry) || isNew(rival))) deleteTwice(own, carries, { carry, rival });
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
  for (const run of carry.source)
    for (let at = 0; at < run.length; ) {
      const name = { client: run.client, clock: run.clock + at, length: 1 };
      const item = findItem(own.doc, name);
      if (item === null) break;
      const length = Math.min(run.length - at, item.id.clock + item.length - name.clock);
      const known = name.clock < (came.beforeState.get(name.client) ?? 0);
      if (known && item.deleted && !isDeleted(came.deleteSet, item.id)) {
        const piece = { ...name, length };
        if (!rivals.some(({ source }) => source.some((each) => commonRun(each, piece) !== null)))
          deleteCopies(own, carries, copiesOf(carry, piece));
      }
      at += length;
    }
}

/** Characters, and what became of them where they were taken on. */
function deleteCopies(own: Transaction, carries: readonly Carry[], runs: readonly Run[]): void {
  for (const run of runs) {
    for (const item of itemsOfRun(own, run)) item.delete(own);
    for (const carry of carries)
      for (const source of carry.source) {
        const common = commonRun(source, run);
        if (common !== null) deleteCopies(own, carries, copiesOf(carry, common));
      }
  }
}

function itemsOfRun(own: Transaction, { client, clock, length }: Run): readonly Item[] {
  const found: Item[] = [];
  const end = clock + length;
  for (let at = clock; at < end; ) {
    const item = findItem(own.doc, { client, clock: at, length: 1 });
    if (item === null) break;
    if (item instanceof Item && !item.deleted) {
      const first = getItemCleanStart(own, { client, clock: at });
      if (first.id.clock + first.length > end) getItemCleanStart(own, { client, clock: end });
      found.push(first);
    }
    at = item.id.clock + item.length;
  }
  return found;
}

/** What the characters of a source are called where they were taken to. */
function copiesOf({ source, copy }: Carry, wanted: Run): readonly Run[] {
  if (copy === null) return [];
  let at = copy.clock;
  return source.flatMap((run) => {
    const common = commonRun(run, wanted);
    const clock = at + (common === null ? 0 : common.clock - run.clock);
    at += run.length;
    return common === null ? [] : [{ client: copy.client, clock, length: common.length }];
  });
}

/** What this window's writer put among characters that were taken elsewhere goes after them. */
function takeAlong(own: Transaction, carries: readonly Carry[]): void {
  for (const carry of carries) {
    const { doc } = own;
    let behind: Run | null = null;
    const going: { readonly item: Item; readonly behind: Run | null }[] = [];
    for (const item of itemsOf(carry.from)) {
      behind = lastCopyIn(carry, item) ?? behind;
      const isOwn = item.id.client === doc.clientID && !item.deleted && item.content instanceof ContentString;
      if (isOwn && (behind !== null || carry.hides)) going.push({ item, behind });
    }
    putBehind(own, carry, going);
  }
}

/** The copy of the last character of the item that was taken along. */
function lastCopyIn(carry: Carry, { id, length }: Item): Run | null {
  const copies = copiesOf(carry, { client: id.client, clock: id.clock, length });
  const last = copies.at(-1);
  return last === undefined ? null : { client: last.client, clock: last.clock + last.length - 1, length: 1 };
}

function putBehind(
  own: Transaction,
  { copy }: Carry,
  going: readonly { readonly item: Item; readonly behind: Run | null }[],
): void {
  let last: { readonly behind: Run | null; readonly text: XmlText; at: number } | null = null;
  for (const { item, behind } of going) {
    if (copy === null) return;
    if (last === null || last.behind !== behind) {
      const place = findPlace(own.doc, behind ?? copy);
      if (place === null) return;
      last = { ...place, at: behind === null ? place.before : place.after, behind };
    }
    if (!(item.content instanceof ContentString)) continue;
    const { str } = item.content;
    last.text.insert(last.at, str);
    last.at += str.length;
    item.delete(own);
  }
}

/** Where a character stands or stood in its text. */
function findPlace(
  document: Doc,
  name: Run,
): { readonly text: XmlText; readonly before: number; readonly after: number } | null {
  const found = findItem(document, name);
  const block = blockOf(found);
  if (block === null || !(found instanceof Item) || !(found.parent instanceof XmlText)) return null;
  let at = 0;
  for (let item = found.parent._start; item !== null && item !== found; item = item.right)
    if (!item.deleted && item.countable) at += item.length;
  const into = found.deleted ? 0 : name.clock - found.id.clock;
  return { text: found.parent, before: at + into, after: at + into + (found.deleted ? 0 : 1) };
}
