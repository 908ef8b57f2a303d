// Which paragraphs of the base became which of the draft, for the text as a whole: the most likeness that can be had in
// order, then what moved, then what is left between.
import { type Candidate, findCandidates, placesIn, type Stretch } from "./find-candidates.ts";
import { likeness, type Paragraph, type Paragraphs } from "./paragraph-features.ts";

export interface Pairing {
  readonly base: Stretch;
  readonly draft: Stretch;
  readonly moved: boolean;
}

/** Pairings in the order of the base; what is in none was dropped or added. */
export function alignParagraphs(paragraphs: Paragraphs): readonly Pairing[] {
  const candidates = findCandidates(paragraphs);
  const inOrder = heaviestChain(candidates, paragraphs);
  const taken = { base: new Set<number>(), draft: new Set<number>() };
  const pairings: Pairing[] = [];
  const take = ({ base, draft }: Candidate, moved: boolean): void => {
    for (const place of placesIn(base)) taken.base.add(place);
    for (const place of placesIn(draft)) taken.draft.add(place);
    pairings.push({ base, draft, moved });
  };
  for (const each of inOrder) take(each, false);
  const rest = candidates.filter((each) => each.likeness >= leastMoved(each, paragraphs));
  for (const each of rest.sort(byLikeness)) {
    const isFree =
      placesIn(each.base).every((place) => !taken.base.has(place)) &&
      placesIn(each.draft).every((place) => !taken.draft.has(place));
    if (isFree) take(each, true);
  }
  for (const each of fillGaps(paragraphs, inOrder, taken)) take(each, false);
  return pairings.sort((one, other) => one.base.start - other.base.start);
}

/** What stands elsewhere has to be more alike than what stands where it was; less so if it opens with the same verb. */
function leastMoved(
  { base: { start: i }, draft: { start: j } }: Candidate,
  { base, draft }: Paragraphs,
): number {
  const family = base[i]?.family ?? null;
  return family !== null && family === draft[j]?.family ? 0.4 : 0.5;
}

function byLikeness(one: Candidate, other: Candidate): number {
  const size = (each: Candidate) => each.base.end - each.base.start + each.draft.end - each.draft.start;
  return (
    other.likeness - one.likeness ||
    size(other) - size(one) ||
    Math.abs(one.base.start - one.draft.start) - Math.abs(other.base.start - other.draft.start) ||
    one.base.start - other.base.start ||
    one.draft.start - other.draft.start
  );
}

interface Link {
  readonly candidate: Candidate;
  readonly sum: number;
  readonly before: Link | null;
}

/**
 * The candidates that stand in one order on both sides and whose likeness adds up to most. A tree of best sums over the
 * places of the draft, filled while the base is passed once: n log n for n candidates.
 */
function heaviestChain(candidates: readonly Candidate[], { base, draft }: Paragraphs): readonly Candidate[] {
  const startingAt = groupBy(candidates, ({ base: { start } }) => start);
  const endingAt: Link[][] = Array.from({ length: base.length + 1 }, () => []);
  const tree: (Link | undefined)[] = new Array(draft.length + 1);
  let best: Link | null = null;
  for (let place = 0; place <= base.length; place += 1) {
    for (const link of endingAt[place] ?? []) putBest(tree, link);
    for (const candidate of startingAt.get(place) ?? []) {
      const before = bestUpTo(tree, candidate.draft.start);
      const link = { candidate, sum: (before?.sum ?? 0) + worth(candidate, base), before };
      endingAt[candidate.base.end]?.push(link);
      if (best === null || link.sum > best.sum) best = link;
    }
  }
  const chain: Candidate[] = [];
  for (let link = best; link !== null; link = link.before) chain.push(link.candidate);
  return chain.toReversed();
}

/**
 * Every paragraph counts, a long one a little more than a short one: of two that changed places, the short one moved. What
 * heads a part or an annex stays, and paragraphs move into it or out of it.
 */
function worth({ base: { start, end }, likeness }: Candidate, base: readonly Paragraph[]): number {
  const members = base.slice(start, end);
  const isHead = members.some(({ block: { kind } }) => kind === "part" || kind === "annex");
  const words = members.reduce((sum, { wordCount }) => sum + wordCount, 0);
  return likeness * ((isHead ? 4 : 1) + 0.02 * Math.log2(2 + words));
}

