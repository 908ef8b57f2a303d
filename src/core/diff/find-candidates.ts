// Which paragraphs may have become which: one of another, several of one (a split), one of several (a join).
import { likeness, type Paragraph, type Paragraphs, sharedWeight } from "./paragraph-features.ts";

/** Paragraphs by place, from the first to before the end. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Candidate {
  readonly base: Stretch;
  readonly draft: Stretch;
  readonly likeness: number;
}

/** What is in more paragraphs than this says little of any; it also bounds the work. */
const mostHolders = 24;
const mostPartners = 8;
/** Less alike than this, a pair is not looked at before all others have their places. */
const leastLikeness = 0.4;

export function findCandidates(paragraphs: Paragraphs): readonly Candidate[] {
  const { base, draft, weights } = paragraphs;
  const near = [...pairEqual(base, draft), ...pairAlike(paragraphs)];
  const singles = near
    .map(([i, j]): Candidate | null => {
      const [one, other] = [base[i], draft[j]];
      if (one === undefined || other === undefined) return null;
      return { base: only(i), draft: only(j), likeness: likeness(one, other, weights) };
    })
    .filter((each) => each !== null);
  const splits = findGroups(base, draft, { singles, weights });
  const joins = findGroups(draft, base, { singles: singles.map(flip), weights }).map(flip);
  return keepBest([...singles.filter((each) => each.likeness >= leastLikeness), ...splits, ...joins]);
}

function only(place: number): Stretch {
  return { start: place, end: place + 1 };
}

function flip({ base, draft, likeness }: Candidate): Candidate {
  return { base: draft, draft: base, likeness };
}

type Pair = readonly [base: number, draft: number];

/** Equal words: all with all where they are few, else the first with the first, the second with the second. */
function pairEqual(base: readonly Paragraph[], draft: readonly Paragraph[]): readonly Pair[] {
  const inBase = placesByContent(base);
  const pairs: Pair[] = [];
  for (const [content, there] of placesByContent(draft)) {
    const here = inBase.get(content) ?? [];
    if (here.length * there.length <= 36) for (const i of here) for (const j of there) pairs.push([i, j]);
    else {
      const count = Math.min(here.length, there.length);
      for (let nth = 0; nth < count; nth += 1) pairs.push([here[nth] ?? 0, there[nth] ?? 0]);
    }
  }
  return pairs;
}

function placesByContent(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { content }] of paragraphs.entries()) {
    const known = places.get(content);
    if (known === undefined) places.set(content, [place]);
    else known.push(place);
  }
  return places;
}

/** Which of the base have each feature; of common ones not all. */
function findHolders(base: readonly Paragraph[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [place, { features }] of base.entries()) {
    for (const feature of new Set(features)) {
      const known = holders.get(feature);
      if (known === undefined) holders.set(feature, [place]);
      else if (known.length <= mostHolders) known.push(place);
    }
  }
  return holders;
}

/** For every paragraph of the draft those of the base that share most of its rarer words. */
function pairAlike({ base, draft, weights }: Paragraphs): readonly Pair[] {
  const holders = findHolders(base);
  const pairs: Pair[] = [];
  for (const [j, { features, content }] of draft.entries()) {
    const scores = new Map<number, number>();
    for (const feature of new Set(features)) {
      const places = holders.get(feature) ?? [];
      if (places.length > mostHolders) continue;
      for (const i of places) scores.set(i, (scores.get(i) ?? 0) + (weights[feature] ?? 0));
    }
    const best = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    for (const [i] of best.slice(0, mostPartners)) if (base[i]?.content !== content) pairs.push([i, j]);
  }
  return pairs;
}

interface Known {
  readonly singles: readonly Candidate[];
  readonly weights: Float64Array;
}

interface Sides {
  readonly wholes: readonly Paragraph[];
  readonly parts: readonly Paragraph[];
  readonly weights: Float64Array;
}

/** A part has at least this share of its words from the whole, and this share from where no other part has its own. */
const leastContained = 0.5;
const leastOwn = 0.4;
const leastGroupLikeness = 0.6;
/** A paragraph that is so much like another, each the other's best, is not a part of this one. */
const enoughAlike = 0.75;
const fewestWords = 3;
const mostParts = 60;

