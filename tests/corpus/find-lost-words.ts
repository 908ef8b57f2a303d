// Words of a source that are neither in the value nor on a line a message speaks of.

import { formatDate } from "../../src/core/instruments/dates.ts";
import { ordinalWords } from "../../src/core/numbering/ordinal-words.ts";
import type { Resolution, Span } from "../../src/core/resolution/resolution.ts";
import { textOf } from "../../src/core/resolution/spans.ts";
import type { ReadResult } from "../../src/formats/format.ts";

const organs: Readonly<Record<string, string>> = {
  hrc: "Human Rights Council",
  "hrc-prst": "Human Rights Council",
  ga: "General Assembly",
  sc: "Security Council",
  ecosoc: "Economic and Social Council",
};
const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  fr: "French",
  es: "Spanish",
  ar: "Arabic",
  zh: "Chinese",
  ru: "Russian",
};

/** Words of the lines nobody speaks of that the value has fewer times than the source. */
export function findLostWords(source: string, { value, messages }: ReadResult): readonly string[] {
  const spoken = new Set(messages.flatMap(({ place }) => (place === null ? [] : [place.line])));
  const kept = countWords(textsOf(value).join("\n"));
  const lost: string[] = [];
  for (const [index, line] of source.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).entries()) {
    if (spoken.has(index + 1)) continue;
    for (const word of wordsOf(withoutLabel(line))) {
      const left = kept.get(word) ?? 0;
      if (left === 0) lost.push(`${index + 1}: ${word}`);
      else kept.set(word, left - 1);
    }
  }
  return lost;
}

/** Labels are computed, and are no words of the value. */
function withoutLabel(line: string): string {
  return line
    .trim()
    .replace(/^\d{1,3}[./]?\s+/, "")
    .replace(/^\(?[a-z]{1,9}[).](?:\s+|$)/, "")
    .replace(/^(?:section )?[IVX]{1,8}\b[.:]?\s*/i, "")
    .replace(/^(?:annex|appendix|enclosure)(?: [IVX]{1,5}| [A-Z]| \d{1,2})?[.:]?\s*(?=$|[–—-])/i, "");
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}{2,}|\d{4,}/gu) ?? []).map((word) => word.toLowerCase());
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function textsOf(value: Resolution): readonly string[] {
  const spans = (one: readonly Span[]): string =>
    one
      .map((span) => (span.kind === "text" ? `${span.text} ${span.link ?? ""}` : "\u0000"))
      .join("")
      .replaceAll("\u0000", "");
  return [
    ...value.blocks.map((block) =>
      block.spans.some((span) => span.kind === "text" && span.link)
        ? spans(block.spans)
        : textOf(block.spans),
    ),
    ...value.notes.map((note) => spans(note.spans)),
    ...mastheadTexts(value),
    ...adoptionTexts(value),
  ];
}

/** What a masthead prints of the facts it was read to. */
function mastheadTexts({ masthead, body, language }: Resolution): readonly string[] {
  const { session, agendaItem, symbol, issued, originalLanguage } = masthead;
  const organ = organs[body] ?? "";
  return [
    organ,
    "United Nations General Assembly",
    symbol?.text ?? "",
    masthead.distribution === null ? "" : `Distr.: ${masthead.distribution}`,
    issued === null ? "" : formatDate(issued),
    languageNames[language] ?? "",
    originalLanguage === null ? "" : `Original: ${languageNames[originalLanguage]}`,
    session === null ? "" : `${ordinalWords(session.number) ?? ""} ${session.kind} session ${session.number}`,
    ...(session?.dates ? [formatDate(session.dates.from), formatDate(session.dates.to)] : []),
    masthead.committee ?? "",
    agendaItem === null ? "" : `Agenda items ${agendaItem.number} Agenda item ${agendaItem.title ?? ""}`,
    masthead.number === null ? "" : `Resolution ${masthead.number} Resolution`,
    ...masthead.sponsors.flatMap(({ name, onBehalfOf }) => [name, onBehalfOf ?? "", "on behalf of the"]),
    "draft resolution decision Statement by the President",
  ];
}

function adoptionTexts({ adoption, body }: Resolution): readonly string[] {
  if (adoption === null) return [];
  const { date, meeting, result, reference } = adoption;
  const day = date === null ? "" : formatDate(date);
  const lists =
    result?.kind === "recorded-vote" ? [...result.inFavour, ...result.against, ...result.abstaining] : [];
  return [
    `Resolution adopted by the ${organs[body] ?? ""} on ${day} Adopted by the at its meeting of`,
    day,
    meeting === null
      ? ""
      : `${meeting.ordinal}th st nd rd ${meeting.plenary ? "plenary" : ""} meeting th at the Adopted`,
    result === null
      ? ""
      : "Adopted without a vote by recorded of votes to none with no abstention abstentions",
    "The voting was as follows In favour Against Abstaining Resolution adopted",
    ...lists,
    lists.length > 0 ? "and and and" : "",
    reference ?? "",
  ];
}
