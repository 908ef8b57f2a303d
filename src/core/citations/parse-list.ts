// "resolutions 5/1 and 5/2 of 18 June 2007 and 16/21 of 25 March 2011": the numbers that follow a word, with the dates
// they have or share.
import type { FormProblem } from "./citation.ts";
import { findListProblems, type ListItem } from "./find-list-problems.ts";
import {
  findAntecedent,
  findOrganAfter,
  findOrganBefore,
  findOrganNearby,
  type OrganWords,
} from "./find-organ-words.ts";
import { parseDateAfter } from "./parse-date-after.ts";
import { type NumberItem, parseNumber } from "./parse-number.ts";
import { findPinpointAfter, findPinpointBefore } from "./parse-pinpoint.ts";
import { type ParsedCitation, plainCitation } from "./parsed-citation.ts";
import type { Token } from "./tokenize-text.ts";

/** A list whose numbers may go on after a description: "5/1, on institution-building, and 5/2, on …, of 18 June 2007". */
export interface OpenList {
  readonly kind: "resolution" | "decision";
  readonly plural: boolean;
  readonly words: OrganWords | null;
  readonly nearby: OrganWords | null;
  readonly governed: boolean;
  /** What the last step found; items changed by a shared date are given again. */
  readonly added: readonly ParsedCitation[];
  /** Items still without a date. */
  readonly dateless: readonly ParsedCitation[];
  readonly consumed: number;
}

const separator = /(?:(?: ?,? and | ?, |; and |; | & |,? as well as |,? or )(?:in )?|\/)/y;
/** House style has no word before the number: "No. 60/251", "number 60/251". */
const numberWord = /(?:Nos?\.?|[Nn]umbers?|nos?\.)\s+/y;
/** Verbs that make "on" before a date right: the text was adopted on that day, in that resolution. */
const governs = /(?:adopt|endors|establish|approv|proclaim|held|creat|decid)[^.;]{0,130}$/;
/** What looks like a number and is none. */
const noNumbers = new Set(["24/7", "50/50", "9/11"]);

/** Reads the numbers after "resolution" or "decision"; null where none follow. */
export function parseList(text: string, token: Token, until: number): OpenList | null {
  const blank = /\s+/y;
  blank.lastIndex = token.end;
  const wordAt = token.end + (blank.exec(text)?.[0].length ?? 0);
  numberWord.lastIndex = wordAt;
  const first = wordAt + (wordAt === token.end ? 0 : (numberWord.exec(text)?.[0].length ?? 0));
  // Most words "resolution" have no number after them: they are done with before anything dearer is asked.
  if (first === token.end || parseNumber(text, first) === null) return null;
  const wordsBefore = findOrganBefore(text, token.start);
  if (wordsBefore?.form === "foreign") return null;
  const word = text.slice(token.start, token.end);
  const governed = governs.test(text.slice(Math.max(0, token.start - 140), token.start));
  const meant = wordsBefore?.form === "its" ? findAntecedent(text, wordsBefore.start) : wordsBefore;
  const items = parseItems(text, wordAt, { words: wordsBefore, meant, governed, word });
  const last = items.at(-1);
  if (last === undefined || isOtherLanguage(text, items)) return null;
  const consumed = last.date?.end ?? last.item.end;
  const wordsAfter = wordsBefore === null ? findOrganAfter(text, consumed) : null;
  if (wordsAfter?.form === "foreign") return null;
  const words = wordsBefore ?? wordsAfter;
  // "resolution 60/251 of the General Assembly of 15 March 2006" has its date behind the organ.
  const dateAfterOrgan =
    wordsAfter === null || last.date !== null
      ? null
      : parseDateAfter(text, wordsAfter.end, { year: last.item.year, governed: true });
  if (dateAfterOrgan !== null) items[items.length - 1] = { ...last, date: dateAfterOrgan };
  const list: OpenList = {
    kind: /^r/i.test(word) ? "resolution" : "decision",
    plural: /s$/i.test(word),
    words,
    nearby: findMeant(text, token.start, words),
    governed,
    added: [],
    dateless: [],
    consumed: dateAfterOrgan?.end ?? wordsAfter?.end ?? consumed,
  };
  const start = wordsBefore?.start ?? token.start;
  const made = makeCitations(text, list, items, {
    start,
    problems: findListProblems(text, { token, word, items }),
  });
  return finishStep(text, { ...list, dateless: [] }, made, until);
}

/** "die Resolution 60/251 der Generalversammlung": some languages have the English word. */
function isOtherLanguage(text: string, items: readonly ListItem[]): boolean {
  return items.some(({ item: { end } }) =>
    /^ (?:der|des|vom|van|von|av|fra|du|del?)(?![\p{L}\d])/u.test(text.slice(end, end + 6)),
  );
}

/** "No. 60/251" for "60/251"; what slips the number has besides are put right with it. */
function findNumberWord(text: string, { item, start }: ListItem): readonly FormProblem[] {
  if (item.start === start || !item.certain) return [];
  const { number, year, end } = item;
  const expected = year === null ? number : `${number} (${year})`;
  return [{ kind: "number-form", start, end, found: text.slice(start, end), expected }];
}

function findMeant(text: string, at: number, words: OrganWords | null): OrganWords | null {
  if (words?.form === "its") return findAntecedent(text, words.start);
  return words === null ? findOrganNearby(text, at) : null;
}

interface Surroundings {
  readonly words: OrganWords | null;
  /** The organ named, or for "its" the one that acts. */
  readonly meant: OrganWords | null;
  readonly governed: boolean;
  readonly word: string;
}

