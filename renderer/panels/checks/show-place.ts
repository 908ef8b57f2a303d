// The words around a finding, and what its fix takes out and puts in: data for the card.

import type { Finding, Place } from "#core/lint/finding.ts";
import type { Edit } from "#core/resolution/edit.ts";

export interface ShownPlace {
  readonly before: string;
  /** Taken out by the fix; or, where there is no fix, what the finding is about. */
  readonly removed: string;
  /** Null where there is no fix. */
  readonly added: string | null;
  readonly after: string;
}

/** `text` is that of the block or note the finding is in. Null where the finding is not about a piece of text. */
export function showPlace(text: string | null, finding: Finding): ShownPlace | null {
  if (text === null || !("start" in finding.place)) return null;
  const edit = finding.fix?.edits.find((candidate) => isIn(candidate, finding.place));
  if (edit?.kind !== "replace-text") {
    const { start, end } = finding.place;
    return start === end
      ? null
      : { ...around(text, start, end), removed: text.slice(start, end), added: null };
  }
  return showReplacement(text, edit.start, edit.end, edit.text);
}

/** Leaves what both have at their ends outside, at whole words, so that only the difference is marked. */
function showReplacement(text: string, from: number, to: number, added: string): ShownPlace {
  const removed = text.slice(from, to);
  let head = 0;
  while (head < removed.length && head < added.length && removed[head] === added[head]) head += 1;
  while (head > 0 && isWord(removed[head - 1]) && (isWord(removed[head]) || isWord(added[head]))) head -= 1;
  let tail = 0;
  const room = Math.min(removed.length, added.length) - head;
  while (tail < room && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  while (
    tail > 0 &&
    isWord(removed.at(-tail)) &&
    (isWord(removed.at(-tail - 1)) || isWord(added.at(-tail - 1)))
  )
    tail -= 1;
  const start = from + head;
  const end = to - tail;
  return {
    ...around(text, start, end),
    removed: text.slice(start, end),
    added: added.slice(head, added.length - tail),
  };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

const reach = 40;

function around(text: string, start: number, end: number): Pick<ShownPlace, "before" | "after"> {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  return {
    before: start > reach ? `…${head.slice(head.indexOf(" ") + 1)}` : head,
    after: end + reach < text.length ? `${tail.slice(0, Math.max(0, tail.lastIndexOf(" ")))}…` : tail,
  };
}

function isIn(edit: Edit, place: Place): boolean {
  if (edit.kind !== "replace-text") return false;
  if (place.kind === "block") return "block" in edit.in && edit.in.block === place.block;
  return place.kind === "note" && "note" in edit.in && edit.in.note === place.note;
}
