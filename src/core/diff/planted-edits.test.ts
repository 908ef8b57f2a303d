// How well a comparison finds what was done to a text: on copies with known edits, of our own texts and of adopted ones.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { countWords, type Planted, plantEdits } from "#tests/support/plant-edits.ts";
import { compareResolutions } from "./compare-resolutions.ts";
import type { Comparison, Row } from "./comparison.ts";
import { pieceReader } from "./hunks-of.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const corpus = join(root, "..", "shared", "corpus");
const hasCorpus = existsSync(corpus);

const templates = ["hrc", "ga", "sc", "ecosoc"].flatMap((body) => textsIn(join(root, "templates", body)));

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

function read(path: string): Resolution {
  let next = 0;
  return readText(readFileSync(path, "utf8"), { newId: () => `b${++next}`, defaultBody: "hrc" }).value;
}

interface Pair {
  readonly name: string;
  readonly base: Resolution;
  readonly planted: Planted;
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

/** What was planted and not found, in words. */
function missesOf({ name, planted }: Pair, { rows }: Comparison): readonly string[] {
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

function changedWords({ base, planted }: Pair, { rows, notes }: Comparison): number {
  const read = { base: pieceReader(base), draft: pieceReader(planted.draft) };
  const segments = [...rows, ...rows.flatMap((row) => row.notes), ...notes].flatMap((each) => each.segments);
  return segments.reduce((sum, segment) => {
    if (segment.kind === "same") return sum;
    const text = segment.kind === "deleted" ? read.base(segment.base) : read.draft(segment.draft);
    return sum + countWords(text);
  }, 0);
}

function check(pairs: readonly Pair[]): void {
  const found = pairs.map((pair) => {
    const comparison = compareResolutions(pair.base, pair.planted.draft);
    return { pair, misses: missesOf(pair, comparison), words: changedWords(pair, comparison) };
  });
  const plantedCount = pairs.reduce(
    (sum, { planted: { moved, split, joined } }) => sum + moved.length + split.length + joined.length,
    0,
  );
  const misses = found.flatMap((each) => each.misses);
  expect(plantedCount).toBeGreaterThan(pairs.length);
  expect(misses.length, `of ${plantedCount}: ${misses.join("; ")}`).toBeLessThanOrEqual(plantedCount / 100);
  const tooMany = found.filter(({ pair, words }) => words > 1.1 * pair.planted.changedWords);
  expect(tooMany.map(({ pair, words }) => `${pair.name}: ${words} of ${pair.planted.changedWords}`)).toEqual(
    [],
  );
}

describe("a comparison of copies with known edits", () => {
  it("finds what moved, was split or joined in our own texts, and marks no more words than were changed", () => {
    check(pairsOf(templates, 100));
  });

  it.skipIf(!hasCorpus)(
    `does so in adopted texts${hasCorpus ? "" : " (skipped: ../shared/corpus is not here)"}`,
    () => {
      check(pairsOf(textsIn(corpus), 100));
    },
  );
});
