// What is shown at the caret, and what becomes of it as typing goes on.
import type { Completion, Suggestions } from "#core/completion/completion.ts";
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

export function showSuggestions(
  { ghost, list }: Suggestions,
  typing: Typing,
  mayGhost: boolean,
): ShownSuggestions | null {
  const items = ghost === null ? list.slice(0, listedAtMost) : [ghost];
  if (items.length === 0) return null;
  return { typing, items, isGhost: ghost !== null && mayGhost, index: 0, isChosen: false };
}

/** What is left of it behind more letters, at once and without asking; null where nothing is. */
export function followTyping(shown: ShownSuggestions, typing: Typing | null): ShownSuggestions | null {
  if (typing === null || typing.id !== shown.typing.id || !typing.before.startsWith(shown.typing.before)) {
    return null;
  }
  if (typing.before === shown.typing.before) return { ...shown, typing };
  const items = shown.items.filter((item) => goesOn(item, typing.before));
  return items.length === 0 ? null : { ...shown, typing, items, index: 0, isChosen: false };
}

function goesOn({ insert, replaceFrom }: Completion, before: string): boolean {
  const typed = before.slice(replaceFrom);
  return insert.length > typed.length && insert.toLowerCase().startsWith(typed.toLowerCase());
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
