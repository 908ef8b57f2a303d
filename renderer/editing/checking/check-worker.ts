// Checks and citations, away from the thread that types.
import type { Citation } from "#core/citations/citation.ts";
import { layersBeside } from "#core/citations/entry-of-text.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import { buildLedger } from "#core/ledger/build-ledger.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import { allRules } from "#core/lint/all-rules.ts";
import type { Finding } from "#core/lint/finding.ts";
import { createLinter } from "#core/lint/lint-resolution.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { openSpelling, type Spelling } from "#core/spelling/open-spelling.ts";
import type { WorkerFacts } from "#renderer/app/host-context.ts";
import { today } from "#renderer/app/today.ts";
import { applyResolutionChange, type FromChecks, type ToChecks } from "./check-messages.ts";
import { findRuns } from "./list-change.ts";

const check = createLinter();
let hasAnswered = false;
let given: WorkerFacts | null = null;
let dictionary = "";
let spelling: Spelling | undefined;
/** The facts as they may speak of this text, and the layers they were opened with. */
let facts: Facts | null = null;
let layers: readonly OwnLayer[] = [];
let profile: Profile | null = null;
let resolution: Resolution | null = null;
let findings: readonly Finding[] = [];
let citations: readonly Citation[] = [];
let ledger: readonly LedgerEntry[] = [];

self.onmessage = ({ data }: MessageEvent<ToChecks>): void => {
  if (data.kind === "facts") {
    given = data.facts;
    facts = null;
    return;
  }
  if (data.kind === "spelling") {
    dictionary = data.words ?? dictionary;
    spelling = openSpelling(dictionary, data.own);
    facts = null;
  } else {
    profile = data.profile ?? profile;
    resolution = applyResolutionChange(resolution, data.change);
  }
  if (given === null || profile === null || resolution === null) return;
  facts = factsFor(resolution, profile, given);
  const found = check({ resolution, profile, facts, today: today() });
  const cited = findCitations(resolution, profile, facts);
  const entries = buildLedger(cited, facts);
  const groups = hasAnswered ? null : new Map(allRules.map(({ id, group }) => [id, group]));
  const answer: FromChecks = {
    groups,
    findings: findRuns(findings, found),
    citations: findRuns(citations, cited),
    ledger: findRuns(ledger, entries),
  };
  hasAnswered = true;
  findings = found;
  citations = cited;
  ledger = entries;
  self.postMessage(answer);
};

/** The same facts for as long as the same layers may speak: what is known of a text is kept with them. */
function factsFor(text: Resolution, by: Profile, { texts, own }: WorkerFacts): Facts {
  const beside = layersBeside(text, by, own);
  if (facts !== null && areSame(beside, layers)) return facts;
  layers = beside;
  return openFacts(texts, beside, spelling);
}

function areSame(one: readonly OwnLayer[], other: readonly OwnLayer[]): boolean {
  return (
    one === other || (one.length === other.length && one.every(({ rows }, at) => rows === other[at]?.rows))
  );
}
