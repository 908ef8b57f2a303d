// "Council" is the short name of three organs; in a text that cites two of them it no longer says which.
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationCouncilIsClear: Rule = {
  id: "citation-council-is-clear",
  group: "citations",
  severity: "warning",
  check,
};

const councils = new Set(["Security Council", "Human Rights Council", "Economic and Social Council"]);

function* check(subject: Subject): Iterable<Observation> {
  const { citations, profile } = subject;
  const cited = new Set(
    citations
      .map(({ organ }) => (isOrgan(organ) ? organName(organ) : ""))
      .filter((name) => councils.has(name)),
  );
  if (councils.has(profile.organ)) cited.add(profile.organ);
  if (cited.size < 2) return;
  for (const citation of citations) {
    const { organ, organFrom, place, kind } = citation;
    const owner = ownerOf(citation);
    if (owner === null || organFrom !== "short-name" || !("start" in place)) continue;
    if (kind !== "resolution" && kind !== "decision") continue;
    // An organ may call itself by its short name whatever else it cites.
    const name = isOrgan(organ) ? organName(organ) : null;
    if (name === profile.organ) continue;
    const { start } = place;
    const written = textAround(subject, owner).slice(start, start + "Council".length);
    if (written !== "Council") continue;
    if (name === null) {
      const message = "Unexpected “Council” in a text that cites two, expected its full name.";
      yield { message, place: placeIn(owner, start, start + written.length), fix: null };
      continue;
    }
    yield replacement(owner, {
      start,
      end: start + written.length,
      text: name,
      message: `Unexpected “Council” in a text that cites two, expected “${name}”.`,
      title: "Write the name in full",
      look: true,
    });
  }
}
