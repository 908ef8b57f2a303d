// What is shown at the caret, and what becomes of it as typing goes on and answers come.
import type { Completion, Suggestions } from "#core/completion/completion.ts";
import { continues, goesOn, keepStanding } from "#core/completion/keep-standing.ts";
import type { Typing } from "./read-typing.ts";

export interface ShownSuggestions {
  readonly typing: Typing;
  readonly items: readonly Completion[];
  /** True where the one item stands in grey behind the caret; else they are a list. */
  readonly isGhost: boolean;
  /** The one Tab takes. */
  readonly index: number;
  /** True once the arrow keys have been used: only then Enter takes one, or a new line could not be begun. */
  readonly isChosen: boolean;
}

const listedAtMost = 5;

/** What is shown once an answer for `typing` has come to what was shown till then. */
export function showAnswer(
  shown: ShownSuggestions | null,
  answer: Suggestions,
  typing: Typing,
  mayGhost: boolean,
): ShownSuggestions | null {
  // A row was chosen while the answer was on its way: it is the one that is meant.
  if (shown?.isChosen === true && shown.typing.before === typing.before) return shown;
  const { ghost, list } = keepStanding(suggestionsOf(shown, typing), answer, typing.before);
  const items = ghost === null ? list.slice(0, listedAtMost) : [ghost];
  if (items.length === 0) return null;
  return { typing, items, isGhost: ghost !== null && mayGhost, index: 0, isChosen: false };
}

function suggestionsOf(shown: ShownSuggestions | null, typing: Typing): Suggestions {
  if (shown === null || shown.typing.id !== typing.id) return { ghost: null, list: [] };
  const { items, isGhost } = shown;
  return isGhost ? { ghost: items[0] ?? null, list: [] } : { ghost: null, list: items };
}

/** What is left of it behind more letters, at once and without asking; null where nothing is. */
export function followTyping(shown: ShownSuggestions, typing: Typing | null): ShownSuggestions | null {
  if (typing === null || typing.id !== shown.typing.id || !typing.before.startsWith(shown.typing.before)) {
    return null;
  }
  if (typing.before === shown.typing.before) return { ...shown, typing };
  const { before } = shown.typing;
  // Of what was found by other words than those it begins with only the next answer knows whether it is still meant.
  const items = shown.items.filter((item) =>
    shown.isGhost ? continues(item, typing.before) : goesOn(item, typing.before) || !begins(item, before),
  );
  return items.length === 0 ? null : { ...shown, typing, items, index: 0, isChosen: false };
}

function begins({ insert, replaceFrom }: Completion, before: string): boolean {
  const typed = before.slice(replaceFrom).toLowerCase();
  const whole = insert.toLowerCase();
  return whole.startsWith(typed) || whole.startsWith(`the ${typed}`);
}

/** What was offered for one place, to be taken at another in the same text; null where it does not fit there. */
export function fitTo(item: Completion, offered: Typing, now: Typing | null): Completion | null {
  if (now === null || now.id !== offered.id) return null;
  if (now.before.startsWith(offered.before)) {
    return now.before === offered.before || goesOn(item, now.before) || !begins(item, offered.before)
      ? item
      : null;
  }
  // Somebody else wrote before the caret.
  const typed = offered.before.slice(item.replaceFrom);
  return now.before.endsWith(typed) ? { ...item, replaceFrom: now.before.length - typed.length } : null;
}

/** What would be added behind the caret. */
export function restOf({ typing, items, index }: ShownSuggestions): string {
  const item = items[index];
  if (item === undefined || !typing.isAtEnd) return "";
  const typed = typing.before.slice(item.replaceFrom);
  return item.insert.toLowerCase().startsWith(typed.toLowerCase()) ? item.insert.slice(typed.length) : "";
}

/** The item as far as its next word. */
export function nextWordOf(shown: ShownSuggestions): Completion | null {
  const item = shown.items[shown.index];
  const [word] = /^\s*\S+/.exec(restOf(shown)) ?? [];
  if (item === undefined || word === undefined) return null;
  return { ...item, insert: shown.typing.before.slice(item.replaceFrom) + word };
}