/** Neighbours in `parts` that together are one of `wholes`. */
function findGroups(
  wholes: readonly Paragraph[],
  parts: readonly Paragraph[],
  { singles, weights }: Known,
): readonly Candidate[] {
  const best = { whole: new Map<number, Candidate>(), part: new Map<number, Candidate>() };
  const near = new Map<number, Set<number>>();
  for (const single of singles) {
    const { base, draft, likeness } = single;
    if (likeness > (best.part.get(draft.start)?.likeness ?? 0)) best.part.set(draft.start, single);
    if (likeness > (best.whole.get(base.start)?.likeness ?? 0)) best.whole.set(base.start, single);
    near.set(base.start, (near.get(base.start) ?? new Set()).add(draft.start));
  }
  const groups: Candidate[] = [];
  for (const [place, places] of near) {
    const whole = wholes[place];
    if (whole === undefined) continue;
    const isPart = (at: number): boolean => {
      const part = parts[at];
      if (part === undefined || part.wordCount < fewestWords || part.content === whole.content) return false;
      const other = best.part.get(at);
      const isTaken =
        other !== undefined && other.likeness >= enoughAlike && best.whole.get(other.base.start) === other;
      if (isTaken && other.base.start !== place) return false;
      return sharedWeight(part.features, whole.features, weights) >= leastContained * part.weight;
    };
    for (const run of runsOf(places, isPart)) {
      const group = asGroup(place, run, { wholes, parts, weights });
      if (group !== null) groups.push(group);
    }
  }
  return groups;
}

/** Neighbours that pass, of those named and of those beside them. */
function runsOf(places: ReadonlySet<number>, isPart: (at: number) => boolean): readonly Stretch[] {
  const runs: Stretch[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place < (runs.at(-1)?.end ?? 0) || !isPart(place)) continue;
    let [start, end] = [place, place + 1];
    while (start > (runs.at(-1)?.end ?? 0) && isPart(start - 1)) start -= 1;
    while (end - start < mostParts && isPart(end)) end += 1;
    if (end - start > 1) runs.push({ start, end });
  }
  return runs;
}

/** The run without what adds nothing of its own; null where that leaves one paragraph, or little of the whole. */
function asGroup(place: number, run: Stretch, { wholes, parts, weights }: Sides): Candidate | null {
  const whole = wholes[place];
  let members = parts.slice(run.start, run.end);
  let start = run.start;
  if (whole === undefined) return null;
  const union = (of: readonly Paragraph[]) =>
    Int32Array.from(of.flatMap(({ features }) => [...features])).sort();
  const shared = (of: readonly Paragraph[]) => sharedWeight(union(of), whole.features, weights);
  const addsOwn = (at: number): boolean => {
    const without = members.toSpliced(at, 1);
    return shared(members) - shared(without) >= leastOwn * (members[at]?.weight ?? 0);
  };
  while (members.length > 1 && !addsOwn(members.length - 1)) members = members.slice(0, -1);
  while (members.length > 1 && !addsOwn(0)) {
    members = members.slice(1);
    start += 1;
  }
  if (members.length < 2) return null;
  const all = union(members);
  const weight = all.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
  const likeness = (2 * sharedWeight(all, whole.features, weights)) / (weight + whole.weight);
  if (likeness < leastGroupLikeness) return null;
  return { base: only(place), draft: { start, end: start + members.length }, likeness };
}

/** A pair stays only if neither of its paragraphs has a much better partner elsewhere. */
const shareOfBest = 0.8;

function keepBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = { base: new Map<number, number>(), draft: new Map<number, number>() };
  const sides = ["base", "draft"] as const;
  for (const candidate of candidates)
    for (const side of sides)
      for (const place of placesIn(candidate[side]))
        best[side].set(place, Math.max(best[side].get(place) ?? 0, candidate.likeness));
  return candidates.filter((candidate) =>
    sides.every((side) =>
      placesIn(candidate[side]).every(
        (place) => candidate.likeness >= shareOfBest * (best[side].get(place) ?? 0),
      ),
    ),
  );
}

export function placesIn({ start, end }: Stretch): readonly number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
