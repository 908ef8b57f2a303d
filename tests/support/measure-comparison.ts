// How well a comparison finds what was planted, on seeded pairs of our own texts and of adopted ones.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Comparison, Row } from "#core/diff/comparison.ts";
import { pieceReader } from "#core/diff/hunks-of.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { countWords, type Planted, plantEdits } from "./plant-edits.ts";

const root = join(import.meta.dirname, "..", "..");
const corpus = join(root, "..", "shared", "corpus");

export const hasCorpus = existsSync(corpus);

export interface Pair {
  readonly name: string;
  readonly base: Resolution;
  readonly planted: Planted;
}

/** Pairs of our templates, with the slots they have. */
export function ownPairs(count: number): readonly Pair[] {
  return pairsOf(
    ["hrc", "ga", "sc", "ecosoc"].flatMap((body) => textsIn(join(root, "templates", body))),
    count,
  );
}

export function adoptedPairs(count: number): readonly Pair[] {
  return pairsOf(textsIn(corpus), count);
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

function pairsOf(paths: readonly string[], count: number): readonly Pair[] {
  const random = seededRandom(41);
  const pairs: Pair[] = [];
  for (let tries = 0; pairs.length < count && tries < count * 20; tries += 1) {
    const path = paths[Math.floor(random() * paths.length)] ?? "";
    const base = read(path);
    if (base.blocks.length < 15 || base.blocks.length > 200) continue;
    pairs.push({ name: `${path.split("/").at(-1)} (${tries})`, base, planted: plantEdits(base, random) });
  }
  return pairs;
}

function read(path: string): Resolution {
  let next = 0;
  return readText(readFileSync(path, "utf8"), { newId: () => `b${++next}`, defaultBody: "hrc" }).value;
}

export function plantedCount({ planted: { moved, split, joined } }: Pair): number {
  return moved.length + split.length + joined.length;
}

/** What moved, was split or joined and was not found so, in words. */
export function missesOf({ name, planted }: Pair, { rows }: Comparison): readonly string[] {
  const rowOf = new Map<BlockId, Row>(rows.flatMap((row) => row.base.map((id) => [id, row] as const)));
  const isMoved = (id: BlockId) => rowOf.get(id)?.moved === true;
  const same = (one: readonly string[] | undefined, other: readonly string[]) => one?.join() === other.join();
  return [
    // Of two neighbours that changed places either may be the one that moved.
    ...planted.moved
      .filter(
        ({ base, draft, over }) =>
          !same(rowOf.get(base)?.draft, [draft]) || !(isMoved(base) || over.every(isMoved)),
      )
      .map(({ base }) => `${name}: ${base} moved`),
    ...planted.split
      .filter(
        ({ base, draft }) => !same(rowOf.get(base)?.draft, draft) || !same(rowOf.get(base)?.base, [base]),
      )
      .map(({ base }) => `${name}: ${base} split`),
    ...planted.joined
      .filter(({ base, draft }) => !same(rowOf.get(base[0] ?? draft)?.base, base))
      .map(({ base }) => `${name}: ${base} joined`),
  ];
}

/** Words shown as taken out or put in. */
export function changedWords({ base, planted }: Pair, { rows, notes }: Comparison): number {
  const readers = { base: pieceReader(base), draft: pieceReader(planted.draft) };
  const segments = [...rows, ...rows.flatMap((row) => row.notes), ...notes].flatMap((each) => each.segments);
  return segments.reduce((sum, segment) => {
    if (segment.kind === "same") return sum;
    const text = segment.kind === "deleted" ? readers.base(segment.base) : readers.draft(segment.draft);
    return sum + countWords(text);
  }, 0);
}
