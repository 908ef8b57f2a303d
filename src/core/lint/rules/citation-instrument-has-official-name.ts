// Instruments are named as they call themselves, capitals and small words included: UN Editorial Manual, Capitalization.
import { replacement } from "#core/lint/checked-text.ts";
import { ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationInstrumentHasOfficialName: Rule = {
  id: "citation-instrument-has-official-name",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  check,
};

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const { kind, register, nameAt, title } = citation;
    const owner = ownerOf(citation);
    if (
      kind !== "instrument" ||
      register !== "differs" ||
      nameAt === null ||
      owner === null ||
      title === null
    )
      continue;
    const written = textAround(subject, owner).slice(nameAt.start, nameAt.end);
    yield replacement(owner, {
      ...nameAt,
      text: title,
      message: `Unexpected “${written}”, expected “${title}”.`,
      title: "Use the official name",
      look: true,
    });
  }
}
