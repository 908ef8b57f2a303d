import type { Edit } from "#core/resolution/edit.ts";
import type { Match } from "./match.ts";

export interface Replacements {
  readonly edits: readonly Edit[];
  readonly replaced: number;
  /** Places with a live reference, which stay: as text it would no longer follow its paragraph. */
  readonly kept: number;
}

/** From the last place to the first, so that each still stands where it was found. Note marks inside a place stay. */
export function planReplacements(matches: readonly Match[], text: string): Replacements {
  const plain = matches.filter(({ holdsReference }) => !holdsReference);
  const edits = plain
    .toReversed()
    .map((match): Edit => ({ kind: "replace-text", in: match.in, start: match.start, end: match.end, text }));
  return { edits, replaced: plain.length, kept: matches.length - plain.length };
}
