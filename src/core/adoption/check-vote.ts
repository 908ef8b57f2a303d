// A vote against itself: its lists, its numbers, and who could vote at all.
import type { AdoptionResult } from "#core/resolution/resolution.ts";
import type { Membership } from "#core/sponsors/membership.ts";
import { findState, type StateDirectory } from "#core/states/state-directory.ts";

export const voteListNames = ["inFavour", "against", "abstaining"] as const;
export type VoteListName = (typeof voteListNames)[number];

export type VoteRemark =
  | {
      readonly kind: "in-two-lists";
      readonly name: string;
      readonly lists: readonly [VoteListName, VoteListName];
    }
  | { readonly kind: "twice"; readonly name: string; readonly list: VoteListName }
  | { readonly kind: "unknown"; readonly name: string; readonly list: VoteListName }
  | { readonly kind: "not-a-member"; readonly name: string; readonly list: VoteListName }
  | { readonly kind: "count"; readonly list: VoteListName; readonly stated: number; readonly named: number }
  | { readonly kind: "too-many"; readonly total: number; readonly members: number };

export interface VoteChecks {
  readonly directory: StateDirectory;
  readonly isMember: Membership;
  /** How many States may vote at all. */
  readonly members: number;
}

/** Everything in the result that cannot be. */
export function checkVote(result: AdoptionResult | null, checks: VoteChecks): readonly VoteRemark[] {
  if (result === null || result.kind === "without-vote") return [];
  const { vote } = result;
  const total = vote.inFavour + vote.against + vote.abstaining;
  const tooMany: readonly VoteRemark[] =
    total > checks.members ? [{ kind: "too-many", total, members: checks.members }] : [];
  if (result.kind === "vote") return tooMany;
  const counts = voteListNames.flatMap((list): readonly VoteRemark[] => {
    const named = result[list].length;
    return named === vote[list] ? [] : [{ kind: "count", list, stated: vote[list], named }];
  });
  return [...checkNames(result, checks), ...counts, ...tooMany];
}

function checkNames(
  result: Extract<AdoptionResult, { kind: "recorded-vote" }>,
  { directory, isMember }: VoteChecks,
): readonly VoteRemark[] {
  const remarks: VoteRemark[] = [];
  const seen = new Map<string, VoteListName>();
  for (const list of voteListNames)
    for (const name of result[list]) {
      const state = findState(directory, name);
      const key = state?.name ?? name;
      const before = seen.get(key);
      if (before === undefined) seen.set(key, list);
      else if (before === list) remarks.push({ kind: "twice", name, list });
      else remarks.push({ kind: "in-two-lists", name, lists: [before, list] });
      if (state === null) remarks.push({ kind: "unknown", name, list });
      else if (isMember(state) === false) remarks.push({ kind: "not-a-member", name, list });
    }
  return remarks;
}
