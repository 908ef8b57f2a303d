// A result as documents print it, pasted whole: the numbers and the three lists.
import type { IsoDate, Vote } from "#core/resolution/resolution.ts";
import { readStateList } from "#core/states/read-state-list.ts";
import type { StateDirectory } from "#core/states/state-directory.ts";
import { type VoteListName, voteListNames } from "./check-vote.ts";

export interface ReadVote {
  /** Null where the text names no numbers. */
  readonly vote: Vote | null;
  readonly lists: Readonly<Record<VoteListName, readonly string[]>>;
}

const labels = {
  inFavour: /\bIn favou?r\s*:/i,
  against: /\bAgainst\s*:/i,
  abstaining: /\b(?:Abstaining|Abstentions?)\s*:/i,
} as const satisfies Record<VoteListName, RegExp>;

const numbers = /vote of (\d{1,3}) to (\d{1,3}|none|no),? with (\d{1,3}|no|none) abstentions?/i;

/** Null where the text has none of the three labels: then it is a plain list. */
export function readVote(text: string, directory: StateDirectory, day: IsoDate): ReadVote | null {
  const starts = voteListNames.map((list) => {
    const found = labels[list].exec(text);
    return { list, at: found?.index ?? -1, from: found === null ? -1 : found.index + found[0].length };
  });
  if (starts.every(({ at }) => at < 0)) return null;
  const namesOf = (list: VoteListName): readonly string[] => {
    const start = starts.find((each) => each.list === list);
    if (start === undefined || start.at < 0) return [];
    const end = Math.min(text.length, ...starts.map(({ at }) => (at > start.at ? at : text.length)));
    // A list runs over lines, so a line's end is no more than a blank here; "None" names nobody.
    const part = text
      .slice(start.from, end)
      .replace(/[\s\]]+/g, " ")
      .replace(/[.;]\s*$/, "");
    if (/^\s*(?:(?:none|[-–—.]+)\s*)?$/i.test(part)) return [];
    return readStateList(part, directory, day).map(({ name }) => name);
  };
  const found = numbers.exec(text);
  const count = (value: string | undefined): number => (/^\d+$/.test(value ?? "") ? Number(value) : 0);
  return {
    vote:
      found === null
        ? null
        : { inFavour: count(found[1]), against: count(found[2]), abstaining: count(found[3]) },
    lists: {
      inFavour: namesOf("inFavour"),
      against: namesOf("against"),
      abstaining: namesOf("abstaining"),
    },
  };
}
