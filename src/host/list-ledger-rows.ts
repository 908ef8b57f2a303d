// All that a text cites, as rows of a table.
import { layersBeside } from "#core/citations/entry-of-text.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import { type FactFiles, openFacts } from "#core/instruments/open-facts.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import { buildLedger } from "#core/ledger/build-ledger.ts";
import { type LedgerRow, tabulateLedger } from "#core/ledger/tabulate-ledger.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

/** `own` are the user's entries of the register, which win. */
export function listLedgerRows(
  resolution: Resolution,
  profile: Profile,
  { texts, own }: { readonly texts: FactFiles; readonly own: readonly OwnLayer[] },
): readonly LedgerRow[] {
  const facts = openFacts(texts, layersBeside(resolution, profile, own));
  const citations = findCitations(resolution, profile, facts);
  return tabulateLedger(buildLedger(citations, facts), { resolution, profile, citations });
}
