// A line of the masthead with the changes that are open in it: facts have no places, so what changes is seen by the words that
// the line would have.
import { matchWords } from "#core/diff/match-sequences.ts";
import type { ProposalSource } from "#core/resolution/change-mark.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { withChange } from "#core/resolution/settle-masthead.ts";

export interface LineWords {
  readonly text: string;
  /** Null for what stays. */
  readonly change: (ProposalSource & { readonly kind: "inserted" | "deleted" }) | null;
}

/**
 * The words of a line, with those that changes take out of it and put into it, the changes in their order one on the other.
 * `lineOf` says the line of a resolution; "" where there is none.
 */
export function markLine(
  resolution: Resolution,
  lineOf: (resolution: Resolution) => string,
): readonly LineWords[] {
  let shown = resolution;
  let line = lineOf(resolution);
  let words: readonly LineWords[] = wordsIn(line).map((text) => ({ text, change: null }));
  for (const change of resolution.negotiation.mastheadChanges) {
    shown = { ...shown, masthead: withChange(shown.masthead, change) };
    const next = lineOf(shown);
    if (next === line) continue;
    line = next;
    words = markStep(words, wordsIn(next), change);
  }
  return joinWords(words);
}

/** Words, marks and blanks: "A/HRC/58/L.3" is one. */
function wordsIn(line: string): readonly string[] {
  return line.match(/\s+|[,;:()[\]]|[^\s,;:()[\]]+/g) ?? [];
}

function markStep(
  before: readonly LineWords[],
  after: readonly string[],
  source: ProposalSource,
): readonly LineWords[] {
  const { id, delegation, supporters, at } = source;
  const mark = { id, delegation, supporters, at };
  const standing = before.filter(({ change }) => change?.kind !== "deleted");
  const places = matchWords(
    standing.map(({ text }) => text),
    after,
  );
  const marked: LineWords[] = [];
  let next = 0;
  let nth = 0;
  const insertTo = (end: number): void => {
    for (const text of after.slice(next, end)) marked.push({ text, change: { ...mark, kind: "inserted" } });
    next = Math.max(next, end);
  };
  for (const words of before) {
    if (words.change?.kind === "deleted") {
      marked.push(words);
      continue;
    }
    const place = places[nth] ?? -1;
    nth += 1;
    if (place >= 0) {
      insertTo(place);
      marked.push(words);
      next = place + 1;
      // What an earlier change put in and this one takes out is in neither text.
    } else if (words.change === null) marked.push({ ...words, change: { ...mark, kind: "deleted" } });
  }
  insertTo(after.length);
  return marked;
}

function joinWords(words: readonly LineWords[]): readonly LineWords[] {
  const joined: LineWords[] = [];
  for (const each of words) {
    const last = joined.at(-1);
    if (last !== undefined && last.change?.id === each.change?.id && last.change?.kind === each.change?.kind)
      joined[joined.length - 1] = { ...last, text: last.text + each.text };
    else joined.push(each);
  }
  return joined;
}
