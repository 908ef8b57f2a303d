// In the place of a template's slot, what its type asks for.
import { formatDate, makeDate, monthNames } from "#core/instruments/dates.ts";
import { ordinalWords } from "#core/numbering/ordinal-words.ts";
import { completeResolutionSlot } from "./complete-resolution.ts";
import { completeSymbol } from "./complete-symbol.ts";
import type { Completion, CompletionQuery } from "./completion.ts";
import { foldLetters } from "./split-words.ts";

const mostOffered = 8;

/** Null where no slot is being filled. */
export function completeSlot(query: CompletionQuery): readonly Completion[] | null {
  const { slot, before } = query;
  if (slot === undefined || slot.from > before.length) return null;
  const typed = before.slice(slot.from);
  if (slot.type === "resolution") return completeResolutionSlot(query, slot.from);
  const symbols = slot.type === "report" ? completeSymbol(query) : [];
  if (symbols.length > 0) return symbols;
  const wanted = foldLetters(typed.trim());
  const values = [...valuesFor(query), ...(slot.type === "date" ? datesFrom(typed, query.facts.date) : [])];
  return [...new Set(values)]
    .filter((value) => hasWordStarting(foldLetters(value), wanted) && value !== typed)
    .slice(0, mostOffered)
    .map((value, at) => ({
      kind: "slot",
      label: value,
      insert: value,
      replaceFrom: slot.from,
      score: 0.9 - at / 100,
    }));
}

function hasWordStarting(value: string, wanted: string): boolean {
  return wanted === "" || value.startsWith(wanted) || value.includes(` ${wanted}`);
}

/** The likeliest first; all of them, for what is typed chooses. */
function valuesFor({ slot, facts, resolution, profile }: CompletionQuery): readonly string[] {
  const session = resolution?.masthead.session?.number ?? null;
  switch (slot?.type) {
    case "State":
      return facts.states.map(({ formalName }) => formalName.replaceAll("'", "’"));
    case "organ":
      return [...organs, ...facts.bodies.map(({ name }) => name.replaceAll("'", "’"))];
    case "addressee":
      return addressees;
    case "report":
      return addressees.map((author) => `report of ${author}`);
    case "session":
      return sessionsFrom(session ?? latestSession(facts, profile.abbreviation));
    case "date":
      return adoptionDates(facts, profile.abbreviation);
    case "number":
      return numbers;
    default:
      return [];
  }
}

const organs = [
  "Human Rights Council",
  "General Assembly",
  "Security Council",
  "Economic and Social Council",
  "Secretary-General",
];

const addressees = [
  "the Secretary-General",
  "the United Nations High Commissioner for Human Rights",
  "the Office of the United Nations High Commissioner for Human Rights",
  "the Special Rapporteur",
  "the Independent Expert",
  "the Working Group",
  "the Human Rights Council Advisory Committee",
  "the United Nations High Commissioner for Refugees",
];

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "10", "12", "20"];

/** The session itself and those a request may still name. */
function sessionsFrom(session: number): readonly string[] {
  const near = Array.from({ length: 8 }, (_, at) => session + at);
  return near.map((number) => ordinalWords(number) ?? "").filter((words) => words !== "");
}

function latestSession({ sessions }: CompletionQuery["facts"], organ: string): number {
  const known = sessions.filter((each) => each.organ === organ).map(({ session }) => Number(session));
  return Math.max(1, ...known.filter((number) => Number.isInteger(number) && number < 1000));
}

/** "30 Ju": the days that begin so and are still to come, the next first: a mandate ends on such a day. */
function datesFrom(typed: string, today: string): readonly string[] {
  const [, day = ""] = /^(\d{1,2})(?: |$)/.exec(typed) ?? [];
  if (day === "") return [];
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear + 1, thisYear + 2]
    .flatMap((year) => monthNames.flatMap((_, at) => makeDate(year, at + 1, Number(day)) ?? []))
    .filter((date) => date > today)
    .map((date) => formatDate(date))
    .filter((date) => date.toLowerCase().startsWith(typed.toLowerCase()));
}

/** The last days on which the organ adopted texts: what a draft cites most. */
function adoptionDates({ sessions }: CompletionQuery["facts"], organ: string): readonly string[] {
  return sessions
    .filter((each) => each.organ === organ)
    .map(({ last }) => last)
    .sort()
    .reverse()
    .slice(0, 60)
    .map((date) => formatDate(date));
}
