import type { Resolution } from "#core/resolution/resolution.ts";
import type { Profile } from "./profile.ts";

/**
 * The symbol at the top: an adopted text's own, or the one its number makes; a draft's own, or the placeholder.
 * A draft never shows the symbol of an adopted text, and none that nobody gave it.
 */
export function printedSymbol(resolution: Resolution, profile: Profile, now: string): string {
  const { symbol, number } = resolution.masthead;
  if (resolution.stage === "adopted") {
    if (symbol !== null) return symbol.text;
    if (number === null) return "";
    // "PRST 35/1" is how the text is cited; its symbol has the letters already.
    const { statementPrefix: prefix } = profile;
    const bare = number.startsWith(prefix) ? number.slice(prefix.length) : number;
    return profile.symbolPattern.replace("{number}", bare);
  }
  const isOwn = symbol !== null && !symbol.derived && symbol.text !== "" && !symbol.text.includes("/RES/");
  return isOwn ? symbol.text : placeholder(resolution, profile, now);
}

function placeholder(resolution: Resolution, profile: Profile, now: string): string {
  const { session } = resolution.masthead;
  return profile.draftSymbolPattern
    .replace("{session}", session === null ? "__" : sessionPart(session.kind, session.number))
    .replace("{year}", now.slice(0, 4));
}

/** "S-34" for a special session, "ES-10" for an emergency special one. */
export function sessionPart(
  kind: "regular" | "special" | "emergency" | "organizational",
  number: number,
): string {
  if (kind === "special") return `S-${number}`;
  return kind === "emergency" ? `ES-${number}` : String(number);
}
