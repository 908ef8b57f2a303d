// What has to hold of the rules and the reader of citations, whatever they are given.
import { findCitations, findCitationsInText } from "#core/citations/find-citations.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import type { Finding } from "#core/lint/finding.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";

export const bodies = ["hrc", "ga", "sc", "ecosoc"] as const;
const facts = readFacts();
const profiles = new Map(bodies.map((body) => [body as string, readProfile(body)]));

/** What is wrong with what was said of the text; empty where all is well. Throwing is wrong as well, and not caught here. */
export function faultsOfText(text: string): readonly string[] {
  const faults: string[] = [];
  let end = 0;
  for (const citation of findCitationsInText(text, facts)) {
    if (
      citation.start < end - text.length ||
      citation.start < 0 ||
      citation.end > text.length ||
      citation.start >= citation.end
    )
      faults.push(`a citation from ${citation.start} to ${citation.end}`);
    for (const { start, end: stop } of citation.problems)
      if (start < 0 || stop > text.length || start > stop) faults.push(`a slip from ${start} to ${stop}`);
    end = citation.end;
  }
  return faults;
}

export function faultsOfDocument(resolution: Resolution): readonly string[] {
  const profile = profiles.get(resolution.body);
  if (profile === undefined) throw new Error(`There is no profile ${resolution.body}`);
  const lengths = new Map<string, number>();
  for (const { id, spans } of [...resolution.blocks, ...resolution.notes])
    lengths.set(id, textOf(spans).length);
  const findings = lintResolution(resolution, profile, facts);
  const faults = findings.flatMap((finding) => faultsOfFinding(finding, resolution, lengths));
  for (const { organ } of findCitations(resolution, profile, facts))
    if (organ !== null && organ === "") faults.push("a citation of nobody");
  return isOrgan(profile.abbreviation) ? faults : [...faults, "a profile of no organ"];
}

function faultsOfFinding(
  { rule, place, message, fix }: Finding,
  resolution: Resolution,
  lengths: ReadonlyMap<string, number>,
): readonly string[] {
  const faults: string[] = [];
  if (place.kind === "block" || place.kind === "note") {
    const length = lengths.get(place.kind === "block" ? place.block : place.note);
    if (length === undefined || place.start < 0 || place.end > length || place.start > place.end)
      faults.push(`${rule}: from ${place.start} to ${place.end} of ${length}`);
  }
  if (message.trim() === "") faults.push(`${rule}: says nothing`);
  // A fix that cannot be applied throws here.
  if (fix !== null) applyEdits(resolution, fix.edits);
  return faults;
}
