// Whose resolution is cited: from the words, the form of the number, the date, the rest of the document.
import type { Facts } from "#core/instruments/facts.ts";
import { isPlausibleDate } from "./check-date.ts";
import type { Organ, OrganSource } from "./citation.ts";
import type { OrganWords } from "./find-organ-words.ts";
import { organsOf } from "./number-forms.ts";
import { isDateSlip } from "./number-slips.ts";
import { parseSymbol } from "./parse-symbol.ts";
import type { ParsedCitation } from "./parsed-citation.ts";

export interface ResolvedOrgan {
  readonly organ: string | null;
  readonly from: OrganSource | null;
}

export interface OrganContext {
  /** The organ that speaks; null in a text that is no resolution. */
  readonly own: Organ | null;
  readonly inNote: boolean;
  readonly facts: Facts;
  /** Numbers whose organ other citations of the document make certain. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

const open: ResolvedOrgan = { organ: null, from: null };

export function resolveOrgan(citation: ParsedCitation, context: OrganContext): ResolvedOrgan {
  if (citation.kind === "instrument") return open;
  if (citation.kind === "other")
    return { organ: citation.body, from: citation.body === null ? null : "name" };
  if (citation.symbol !== null) return { organ: parseSymbol(citation.symbol).organ, from: "form" };
  if (citation.kind === "statement") return { organ: "HRC", from: "form" };
  const { words } = citation;
  if (words?.form === "name") return { organ: resolvePair(words, citation, context), from: "name" };
  if (words?.form === "abbreviation") return { organ: words.organ, from: "abbreviation" };
  if (words?.form === "short-name") {
    return { organ: resolveShortName(words, citation, context), from: "short-name" };
  }
  if (words?.form === "its") return { organ: resolveIts(citation, context), from: "its" };
  return resolveWithoutWords(citation, context);
}

/** The organs that number so and could have adopted a text of that date. */
function possibleOrgans(citation: ParsedCitation, facts: Facts): readonly Organ[] {
  const { number, year, date, kind } = citation;
  if (number === null || (kind !== "resolution" && kind !== "decision")) return [];
  if (year !== null || !citation.certain) return ["SC"];
  return organsOf(kind, number).filter(
    (organ) => organ !== "SC" && (date === null || isPlausibleDate(organ, number, date, facts)),
  );
}

/** "Council" is one of three; the form of the number mostly tells which, else the organ that speaks. */
function resolveShortName(words: OrganWords, citation: ParsedCitation, context: OrganContext): Organ | null {
  if (words.text === "Assembly") return "GA";
  const possible = possibleOrgans(citation, context.facts);
  if (words.text === "Commission") return possible.includes("CHR") ? "CHR" : null;
  const councils = possible.filter((organ) => organ === "SC" || organ === "HRC" || organ === "ECOSOC");
  if (councils.length === 1) return councils[0] ?? null;
  const { own } = context;
  return own === "SC" || own === "HRC" || own === "ECOSOC" ? own : null;
}

/** Of "General Assembly and Security Council resolutions" each number takes the one that numbers so. */
function resolvePair(words: OrganWords, citation: ParsedCitation, context: OrganContext): Organ | null {
  if (words.also === null) return words.organ;
  const possible = possibleOrgans(citation, context.facts);
  return [words.organ, words.also].find((organ) => organ !== null && possible.includes(organ)) ?? words.organ;
}

/** "its" is the organ that acts in the sentence, or the one that speaks, whichever the number allows. */
function resolveIts(citation: ParsedCitation, context: OrganContext): string | null {
  const { nearby } = citation;
  const { own, facts } = context;
  // What the words leave open, a number and a date known together settle.
  if (nearby?.form === "foreign" && citation.year === null)
    return own !== null && isRegistered(own, citation, facts) ? own : nearby.text;
  const acting = nearby === null ? null : organOfWords(nearby, citation, context);
  const possible = possibleOrgans(citation, facts);
  const candidates = [acting, own].filter((organ) => organ !== null);
  const registered = candidates.find((organ) => isRegistered(organ, citation, facts));
  if (registered !== undefined) return registered;
  const [only] = possible.length === 1 ? possible : [];
  const fitting = candidates.find((organ) => possible.includes(organ)) ?? only;
  if (fitting !== undefined) return fitting;
  // A number that only other organs have is theirs, whatever "its" may mean; one that none has is a slip.
  const { kind, number, year } = citation;
  const numberedElsewhere =
    year === null && number !== null && kind === "resolution" && organsOf(kind, number).length > 0;
  return (
    candidates.find((organ) => !numberedElsewhere || organsOf("resolution", number ?? "").includes(organ)) ??
    null
  );
}

/** True where the organ has a text of that number and of that date, or of one a slip away. */
function isRegistered(organ: Organ, { number, date, year }: ParsedCitation, { register }: Facts): boolean {
  if (number === null || date === null || year !== null) return false;
  return register
    .find(organ, number)
    .some((entry) => entry.date !== null && (entry.date === date || isDateSlip(date, entry.date)));
}

function organOfWords(words: OrganWords, citation: ParsedCitation, context: OrganContext): Organ | null {
  return words.form === "short-name" ? resolveShortName(words, citation, context) : words.organ;
}

function resolveWithoutWords(citation: ParsedCitation, context: OrganContext): ResolvedOrgan {
  const { number, nearby, date } = citation;
  if (nearby?.form === "foreign" && citation.year === null) return { organ: nearby.text, from: "nearby" };
  const possible = possibleOrgans(citation, context.facts);
  const named = nearby === null ? null : organOfWords(nearby, citation, context);
  if (named !== null && (possible.length === 0 || possible.includes(named))) {
    return { organ: named, from: "nearby" };
  }
  const elsewhere = context.elsewhere.get(number ?? "");
  if (elsewhere !== undefined) return { organ: elsewhere, from: "elsewhere" };
  const [only] = possible;
  if (only !== undefined && possible.length === 1) {
    const byForm = number !== null && organsOf("resolution", number).length === 1;
    return { organ: only, from: date === null || byForm || citation.year !== null ? "form" : "date" };
  }
  // In a text of the General Assembly its own resolutions stand in notes without organ.
  if (context.inNote && context.own === "GA" && possible.includes("GA")) return { organ: "GA", from: "own" };
  return open;
}
