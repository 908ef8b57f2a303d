// A number identifies a text only together with its organ: UN Editorial Manual, Resolutions and other formal decisions, I A.
import type { Citation } from "#core/citations/citation.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { nameOfCited, ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationNamesItsOrgan: Rule = {
  id: "citation-names-its-organ",
  group: "citations",
  severity: "error",
  anyDocument: true,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const { kind, number, numberAt, place, organ, symbol } = citation;
    const owner = ownerOf(citation);
    if (kind !== "resolution" && kind !== "decision") continue;
    if (owner === null || number === null || symbol !== null || !("start" in place)) continue;
    // The further numbers of a list stand under the word before the first.
    if (numberAt?.start === place.start) continue;
    const { start, end } = place;
    if (organ === null) {
      const message = `Unexpected “${nameOfCited(citation)}” without an organ, expected the organ’s name before it.`;
      const observation = { message, place: placeIn(owner, start, end), fix: null };
      // In an adopted text what stands is what was meant, and other bodies are cited in many ways.
      yield subject.resolution.stage === "adopted" ? { ...observation, severity: "info" } : observation;
      continue;
    }
    if (!needsName(citation, subject) || !isOrgan(organ)) continue;
    const word = /^\p{L}+/u.exec(textAround(subject, owner).slice(start, end))?.[0] ?? "";
    const isOwn = organ === subject.profile.abbreviation;
    const name = `${isOwn ? "its" : organName(organ)} ${word.toLowerCase()}`;
    yield {
      ...replacement(owner, {
        start,
        end: start + word.length,
        text: name,
        message: `Unexpected “${nameOfCited(citation)}” without an organ, expected “${name}”.`,
        title: "Add the organ",
        look: true,
      }),
      severity: isOpen(citation, subject) ? "warning" : "info",
    };
  }
}

/**
 * Known only by its form, its date, or because it is cited in full elsewhere; a note needs no name, nor does an organ
 * that has spoken of itself.
 */
function needsName({ organ, organFrom, place }: Citation, { resolution, profile }: Subject): boolean {
  if (place.kind === "note" || (organ === profile.abbreviation && !isDraft(resolution))) return false;
  return organFrom === "form" || organFrom === "date" || (organFrom === "elsewhere" && isDraft(resolution));
}

/** True where a reader has to work out whose it is; the year of the Security Council's numbers tells at once. */
function isOpen({ organFrom }: Citation, { resolution }: Subject): boolean {
  return organFrom === "date" || isDraft(resolution);
}

/** In an adopted text what stands is what was meant, and usage varies. */
function isDraft({ stage }: Subject["resolution"]): boolean {
  return stage !== "adopted";
}
