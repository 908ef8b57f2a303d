// Resolutions by number, by words of their title, by date: in full at first mention, in short afterwards.
import type { Organ } from "#core/citations/citation.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import { findOrganBefore, organName } from "#core/citations/find-organ-words.ts";
import { type CitedText, formatCitation, formatNumberAndDate } from "#core/citations/format-citation.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import { searchCatalogue } from "./catalogue.ts";
import type { Completion, CompletionQuery } from "./completion.ts";
import { readEntry } from "./completion-index.ts";

/** What is being typed, and from where it is replaced. */
interface Wanted {
  readonly search: string;
  readonly organ: Organ | null;
  /** True where organ and "resolution" stand before, so that only number and date are due. */
  readonly numberOnly: boolean;
  readonly replaceFrom: number;
  readonly score: number;
}

const byNumber =
  /(?<![\p{L}\d])(?<word>resolutions?|decisions?) (?<list>(?:[^.;“”]{0,160}(?:, | and ))?)(?<typed>(?:E?S-)?\d[\d/]{0,8}(?: \(\d{0,4}\)?|(?: [A-Z])? \([IVXL]{0,8})?)$/iu;
const byWords =
  /(?<![\p{L}\d])(?<word>resolutions?|decisions?) (?:on |concerning |of )?(?<typed>[\p{L}\d][\p{L}\d ’'-]{3,80})$/iu;
const bare = /(?<![\p{L}\d/])(?<typed>(?:E?S-)?\d{1,4}\/\d{1,3}|\d{1,4} \(\d{1,4})$/u;

export function completeResolution(query: CompletionQuery): readonly Completion[] {
  const own = isOrgan(query.profile.abbreviation) ? query.profile.abbreviation : null;
  const wanted = findWanted(query.before, own);
  if (wanted === null) return [];
  const entries = findEntries(query, wanted);
  const cited = findCited(query);
  return entries.map((entry, at) =>
    completionOf(entry, { wanted, own, cited, score: wanted.score - at / 100, count: entries.length }),
  );
}

const mostEntries = 8;

/** By number, date and words as they stand in the register; by words with slips where it has none. */
function findEntries({ facts, index }: CompletionQuery, { organ, search }: Wanted): readonly RegisterEntry[] {
  const isResolution = ({ type }: RegisterEntry): boolean => type === "resolution" || type === "";
  const found = facts.register.search(organ, search, mostEntries).filter(isResolution);
  if (found.length > 0 || /\d/.test(search)) return found;
  return searchCatalogue(index.names.catalogue, search, { limit: 40, mayHaveSlips: true })
    .map(({ item }) => readEntry(index.names, index.names.entryOf[item] ?? 0))
    .filter(({ kind }) => kind === "resolution")
    .flatMap(({ insert }) => {
      const space = insert.indexOf(" ");
      return facts.register.find(insert.slice(0, space), insert.slice(space + 1));
    })
    .filter((entry) => isResolution(entry) && (organ === null || entry.organ === organ))
    .slice(0, mostEntries);
}

function findWanted(before: string, own: Organ | null): Wanted | null {
  const numbered = byNumber.exec(before);
  const worded = numbered ?? byWords.exec(before);
  if (worded === null) {
    const typed = bare.exec(before)?.groups?.["typed"];
    if (typed === undefined) return null;
    return {
      search: typed,
      organ: null,
      numberOnly: false,
      replaceFrom: before.length - typed.length,
      score: 0.8,
    };
  }
  const typed = worded.groups?.["typed"] ?? "";
  const words = findOrganBefore(before, worded.index);
  if (words?.form === "foreign") return null;
  const organ = words?.form === "its" ? own : (words?.organ ?? organOfShortName(words?.text, own));
  const numberOnly = words !== null;
  return {
    search: typed,
    organ,
    numberOnly,
    replaceFrom: numberOnly ? before.length - typed.length : worded.index,
    score: numbered === null ? 0.75 : 0.95,
  };
}

function organOfShortName(text: string | undefined, own: Organ | null): Organ | null {
  if (text === "Assembly") return "GA";
  if (text === "Commission") return "CHR";
  return text === "Council" && own !== null && organName(own).endsWith("Council") ? own : null;
}

/** What the document cites already, as "organ number", and whether it cites two Councils. */
function findCited({ resolution, profile, facts }: CompletionQuery) {
  const texts = new Set<string>();
  const councils = new Set<string>();
  if (resolution === undefined) return { texts, manyCouncils: false };
  for (const { organ, number, year, dateAt } of findCitations(resolution, profile, facts)) {
    if (organ === null || number === null) continue;
    if (organ === "SC" || organ === "HRC" || organ === "ECOSOC") councils.add(organ);
    if (dateAt !== null || year !== null)
      texts.add(`${organ} ${year === null ? number : `${number} (${year})`}`);
  }
  return { texts, manyCouncils: councils.size > 1 };
}

function completionOf(
  entry: RegisterEntry,
  context: {
    readonly wanted: Wanted;
    readonly own: Organ | null;
    readonly cited: { readonly texts: ReadonlySet<string>; readonly manyCouncils: boolean };
    readonly score: number;
    readonly count: number;
  },
): Completion {
  const { wanted, own, cited, score, count } = context;
  const { number, date, title, citedOnly } = entry;
  const organ = isOrgan(entry.organ) ? entry.organ : "GA";
  const text: CitedText = { organ, kind: "resolution", number, date };
  const mention = cited.texts.has(`${organ} ${number}`) ? "later" : "first";
  const full = formatCitation(text, { own, mention, manyCouncils: cited.manyCouncils });
  const detail = title === "" && citedOnly ? "known only from citations" : title;
  return {
    kind: "resolution",
    label: `${organName(organ)} ${number}`,
    insert: wanted.numberOnly ? formatNumberAndDate(text, mention) : full,
    replaceFrom: wanted.replaceFrom,
    score,
    // A number typed to its end, and no other goes on from it: its date is due.
    ...(number === wanted.search && wanted.numberOnly && count === 1 ? { sureness: 0.8 } : {}),
    ...(detail === "" ? {} : { detail }),
  };
}
