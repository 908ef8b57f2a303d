// Resolutions by number, by words of their title, by date: in full at first mention, in short afterwards.
import type { Organ } from "#core/citations/citation.ts";
import { findCitations } from "#core/citations/find-citations.ts";
import { findOrganBefore, organName } from "#core/citations/find-organ-words.ts";
import { type CitedText, formatCitation, formatNumberAndDate } from "#core/citations/format-citation.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import type { Completion, CompletionQuery } from "./completion.ts";
import { type FoundResolution, findResolutions } from "./find-resolutions.ts";

/** What is being typed, and from where it is replaced. */
interface Wanted {
  readonly search: string;
  readonly organ: Organ | null;
  /** What is still to be written: all of it, what follows the organ, or number and date behind "resolution". */
  readonly form: "whole" | "word" | "number";
  readonly replaceFrom: number;
  readonly score: number;
}

const byNumber =
  /(?<![\p{L}\d])(?<word>resolutions?|decisions?) (?<list>(?:[^.;“”]{0,160}(?:, | and ))?)(?<typed>(?:E?S-)?\d[\d/]{0,8}(?: \(\d{0,4}\)?|(?: [A-Z])? \([IVXL]{0,8})?)$/iu;
const byLatest =
  /(?<![\p{L}\d])(?<word>(?:the )?(?:latest|newest|most recent))(?: resolution)? (?:on|concerning) (?:the )?(?<typed>[\p{L}\d][\p{L}\d ’'-]{2,80})$/iu;
const byWords =
  /(?<![\p{L}\d])(?<word>resolutions?|decisions?) (?:on |concerning |of )?(?<typed>[\p{L}\d][\p{L}\d ’'-]{3,80})$/iu;
const bare = /(?<![\p{L}\d/])(?<typed>(?:E?S-)?\d{1,4}\/\d{1,3}|\d{1,4} \(\d{1,4})$/u;

export function completeResolution(query: CompletionQuery): readonly Completion[] {
  const own = ownOrgan(query);
  const wanted = findWanted(query.before, own);
  return wanted === null ? [] : completionsFor(query, wanted, own);
}

/** In the place of a slot all that is typed is number or words, and what stands before it is not written again. */
export function completeResolutionSlot(query: CompletionQuery, from: number): readonly Completion[] {
  const { before } = query;
  const own = ownOrgan(query);
  const typed = before.slice(from).trim();
  const search = typed.replace(/^(?:its |the )?(?:resolutions? )?(?:on |of )?/i, "");
  if (search === "") return [];
  const word = /(?<![\p{L}\d])resolutions? $/iu.exec(before.slice(0, from));
  const words = findOrganBefore(before, word?.index ?? from);
  const organ = organMeant(words, own);
  const form = word !== null ? "number" : words !== null ? "word" : "whole";
  return completionsFor(query, { search, organ, form, replaceFrom: from, score: 0.95 }, own);
}

function ownOrgan({ profile }: CompletionQuery): Organ | null {
  return isOrgan(profile.abbreviation) ? profile.abbreviation : null;
}

function findWanted(before: string, own: Organ | null): Wanted | null {
  const numbered = byNumber.exec(before);
  const latest = numbered === null ? byLatest.exec(before) : null;
  const worded = numbered ?? latest ?? byWords.exec(before);
  if (worded === null) {
    const typed = bare.exec(before)?.groups?.["typed"];
    if (typed === undefined) return null;
    return {
      search: typed,
      organ: null,
      form: "whole",
      replaceFrom: before.length - typed.length,
      score: 0.8,
    };
  }
  const typed = worded.groups?.["typed"] ?? "";
  const words = findOrganBefore(before, worded.index);
  if (words?.form === "foreign") return null;
  const hasOrgan = words !== null;
  // "on" and what follows it is what was asked: number and date take its place.
  const typedAt = before.length - typed.length;
  const behindWord = worded.index + (worded.groups?.["word"] ?? "").length + 1;
  return {
    search: typed,
    organ: organMeant(words, own),
    form: hasOrgan ? (latest === null ? "number" : "word") : "whole",
    // "Latest on …" is what was asked, and no part of the text.
    replaceFrom: !hasOrgan || latest !== null ? worded.index : numbered === null ? behindWord : typedAt,
    score: numbered === null ? 0.75 : 0.95,
  };
}

function organMeant(words: ReturnType<typeof findOrganBefore>, own: Organ | null): Organ | null {
  return words?.form === "its" ? own : (words?.organ ?? organOfShortName(words?.text, own));
}

function organOfShortName(text: string | undefined, own: Organ | null): Organ | null {
  if (text === "Assembly") return "GA";
  if (text === "Commission") return "CHR";
  return text === "Council" && own !== null && organName(own).endsWith("Council") ? own : null;
}

interface Cited {
  readonly texts: ReadonlySet<string>;
  readonly manyCouncils: boolean;
}

/** What the document cites already, as "organ number", and whether it cites two Councils. */
function findCited({ resolution, profile, facts }: CompletionQuery): Cited {
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

function completionsFor(query: CompletionQuery, wanted: Wanted, own: Organ | null): readonly Completion[] {
  const cited = findCited(query);
  const { organ, search } = wanted;
  const found = findResolutions(query, { words: search, organ, own, cited: cited.texts });
  return found.flatMap((each, at) => {
    const { number } = each.entry;
    // A number typed to its end, and no other goes on from it: its date is due.
    const isOnly = found.every(({ entry }) => entry === each.entry || !entry.number.startsWith(number));
    const isSure = at === 0 && number === search && wanted.form === "number" && isOnly;
    const first = completionOf(each, { wanted, own, cited, score: wanted.score - at / 100, isSure });
    // The organ speaks of itself as "its", but not where another acts in the sentence: both are offered.
    const isOwn = at === 0 && wanted.form === "whole" && own !== null && each.entry.organ === own;
    if (!isOwn) return [first];
    const score = wanted.score - 0.005;
    return [first, completionOf(each, { wanted, own: null, cited, score, isSure: false })];
  });
}

interface Style {
  readonly wanted: Wanted;
  readonly own: Organ | null;
  readonly cited: Cited;
  readonly score: number;
  readonly isSure: boolean;
}

function completionOf(found: FoundResolution, { wanted, own, cited, score, isSure }: Style): Completion {
  const { number, date, organ: by } = found.entry;
  const organ = isOrgan(by) ? by : "GA";
  const text: CitedText = { organ, kind: "resolution", number, date };
  const mention = cited.texts.has(`${organ} ${number}`) ? "later" : "first";
  const tail = formatNumberAndDate(text, mention);
  const whole = formatCitation(text, { own, mention, manyCouncils: cited.manyCouncils });
  const insert = { number: tail, word: `resolution ${tail}`, whole }[wanted.form];
  // Where the words before leave the organ open, the row names it.
  const names = wanted.organ === null && wanted.form !== "whole" ? `${organName(organ)} · ` : "";
  const detail = names + detailOf(found);
  return {
    kind: "resolution",
    label: insert,
    insert,
    replaceFrom: wanted.replaceFrom,
    score,
    ...(isSure ? { sureness: 0.8 } : {}),
    ...(detail === "" ? {} : { detail }),
  };
}

/** Where it stands in its series, and its title: "after 52/39 · Technical assistance…". */
function detailOf({ entry, series }: FoundResolution): string {
  const title = entry.title === "" && entry.citedOnly ? "known only from citations" : entry.title;
  const at = series.findIndex(({ number }) => number === entry.number);
  const newest = series[0];
  const before = series.slice(at + 1, at + 3).map(({ number }) => number);
  const place =
    at > 0 && newest !== undefined
      ? `followed by ${newest.number}`
      : before.length > 0
        ? `after ${before.join(" and ")}`
        : "";
  return [place, title].filter((part) => part !== "").join(" · ");
}
