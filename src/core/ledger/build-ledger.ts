// Everything cited, once each, with its mentions, what the register says, and the series it stands in.
import { findRegisterEntry } from "#core/citations/check-register.ts";
import type { Citation } from "#core/citations/citation.ts";
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import type { LedgerEntry, LedgerGroup } from "./ledger.ts";
import { findSeriesOf } from "./register-series.ts";

/** In the order of first mention. Takes the citations of one document, in document order. */
export function buildLedger(citations: readonly Citation[], facts: Facts): readonly LedgerEntry[] {
  const mentions = new Map<string, number[]>();
  citations.forEach((citation, at) => {
    const id = idOf(citation);
    const known = mentions.get(id);
    if (known === undefined) mentions.set(id, [at]);
    else known.push(at);
  });
  return [...mentions].map(([id, places]) => {
    const cited = places.flatMap((at) => citations[at] ?? []);
    return entryOf(id, places, cited, facts);
  });
}

/** The entries by organ and kind, each group where its first entry stands. */
export function groupLedger(entries: readonly LedgerEntry[]): readonly LedgerGroup[] {
  const groups = new Map<string, { readonly head: LedgerEntry; readonly entries: LedgerEntry[] }>();
  for (const entry of entries) {
    const id = `${entry.kind} ${entry.organ ?? ""}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { head: entry, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups].map(([id, { head, entries: of }]) => ({
    id,
    organ: head.organ,
    kind: head.kind,
    entries: of,
  }));
}

/** One for all mentions of one thing, whatever was written of its date and pinpoint. */
function idOf({ kind, organ, number, symbol, title, text }: Citation): string {
  return JSON.stringify([kind, organ, number ?? symbol ?? title ?? text]);
}

function entryOf(
  id: string,
  mentions: readonly number[],
  cited: readonly Citation[],
  facts: Facts,
): LedgerEntry {
  // There is at least one mention, else there were no entry.
  const first = cited[0] as Citation;
  const known = findKnown(cited, facts);
  const datesInText = [...new Set(cited.flatMap(({ date }) => date ?? []))];
  const series = known === null ? [] : findSeriesOf(known, facts.register);
  const at = known === null ? -1 : series.findIndex(({ number }) => number === known.number);
  const toText = ({ number, date, title }: RegisterEntry) => ({ number, date, title });
  return {
    id,
    kind: first.kind,
    organ: first.organ,
    number: known?.number ?? numberOf(cited),
    title: titleOf(known, cited),
    date: known?.date ?? datesInText[0] ?? null,
    datesInText,
    mentions,
    form: cited.some(({ form }) => form === "malformed") ? "malformed" : "ok",
    register: worstOf(cited),
    evidence: known?.evidence ?? null,
    isOwn: known !== null && known.own !== null,
    newer: series.slice(0, Math.max(at, 0)).map(toText),
    earlier: series.slice(at + 1).map(toText),
  };
}

function findKnown(cited: readonly Citation[], facts: Facts): RegisterEntry | null {
  for (const citation of cited) {
    const entry = findRegisterEntry(citation, facts);
    if (entry !== null) return entry;
  }
  return null;
}

function numberOf(cited: readonly Citation[]): string | null {
  const full = cited.find(({ number, year }) => number !== null && year !== null) ?? cited[0];
  if (full === undefined || full.number === null) return full?.symbol ?? null;
  return full.year === null ? full.number : `${full.number} (${full.year})`;
}

function titleOf(known: RegisterEntry | null, cited: readonly Citation[]): string | null {
  if (known !== null && known.title !== "") return known.title;
  return cited.find(({ title }) => title !== null)?.title ?? null;
}

function worstOf(cited: readonly Citation[]): LedgerEntry["register"] {
  if (cited.some(({ register }) => register === "differs")) return "differs";
  return cited.some(({ register }) => register === "match") ? "match" : "unknown";
}
