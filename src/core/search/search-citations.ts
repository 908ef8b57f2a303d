// Finds every mention of one document or instrument, however it is written.
import type { Citation } from "#core/citations/citation.ts";
import { findCitations, findCitationsInText } from "#core/citations/find-citations.ts";
import type { Facts, Instrument } from "#core/instruments/facts.ts";
import { normalizeName } from "#core/instruments/index-instruments.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { TextOwner } from "#core/resolution/edit.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Match } from "./match.ts";
import { type SearchPart, type SelectedText, textsOfPart } from "./search-area.ts";
import { referencesIn } from "./search-text.ts";

export interface CitationQuery {
  /** "58/32", "A/HRC/RES/58/32", "resolution 2699 (2023)", "CEDAW", words of a title. */
  readonly text: string;
  readonly part: SearchPart;
  readonly selection: readonly SelectedText[];
}

/** What a query names; the instruments may be several where its words are in several titles. */
export type CitedThing =
  | { readonly kind: "number"; readonly number: string; readonly organ: string | null }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "instrument"; readonly titles: ReadonlySet<string> };

/** Null where the query names nothing that can be cited. */
export function searchCitations(
  resolution: Resolution,
  query: CitationQuery,
  { profile, facts }: { readonly profile: Profile; readonly facts: Facts },
): readonly Match[] | null {
  const thing = parseCitedThing(query.text, facts);
  if (thing === null) return null;
  const found = new Map<string, Citation[]>();
  for (const citation of findCitations(resolution, profile, facts)) {
    const owner = ownerOf(citation);
    if (owner === null || !cites(citation, thing)) continue;
    const key = keyOf(owner);
    found.set(key, [...(found.get(key) ?? []), citation]);
  }
  return textsOfPart(resolution, query.part, query.selection).flatMap((searched) => {
    const references = referencesIn(searched.spans);
    return (found.get(keyOf(searched.in)) ?? []).flatMap((citation): readonly Match[] => {
      if (!("start" in citation.place)) return [];
      const { start, end } = citation.place;
      if (start < searched.start || end > searched.end) return [];
      const holdsReference = references.some((reference) => reference.start < end && start < reference.end);
      return [{ in: searched.in, start, end, holdsReference }];
    });
  });
}

function ownerOf({ place }: Citation): TextOwner | null {
  if (place.kind === "block") return { block: place.block };
  return place.kind === "note" ? { note: place.note } : null;
}

function keyOf(owner: TextOwner): string {
  return "block" in owner ? `block ${owner.block}` : `note ${owner.note}`;
}

const organRoots: readonly (readonly [pattern: RegExp, organ: string])[] = [
  [/^A\/HRC\/(?:RES|DEC|PRST)\/(.+)$/, "HRC"],
  [/^A\/(?:RES|DEC)\/(.+)$/, "GA"],
  [/^S\/(?:RES|PRST)\/(.+)$/, "SC"],
  [/^E\/(?:RES|DEC)\/(.+)$/, "ECOSOC"],
];

function parseCitedThing(query: string, facts: Facts): CitedThing | null {
  const text = query.trim().replace(/\s+/g, " ");
  if (text === "") return null;
  if (/^[A-Z]{1,5}(?:\/[A-Za-z0-9.-]+(?: ?\([A-Z0-9]+\))?){1,8}$/i.test(text))
    return bySymbol(text.toUpperCase());
  const instruments = findInstruments(text, facts.instruments);
  if (instruments.length > 0)
    return { kind: "instrument", titles: new Set(instruments.map(({ title }) => title)) };
  const written = /^[\dS]/.test(text) ? `resolution ${text}` : text;
  const [parsed] = findCitationsInText(written, facts);
  if (parsed?.symbol != null) return bySymbol(parsed.symbol);
  if (parsed?.number != null) return { kind: "number", number: parsed.number, organ: organOf(text) };
  return null;
}

/** Only a full or short name that stands in the query says whose it is; "58/32" alone may be anybody's. */
function organOf(text: string): string | null {
  if (/human rights council|\bHRC\b/i.test(text)) return "HRC";
  if (/general assembly|\bGA\b/i.test(text)) return "GA";
  if (/security council|\bSC\b/i.test(text)) return "SC";
  return /economic and social|ECOSOC/i.test(text) ? "ECOSOC" : null;
}

function bySymbol(symbol: string): CitedThing {
  for (const [root, organ] of organRoots) {
    const number = root.exec(symbol)?.[1];
    if (number !== undefined) return { kind: "number", number: number.replace(/ ?\(\d{4}\)$/, ""), organ };
  }
  return { kind: "symbol", symbol };
}

function findInstruments(query: string, instruments: readonly Instrument[]): readonly Instrument[] {
  const key = normalizeName(query);
  const exact = instruments.filter(
    ({ title, shortTitle, abbreviation }) =>
      normalizeName(title) === key ||
      (shortTitle !== "" && normalizeName(shortTitle) === key) ||
      (abbreviation !== "" && abbreviation.toLowerCase() === key),
  );
  if (exact.length > 0) return exact;
  // A single word is in too many titles to mean one.
  if (!/\p{L} \p{L}/u.test(key) || /\d\/\d/.test(key)) return [];
  return instruments.filter(({ title }) => normalizeName(title).includes(key));
}

function cites(citation: Citation, thing: CitedThing): boolean {
  switch (thing.kind) {
    case "instrument":
      return citation.kind === "instrument" && citation.title !== null && thing.titles.has(citation.title);
    case "symbol":
      return citation.symbol?.toUpperCase() === thing.symbol;
    case "number": {
      const own = citation.symbol === null ? null : bySymbol(citation.symbol.toUpperCase());
      const number = own?.kind === "number" ? own.number : citation.number;
      const organ = own?.kind === "number" ? own.organ : citation.organ;
      return number === thing.number && (thing.organ === null || organ === null || organ === thing.organ);
    }
  }
}