function parseItems(text: string, first: number, surroundings: Surroundings): ListItem[] {
  const items: ListItem[] = [];
  let at = first;
  let before: ListItem["separator"] = null;
  // A list longer than this is no list.
  while (items.length < 60) {
    numberWord.lastIndex = at;
    const numberAt = at + (numberWord.exec(text)?.[0].length ?? 0);
    const item = parseNumber(text, numberAt);
    if (
      item === null ||
      (noNumbers.has(item.number) && surroundings.words === null) ||
      !isExpected(item, surroundings, items, text.slice(item.start, item.end))
    )
      break;
    const date = parseDateAfter(text, item.end, { year: item.year, governed: surroundings.governed });
    items.push({ item, start: at, date, separator: before });
    const end = date?.end ?? item.end;
    separator.lastIndex = end;
    const found = separator.exec(text)?.[0];
    if (found === undefined) break;
    at = end + found.length;
    before = { start: end, end: at, text: found };
  }
  return items;
}

/** A bare count is a number of the Security Council's only after its name, or where no other organ is named. */
function isExpected(
  item: NumberItem,
  { words, meant, word }: Surroundings,
  earlier: readonly ListItem[],
  written: string,
): boolean {
  // "resolution 58.16" is how the World Health Assembly numbers; a slip of ours only behind our own names.
  if (/\d\.\d/.test(written) && (words === null || meant?.form === "foreign")) return false;
  // "resolutions 5-7" may be from five to seven; behind an organ's full name it is a slip.
  if (/^\d[-‐–]\d{1,2}$/.test(written) && words?.form !== "name") return false;
  if (item.certain) return true;
  if (!/^r/i.test(word)) return false;
  if (earlier.length > 0 && !earlier.every(({ item: { year, certain } }) => !certain || year !== null)) {
    return false;
  }
  if (words?.organ === "SC") return true;
  return (words === null || words.organ === null) && Number(item.number) >= 100;
}

function makeCitations(
  text: string,
  list: OpenList,
  items: readonly ListItem[],
  head: { readonly start: number; readonly problems: readonly FormProblem[] },
): readonly ParsedCitation[] {
  return items.map((each, at) => {
    const { item, date } = each;
    const isLast = at === items.length - 1;
    const start = at === 0 ? head.start : each.start;
    const end = Math.max(date?.end ?? item.end, isLast ? list.consumed : 0);
    // One date is shared by all items before it, back to the date before.
    const shared = date ?? items.slice(at + 1).find((later) => later.date !== null)?.date ?? null;
    const title = isLast ? findTitle(text, end) : null;
    return {
      ...plainCitation(list.kind, start, end),
      number: item.number,
      year: item.year,
      symbol: item.symbol,
      title,
      date: shared?.date ?? null,
      numberAt: { start: item.start, end: item.end },
      dateAt: date === null ? null : { start: date.start, end: date.end },
      pinpoint: at === 0 ? (findPinpointBefore(text, head.start) ?? findPinpointAfter(text, end)) : null,
      problems: [
        ...(at === 0 ? head.problems : []),
        ...findNumberWord(text, each),
        ...item.problems,
        ...(date?.problems ?? []),
      ],
      words: list.words,
      nearby: list.nearby,
      certain: item.certain,
    };
  });
}

/** The title in quotation marks after "entitled"; long titles are cut nowhere. Source: UN Editorial Manual, Footnotes. */
function findTitle(text: string, at: number): string | null {
  const entitled = /,? entitled [“"]([^”"]{1,600})[”"]/y;
  entitled.lastIndex = at;
  return entitled.exec(text)?.[1]?.replace(/,$/, "") ?? null;
}

/** A free number goes on with the list where it stands as a list's item would, in the same sentence. */
export function continueList(
  text: string,
  open: OpenList,
  { token, until }: { readonly token: Token; readonly until: number },
): OpenList | null {
  const gap = text.slice(open.consumed, token.start);
  if (!open.plural || /[.;] [A-Z]/.test(gap) || gap.length > 600)
    return open.plural ? { ...open, added: [] } : null;
  if (!/(?:,|;|\band|as well as)\s(?:in |of |on )?$/.test(gap)) return { ...open, added: [] };
  const items = parseItems(text, token.start, {
    words: open.words,
    meant: open.words?.form === "its" ? open.nearby : open.words,
    governed: open.governed,
    word: "resolutions",
  });
  const last = items.at(-1);
  if (last === undefined) return { ...open, added: [] };
  const list = { ...open, consumed: last.date?.end ?? last.item.end };
  const made = makeCitations(text, list, items, { start: token.start, problems: [] });
  return finishStep(text, list, made, until);
}

const sharedDate = /,(?: all| both)?(?= of \d)/;

/** Gives a date that stands after the descriptions (", of 18 June 2007") to all items still without one. */
function finishStep(text: string, list: OpenList, made: readonly ParsedCitation[], until: number): OpenList {
  // No sentence shares a date among more than this; the bound keeps a hostile list linear.
  const dateless = [...list.dateless, ...made.filter(({ date }) => date === null)].slice(-60);
  if (dateless.length === 0) return { ...list, added: made };
  const lead = sharedDate.exec(text.slice(list.consumed, Math.min(until, list.consumed + 600)));
  const late =
    lead === null
      ? null
      : parseDateAfter(text, list.consumed + lead.index + lead[0].length, { year: null, governed: true });
  if (late === null) return { ...list, added: made, dateless };
  const dated = dateless.map((citation) => ({ ...citation, date: late.date }));
  const starts = new Set(dated.map(({ start }) => start));
  return {
    ...list,
    added: [...dated, ...made.filter(({ start }) => !starts.has(start))],
    dateless: [],
  };
}
