// What differs between two lists whose items keep their identity: little is sent between window and worker for one key.

/** Null where nothing differs. */
export type ListChange<Item> =
  | { readonly kind: "replaced"; readonly items: readonly (readonly [at: number, item: Item])[] }
  | {
      readonly kind: "spliced";
      readonly start: number;
      readonly removed: number;
      readonly items: readonly Item[];
    }
  | null;

export function findListChange<Item>(before: readonly Item[], after: readonly Item[]): ListChange<Item> {
  if (before === after) return null;
  if (before.length === after.length) {
    const items = after.flatMap((item, at) => (item === before[at] ? [] : [[at, item] as const]));
    return items.length === 0 ? null : { kind: "replaced", items };
  }
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    kind: "spliced",
    start,
    removed: before.length - tail - start,
    items: after.slice(start, after.length - tail),
  };
}

export function applyListChange<Item>(before: readonly Item[], change: ListChange<Item>): readonly Item[] {
  if (change === null) return before;
  if (change.kind === "spliced") return before.toSpliced(change.start, change.removed, ...change.items);
  const after = [...before];
  for (const [at, item] of change.items) after[at] = item;
  return after;
}

/** An item that is new, or a run of items that were there before: from where, how many. */
export type Run<Item> = { readonly item: Item } | { readonly from: number; readonly count: number };

/** The list in terms of the one before, whose items it equals without being the same: what is made anew each time. */
export function findRuns<Item>(before: readonly Item[], after: readonly Item[]): readonly Run<Item>[] {
  const places = new Map<string, number[]>();
  before.forEach((item, at) => {
    const name = JSON.stringify(item);
    const known = places.get(name);
    if (known === undefined) places.set(name, [at]);
    else known.push(at);
  });
  for (const known of places.values()) known.reverse();
  const runs: Run<Item>[] = [];
  for (const item of after) {
    const at = places.get(JSON.stringify(item))?.pop();
    const last = runs.at(-1);
    if (at === undefined) runs.push({ item });
    else if (last !== undefined && "from" in last && last.from + last.count === at)
      runs[runs.length - 1] = { from: last.from, count: last.count + 1 };
    else runs.push({ from: at, count: 1 });
  }
  return runs;
}

/** The items of the list before stay the very same; so does the list, where all of them do. */
export function applyRuns<Item>(before: readonly Item[], runs: readonly Run<Item>[]): readonly Item[] {
  const [only] = runs;
  const isWhole = only === undefined ? before.length === 0 : "from" in only && only.count === before.length;
  if (runs.length <= 1 && isWhole) return before;
  return runs.flatMap((run) => ("item" in run ? [run.item] : before.slice(run.from, run.from + run.count)));
}
