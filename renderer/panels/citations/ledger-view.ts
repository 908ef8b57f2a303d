// Which entries of the ledger are shown, and what the rules say of each.
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { Finding, Place } from "#core/lint/finding.ts";

export type LedgerFilter = "all" | "to-fix" | "newer" | "unknown";
export const ledgerFilters: readonly LedgerFilter[] = ["all", "to-fix", "newer", "unknown"];

export interface ShownEntry {
  readonly entry: LedgerEntry;
  readonly mentions: readonly Citation[];
  /** What the rules say of its mentions. */
  readonly findings: readonly Finding[];
}

/** Each entry with its mentions and with the findings that stand on them. */
export function showEntries(
  ledger: readonly LedgerEntry[],
  citations: readonly Citation[],
  findings: readonly Finding[],
): readonly ShownEntry[] {
  const byOwner = new Map<string, Finding[]>();
  for (const finding of findings) {
    const owner = ownerOf(finding.place);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), finding]);
  }
  return ledger.map((entry) => {
    const mentions = entry.mentions.flatMap((at) => citations[at] ?? []);
    const said = mentions.flatMap(({ place }) =>
      (byOwner.get(ownerOf(place)) ?? []).filter((finding) => overlaps(finding.place, place)),
    );
    return { entry, mentions, findings: [...new Set(said)] };
  });
}

export function isShown(shown: ShownEntry, filter: LedgerFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "to-fix":
      return (
        shown.findings.length > 0 || shown.entry.form === "malformed" || shown.entry.register === "differs"
      );
    case "newer":
      return shown.entry.newer.length > 0;
    case "unknown":
      return isLookedUp(shown.entry) && shown.entry.register === "unknown";
  }
}

/** Documents are in no register; of the others one may be missing there. */
export function isLookedUp({ kind }: LedgerEntry): boolean {
  return kind !== "document" && kind !== "other";
}

/** Every word asked for stands somewhere in what the panel shows of the entry. */
export function matchesQuery({ entry, mentions }: ShownEntry, query: string, organName: string): boolean {
  const said = [entry.number, entry.title, entry.date, organName, ...mentions.map(({ text }) => text)];
  const text = said.join(" ").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function ownerOf(place: Place): string {
  return place.kind === "block" ? place.block : place.kind === "note" ? place.note : place.kind;
}

function overlaps(one: Place, other: Place): boolean {
  if (!("start" in one) || !("start" in other)) return false;
  return one.kind === other.kind && one.start <= other.end && other.start <= one.end;
}
