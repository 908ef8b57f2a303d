// The texts that a resolution cites, each with its address, by the paragraph or footnote it is cited in.
import { findCitations } from "#core/citations/find-citations.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { citedUri } from "./akn-names.ts";

export interface CitedRange {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** Without the facts a citation is known by its form alone, and its day only where the text says it. */
function openNoFacts(): Facts {
  const nothing = { register: "", instruments: "", states: "", bodies: "", phrases: "", sessions: "" };
  return openFacts({ ...nothing, date: "1945-10-24" });
}

/** By the id of the block or note, in order, none inside another. */
export function linkCitations(
  resolution: Resolution,
  profile: Profile,
  facts: Facts = openNoFacts(),
): ReadonlyMap<string, readonly CitedRange[]> {
  const ranges = new Map<string, CitedRange[]>();
  for (const citation of findCitations(resolution, profile, facts)) {
    const { place } = citation;
    if (place.kind !== "block" && place.kind !== "note") continue;
    const href = citedUri({ ...citation, date: citation.date ?? dayInRegister(citation, facts) });
    if (href === null) continue;
    const owner = place.kind === "block" ? place.block : place.note;
    const known = ranges.get(owner) ?? [];
    ranges.set(owner, known);
    if (place.start >= (known.at(-1)?.end ?? 0)) known.push({ start: place.start, end: place.end, href });
  }
  return ranges;
}

interface Numbered {
  readonly kind: string;
  readonly organ: string | null;
  readonly number: string | null;
}

/** The day of a text that is cited without one, where the register knows one text of that number. */
function dayInRegister({ kind, organ, number }: Numbered, { register }: Facts): string | null {
  if (organ === null || number === null) return null;
  const entries = register.find(organ, number).filter(({ type }) => type === "" || type === kind);
  const [entry] = entries;
  return entries.length === 1 && entry !== undefined ? entry.date : null;
}
