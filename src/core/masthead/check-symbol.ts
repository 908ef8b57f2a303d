// What is odd about a symbol that was typed. A remark, never a wall: the secretariat gives symbols.
import { isSymbolPlaceholder, isWellFormedSymbol, repairSymbol } from "#core/citations/parse-symbol.ts";
import { sessionPart } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

export type SymbolRemark =
  | { readonly kind: "not-a-symbol"; readonly meant: string | null }
  | { readonly kind: "other-body"; readonly expected: string }
  | { readonly kind: "other-session"; readonly found: string; readonly expected: string }
  | { readonly kind: "other-number"; readonly expected: string }
  | { readonly kind: "of-an-adopted-text" }
  | { readonly kind: "of-a-draft" }
  | { readonly kind: "given-early" };

/** Null where nothing is odd, or where the number is left open. */
export function checkSymbol(text: string, resolution: Resolution, profile: Profile): SymbolRemark | null {
  const symbol = text.trim();
  if (symbol === "" || isSymbolPlaceholder(symbol, 0, symbol.length)) return null;
  if (!isWellFormedSymbol(symbol)) return { kind: "not-a-symbol", meant: repairSymbol(symbol) };
  const isAdoptedSymbol = /\/(?:RES|DEC|PRST)\//.test(symbol);
  const { stage, masthead } = resolution;
  if (stage === "adopted") {
    if (!isAdoptedSymbol && /\/L\./.test(symbol)) return { kind: "of-a-draft" };
    const expected =
      masthead.number === null ? null : profile.symbolPattern.replace("{number}", masthead.number);
    const differs = isAdoptedSymbol && expected !== null && !expected.includes(" ") && symbol !== expected;
    return differs ? { kind: "other-number", expected } : rootRemark(symbol, profile);
  }
  if (isAdoptedSymbol) return { kind: "of-an-adopted-text" };
  return (
    rootRemark(symbol, profile) ??
    sessionRemark(symbol, resolution, profile) ??
    (stage === "working" ? { kind: "given-early" } : null)
  );
}

/** "A/HRC/" of the pattern, and for a Main Committee the organ's "A/" as well. */
function rootRemark(symbol: string, profile: Profile): SymbolRemark | null {
  const root = profile.draftSymbolPattern.split("{")[0] ?? "";
  return symbol.startsWith(root) ? null : { kind: "other-body", expected: root };
}

function sessionRemark(symbol: string, { masthead }: Resolution, profile: Profile): SymbolRemark | null {
  const { session } = masthead;
  if (session === null || !profile.draftSymbolPattern.includes("{session}")) return null;
  const found = /\/((?:E?S-)?\d{1,4})\/L\.\d/.exec(symbol)?.[1];
  const expected = sessionPart(session.kind, session.number);
  return found === undefined || found === expected ? null : { kind: "other-session", found, expected };
}
