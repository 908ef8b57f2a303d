import type { Waiver } from "./resolution.ts";

/** Longer than anything this program writes; files and peers may hold anything. */
const longest = { rule: 120, in: 200, words: 500, reason: 400, by: 200, at: 40 } as const;

const scopes: readonly unknown[] = [
  "everywhere",
  "masthead",
  "adoption",
  "document",
  "block",
  "note",
] satisfies readonly Waiver["scope"][];

/** The waiver a value is, with nothing else in it; null where it is none. */
export function readWaiver(value: unknown): Waiver | null {
  if (typeof value !== "object" || value === null) return null;
  const { rule, scope, in: place, words, reason, by, at } = value as Partial<Record<keyof Waiver, unknown>>; // each is checked
  const isWhole =
    scopes.includes(scope) &&
    isText(rule, longest.rule) &&
    (place === null || isText(place, longest.in)) &&
    isText(words, longest.words) &&
    isText(reason, longest.reason) &&
    isText(by, longest.by) &&
    isText(at, longest.at) &&
    !Number.isNaN(Date.parse(String(at)));
  // Every field was just checked.
  return isWhole ? ({ rule, scope, in: place, words, reason, by, at } as Waiver) : null;
}

/** A name or a reason that is longer is cut, lest the waiver be nobody's. */
export function fitWaiver(waiver: Waiver): Waiver {
  return { ...waiver, reason: cut(waiver.reason, longest.reason), by: cut(waiver.by, longest.by) };
}

function cut(text: string, most: number): string {
  // Half a character is no text that others could be sent.
  return text.length <= most ? text : text.slice(0, most).replace(/\p{Cs}$/u, "");
}

function isText(value: unknown, most: number): boolean {
  return typeof value === "string" && value.length <= most;
}
