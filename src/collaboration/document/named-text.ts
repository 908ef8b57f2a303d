// The characters of a paragraph by the names that Yjs gives them: who made them, and as the how manieth.
import { ContentString, type Doc, getItem, getState, type ID, Item, XmlElement, XmlText } from "yjs";

/** Characters that one writer made one after the other. */
export interface Run {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export interface NamedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** What stands or stood in a block's text, in its order; what was deleted is there by its name alone. */
export function* itemsOf(block: XmlElement): Generator<Item, void> {
  for (const child of block.toArray())
    if (child instanceof XmlText) for (let item = child._start; item !== null; item = item.right) yield item;
}

/** The text of the items, where they are characters and `wanted`. */
export function nameText(block: XmlElement, wanted: (item: Item) => boolean): NamedText {
  let text = "";
  const runs: Run[] = [];
  for (const item of itemsOf(block)) {
    if (!(item.content instanceof ContentString) || !wanted(item)) continue;
    text += item.content.str;
    const { client, clock } = item.id;
    const last = runs.at(-1);
    if (last?.client === client && last.clock + last.length === clock)
      runs.splice(-1, 1, { ...last, length: last.length + item.length });
    else runs.push({ client, clock, length: item.length });
  }
  return { text, runs };
}

export function hasText(block: XmlElement): boolean {
  // A text knows how long it is; one that was deleted may be a long chain of what is gone, and is asked at every key.
  if (block.toArray().every((child) => child instanceof XmlText && child.length === 0)) return false;
  for (const item of itemsOf(block)) if (!item.deleted && item.content instanceof ContentString) return true;
  return false;
}

/** How many characters both texts end with. */
export function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** The names of the last characters. */
export function lastOf(runs: readonly Run[], length: number): readonly Run[] {
  let rest = length;
  const found: Run[] = [];
  for (const run of runs.toReversed()) {
    const taken = Math.min(rest, run.length);
    if (taken === 0) break;
    found.unshift({ client: run.client, clock: run.clock + run.length - taken, length: taken });
    rest -= taken;
  }
  return found;
}

/** What both have, as parts of the first. */
export function commonRun(one: Run, other: Run): Run | null {
  if (one.client !== other.client) return null;
  const clock = Math.max(one.clock, other.clock);
  const end = Math.min(one.clock + one.length, other.clock + other.length);
  return end <= clock ? null : { client: one.client, clock, length: end - clock };
}

/** Characters that were taken elsewhere: what they were called, and what they are. */
interface Taken {
  readonly source: readonly Run[];
  readonly copy: Run | null;
}

/** What the characters of a source are called where they were taken to. */
export function copiesOf({ source, copy }: Taken, wanted: Run): readonly Run[] {
  if (copy === null) return [];
  let at = copy.clock;
  return source.flatMap((run) => {
    const common = commonRun(run, wanted);
    const clock = at + (common === null ? 0 : common.clock - run.clock);
    at += run.length;
    return common === null ? [] : [{ client: copy.client, clock, length: common.length }];
  });
}

/** The block in whose text the item stands. */
export function blockOf(item: unknown): XmlElement | null {
  if (!(item instanceof Item) || !(item.parent instanceof XmlText)) return null;
  const block = item.parent.parent;
  return block instanceof XmlElement ? block : null;
}

/** What has the name: null where it is not known here yet. What was collected as garbage has no content. */
export function findItem(document: Doc, { client, clock }: ID): ReturnType<typeof getItem> | null {
  return clock < getState(document.store, client) ? getItem(document.store, { client, clock }) : null;
}

/** Where a character stands or stood in its text. */
export function findPlace(
  document: Doc,
  name: ID,
): { readonly text: XmlText; readonly before: number; readonly after: number } | null {
  const found = findItem(document, name);
  if (!(found instanceof Item) || !(found.parent instanceof XmlText) || blockOf(found) === null) return null;
  let at = 0;
  for (let item = found.parent._start; item !== null && item !== found; item = item.right)
    if (!item.deleted && item.countable) at += item.length;
  if (found.deleted) return { text: found.parent, before: at, after: at };
  const before = at + name.clock - found.id.clock;
  return { text: found.parent, before, after: before + 1 };
}

export function writeName({ client, clock }: ID | Run): string {
  return `${client}:${clock}`;
}

export function writeRuns(runs: readonly Run[]): string {
  return runs.map((run) => `${writeName(run)}:${run.length}`).join(" ");
}

/** A peer may send anything: what is no run is left out. */
export function readRuns(text: unknown): readonly Run[] {
  if (typeof text !== "string") return [];
  return text.split(" ").flatMap((each) => {
    const [client, clock, length = 1] = each.split(":").map(Number);
    const run = { client: client ?? -1, clock: clock ?? -1, length };
    return Object.values(run).every((number) => Number.isSafeInteger(number) && number >= 0) && length > 0
      ? [run]
      : [];
  });
}