function groupBy(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const each of candidates) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

function putBest(tree: (Link | undefined)[], link: Link): void {
  for (let at = link.candidate.draft.end; at < tree.length; at += at & -at) {
    const known = tree[at];
    if (known === undefined || known.sum < link.sum) tree[at] = link;
  }
}

/** The best that ends at or before `end`. */
function bestUpTo(tree: readonly (Link | undefined)[], end: number): Link | null {
  let best: Link | null = null;
  for (let at = end; at > 0; at -= at & -at) {
    const known = tree[at];
    if (known !== undefined && (best === null || known.sum > best.sum)) best = known;
  }
  return best;
}

interface Taken {
  readonly base: ReadonlySet<number>;
  readonly draft: ReadonlySet<number>;
}

/** A gap of more pairs than this is not searched: its first are compared with its first. */
const mostPairs = 900;

/** Between two pairings in order, what is left on both sides in the same order, where it is still somewhat alike. */
function fillGaps(paragraphs: Paragraphs, inOrder: readonly Candidate[], taken: Taken): readonly Candidate[] {
  const { base, draft } = paragraphs;
  const end = { start: base.length, end: base.length };
  const borders = [...inOrder, { base: end, draft: { start: draft.length, end: draft.length } }];
  const found: Candidate[] = [];
  let [fromBase, fromDraft] = [0, 0];
  for (const border of borders) {
    const here = placesIn({ start: fromBase, end: border.base.start }).filter(
      (place) => !taken.base.has(place),
    );
    const there = placesIn({ start: fromDraft, end: border.draft.start }).filter(
      (place) => !taken.draft.has(place),
    );
    for (const pair of matchGap(here, there, paragraphs)) found.push(pair);
    [fromBase, fromDraft] = [border.base.end, border.draft.end];
  }
  return found;
}

function matchGap(
  here: readonly number[],
  there: readonly number[],
  { base, draft, weights }: Paragraphs,
): readonly Candidate[] {
  const pairAt = (i: number | undefined, j: number | undefined): Candidate | null => {
    const one = base[i ?? -1];
    const other = draft[j ?? -1];
    if (one === undefined || other === undefined || i === undefined || j === undefined) return null;
    const alike = likeness(one, other, weights);
    if (alike < leastInPlace(one, other)) return null;
    return { base: { start: i, end: i + 1 }, draft: { start: j, end: j + 1 }, likeness: alike };
  };
  if (here.length * there.length > mostPairs)
    return here.map((i, nth) => pairAt(i, there[nth])).filter((each) => each !== null);
  const sums = here.map(() => new Float64Array(there.length + 1));
  const rows = [...sums, new Float64Array(there.length + 1)];
  const pairs = here.map((i) => there.map((j) => pairAt(i, j)));
  const sumAt = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  const withPair = (i: number, j: number): number => {
    const pair = pairs[i]?.[j] ?? null;
    return pair === null ? -1 : pair.likeness + 0.01 + sumAt(i + 1, j + 1);
  };
  for (let i = here.length - 1; i >= 0; i -= 1)
    for (let j = there.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row !== undefined) row[j] = Math.max(sumAt(i + 1, j), sumAt(i, j + 1), withPair(i, j));
    }
  const chosen: Candidate[] = [];
  for (let [i, j] = [0, 0]; i < here.length && j < there.length; ) {
    const pair = pairs[i]?.[j] ?? null;
    if (pair !== null && withPair(i, j) >= sumAt(i, j)) {
      chosen.push(pair);
      i += 1;
      j += 1;
    } else if (sumAt(i + 1, j) >= sumAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return chosen;
}

/** A text has one title and one organ line: they are each other's, whatever they say. */
function leastInPlace(
  { block: one, family }: Paragraph,
  { block: other, family: otherFamily }: Paragraph,
): number {
  if (one.kind !== other.kind) return 0.4;
  switch (one.kind) {
    case "title":
    case "enacting":
      return 0;
    case "section":
    case "part":
    case "annex":
    case "heading":
      return 0.2;
    default:
      return family !== null && family === otherFamily ? 0.25 : 0.3;
  }
}
