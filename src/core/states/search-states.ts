// States while one types: by any name, its beginning, any of its words, or its code; a slip or two is forgiven.
import type { StateName } from "#core/instruments/facts.ts";
import { foldName } from "./fold-words.ts";
import { compareNames, type StateDirectory } from "./state-directory.ts";

const noMatch = 9;
const longestQuery = 80;

/** Best first, at most `limit`; no State for an empty query. */
export function searchStates(directory: StateDirectory, query: string, limit: number): readonly StateName[] {
  const typed = query.trim().slice(0, longestQuery);
  const folded = foldName(typed);
  if (folded === "") return [];
  const byCode = directory.byCode.get(typed.toUpperCase()) ?? null;
  const ranked = directory.states
    .map((state) => ({
      state,
      rank: state === byCode ? 0 : rankOf(directory.namesOf.get(state) ?? [], folded),
    }))
    .filter(({ rank }) => rank < noMatch);
  const found =
    ranked.length > 0
      ? ranked
      : directory.states
          .map((state) => ({ state, rank: slipsOf(directory.namesOf.get(state) ?? [], folded) }))
          .filter(({ rank }) => rank <= allowedSlips(folded));
  return found
    .sort((one, other) => one.rank - other.rank || compareNames(one.state.name, other.state.name))
    .slice(0, limit)
    .map(({ state }) => state);
}

/** The State whose name is nearest to what was written, or null where none is near. */
export function findNearState(directory: StateDirectory, written: string): StateName | null {
  const folded = foldName(written.slice(0, longestQuery));
  if (folded.length < 4) return null;
  let nearest: StateName | null = null;
  let least = allowedSlips(folded) + 1;
  for (const state of directory.states)
    for (const name of directory.namesOf.get(state) ?? []) {
      if (Math.abs(name.length - folded.length) >= least) continue;
      const slips = countSlips(name, folded);
      if (slips >= least) continue;
      least = slips;
      nearest = state;
    }
  return nearest;
}

function rankOf(names: readonly string[], query: string): number {
  let best = noMatch;
  for (const [index, name] of names.entries()) {
    const rank = name === query ? 0 : name.startsWith(query) ? 1 : wordsStart(name, query) ? 3 : noMatch;
    // A whole name in any form comes first, then the official name before the others.
    const isOther = index > 0 && rank > 0 && rank < noMatch;
    best = Math.min(best, rank + (isOther ? 1 : 0));
  }
  return best;
}

/** Every word typed begins a word of the name, in order. */
function wordsStart(name: string, query: string): boolean {
  const words = name.split(" ");
  let from = 0;
  for (const part of query.split(" ")) {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(part));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function slipsOf(names: readonly string[], query: string): number {
  return Math.min(noMatch, ...names.map((name) => countSlips(name.slice(0, query.length), query)));
}

function allowedSlips(query: string): number {
  return query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
}

/** Letters to change, add, drop or exchange with their neighbour (optimal string alignment). */
function countSlips(one: string, other: string): number {
  let older: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charAt(row - 1) === other.charAt(column - 1);
      let least = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const exchanged =
        one.charAt(row - 1) === other.charAt(column - 2) && one.charAt(row - 2) === other.charAt(column - 1);
      if (row > 1 && column > 1 && exchanged) least = Math.min(least, (older[column - 2] ?? 0) + 1);
      now.push(least);
    }
    older = before;
    before = now;
  }
  return before[other.length] ?? 0;
}
