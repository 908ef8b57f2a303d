// What a window and the command line ask for: all rules over one document.
import { findCitations } from "#core/citations/find-citations.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { allRules } from "./all-rules.ts";
import type { Finding } from "./finding.ts";
import { createRunner, type Linter } from "./run-rules.ts";

/** All findings, in the order of the document. */
export function lintResolution(resolution: Resolution, profile: Profile, facts: Facts): readonly Finding[] {
  return createLinter()({ resolution, profile, facts });
}

/** For a document that changes: give it each new state, and only blocks that are new values are checked again. */
export function createLinter(): Linter {
  return createRunner(allRules, findCitations);
}
