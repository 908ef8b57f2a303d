// The Security Council numbers through, so the year in parentheses is part of the citation: UN Editorial Manual,
// Resolutions and other formal decisions, I A.
import { findLookalikes } from "#core/citations/find-lookalikes.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationSecurityCouncilNumberHasYear: Rule = {
  id: "citation-security-council-number-has-year",
  group: "citations",
  severity: "error",
  anyDocument: true,
  check,
};

function* check({ citations, facts }: Subject): Iterable<Observation> {
  const lookalikes = findLookalikes(citations, facts).filter(({ sameYear }) => !sameYear);
  const doubtful = new Set(lookalikes.map(({ citation }) => citation.number));
  const withYear = new Set(
    citations.filter(({ organ, year }) => organ === "SC" && year !== null).map(({ number }) => number),
  );
  for (const citation of citations) {
    const owner = ownerOf(citation);
    const slip = citation.problems.find(({ kind }) => kind === "year-missing");
    if (owner === null || slip === undefined) continue;
    const { start, end, found, expected } = slip;
    // The year of a number that may itself be a slip would make the slip look right.
    if (expected === null || doubtful.has(citation.number)) {
      const message = `Unexpected “${found}” without a year, expected the year in parentheses.`;
      yield { message, place: placeIn(owner, start, end), fix: null };
      continue;
    }
    const message = `Unexpected “${found}” without a year, expected “${expected}”.`;
    const observation = replacement(owner, {
      start,
      end,
      text: expected,
      message,
      title: "Add the year",
      look: true,
    });
    // Where the text has the year elsewhere, nobody can take the number for another.
    yield withYear.has(citation.number) ? { ...observation, severity: "warning" } : observation;
  }
}
