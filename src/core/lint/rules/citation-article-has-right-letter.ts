// "Article" takes a capital for the Charter and the Statute of the Court alone: UN Editorial Manual, Capitalization.
import { replacement } from "#core/lint/checked-text.ts";
import { isInQuotation, ownerOf } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationArticleHasRightLetter: Rule = {
  id: "citation-article-has-right-letter",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

const capitals = new Set(["Charter of the United Nations", "Statute of the International Court of Justice"]);

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const { kind, title, pinpoint, place } = citation;
    const owner = ownerOf(citation);
    if (kind !== "instrument" || title === null || owner === null || !("start" in place)) continue;
    const [word] = /^articles?/i.exec(pinpoint ?? "") ?? [];
    if (word === undefined || place.start === 0) continue;
    const expected = `${capitals.has(title) ? "A" : "a"}${word.slice(1)}`;
    if (word === expected || isInQuotation(subject, owner, place.start)) continue;
    yield replacement(owner, {
      start: place.start,
      end: place.start + word.length,
      text: expected,
      message: `Unexpected “${word}” of the ${title}, expected “${expected}”.`,
      title: `Use “${expected}”`,
    });
  }
}
