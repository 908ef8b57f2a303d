// A person who types a text as it is printed, and takes what is shown where that saves keys. He knows his text and sees the
// screen; he knows nothing of what the program thinks.
import type { Suggestions } from "#core/completion/completion.ts";

/** What stands on the screen: the grey text behind the caret, or the rows of the list with what each would put there. */
export interface Seen {
  readonly ghost: string | null;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly insert: string;
  readonly replaceFrom: number;
}

export type Act =
  | { readonly kind: "type"; readonly letter: string }
  /** Tab at the ghost. */
  | { readonly kind: "take-ghost" }
  /** The arrow down, so many times, and Tab. */
  | { readonly kind: "take-row"; readonly row: number }
  | { readonly kind: "erase" };

/** He looks up from his text after so many letters, and whenever he has taken something. */
export const lettersPerGlance = 2;

/** Keys pressed for an act. */
export function keysOf(act: Act): number {
  return act.kind === "take-row" ? act.row + 1 : 1;
}

const letter = /[\p{L}\p{N}’'/-]/u;
const marks = /^[,;.:)]/;

/**
 * What he does next with `written` in the paragraph that is to become `wanted`. A space that came along with what he took
 * is welcome before a word, gives way to a mark, and has to be erased before anything else.
 */
export function nextAct(written: string, wanted: string, seen: Seen): Act {
  if (!wanted.startsWith(written)) {
    const bare = written.endsWith(" ") ? written.slice(0, -1) : written;
    const next = wanted.slice(bare.length, bare.length + 1);
    if (written.endsWith(" ") && wanted.startsWith(bare) && marks.test(next))
      return { kind: "type", letter: next };
    return { kind: "erase" };
  }
  const saved = (whole: string): number => {
    if (!wanted.startsWith(whole) || whole.length <= written.length) return 0;
    const next = wanted.charAt(whole.length);
    // The middle of a word is no place to stop: the space that comes along would have to be erased.
    if (letter.test(next)) return 0;
    return whole.length - written.length + (next === " " ? 1 : 0);
  };
  if (seen.ghost !== null && saved(written + seen.ghost) >= 2) return { kind: "take-ghost" };
  let best: { readonly row: number; readonly gain: number } | null = null;
  for (const [row, { insert, replaceFrom }] of seen.rows.entries()) {
    const gain = saved(written.slice(0, replaceFrom) + insert) - (row + 1);
    if (gain >= 2 && gain > (best?.gain ?? 0)) best = { row, gain };
  }
  if (best !== null) return { kind: "take-row", row: best.row };
  return { kind: "type", letter: wanted.charAt(written.length) };
}

/** The paragraph after an act, as the editor does it: what is taken brings its space, and a mark takes that space's place. */
export function afterAct(written: string, act: Act, seen: Seen, hasGivenSpace: boolean): string {
  switch (act.kind) {
    case "take-ghost":
      return `${written}${seen.ghost ?? ""} `;
    case "take-row": {
      const row = seen.rows[act.row];
      return row === undefined ? written : `${written.slice(0, row.replaceFrom)}${row.insert} `;
    }
    case "erase":
      return written.slice(0, -1);
    case "type":
      return hasGivenSpace && marks.test(act.letter)
        ? written.slice(0, -1) + act.letter
        : written + act.letter;
  }
}

export function seenOf({ ghost, list }: Suggestions, before: string): Seen {
  return {
    ghost: ghost === null ? null : ghost.insert.slice(before.length - ghost.replaceFrom),
    rows: list.map(({ insert, replaceFrom }) => ({ insert, replaceFrom })),
  };
}

export interface Tally {
  keys: number;
  characters: number;
  ghostsShown: number;
  ghostsTaken: number;
  rowsTaken: number;
  /** Letters that came without being typed, by the kind of what was taken. */
  readonly saved: Map<string, number>;
}

export function newTally(): Tally {
  return { keys: 0, characters: 0, ghostsShown: 0, ghostsTaken: 0, rowsTaken: 0, saved: new Map() };
}
