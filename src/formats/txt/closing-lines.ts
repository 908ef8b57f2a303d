// The lines after the last paragraph: meeting, date, result and votes.
import type { Adoption, AdoptionResult, Vote } from "#core/resolution/resolution.ts";
import { datePattern, readDate } from "./dates.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";

const meeting = /^(\d{1,5})(?:st|nd|rd|th) (\([a-z ]+\) )?(plenary )?meeting[,.]?$/i;
const meetingAndDate = new RegExp(
  `^(\\d{1,5}(?:st|nd|rd|th) (?:\\([a-z ]+\\) )?(?:plenary )?meeting),? (${datePattern})$`,
  "i",
);
const result = /^\[(?:Resolution |Decision )?adopted\b/i;
const adoptedAt = /^Adopted (?:unanimously|by consensus|at the|by \d+ votes|without (?:a )?vote)\b/i;

export type ClosingStart = "meeting" | "result" | "adopted-at";

/** Whether a line starts a closing. */
export function closingStart(text: string): ClosingStart | null {
  if (text.length > 160) return result.test(text) ? "result" : null;
  const bare = withoutStars(text);
  if (meeting.test(bare) || meetingAndDate.test(bare)) return "meeting";
  if (result.test(bare)) return "result";
  return adoptedAt.test(bare) ? "adopted-at" : null;
}

export function isClosingDate(text: string): boolean {
  return readDate(withoutStars(text)) !== null;
}

function withoutStars(text: string): string {
  return text.replace(/^[*_]+|(?<![*_])[*_]+$/g, "").trim();
}

const none: Adoption = { date: null, meeting: null, result: null, reference: null };

/** The adoption that the lines of one closing tell; what they say besides is reported. */
export function readClosing(lines: readonly SourceLine[], reporter: Reporter): Adoption {
  let adoption = none;
  const rest: SourceLine[] = [];
  for (const line of lines) {
    const sentence = rest[0] !== undefined && adoptedAt.test(rest[0].text);
    const next = sentence ? null : withDateOrMeeting(adoption, line, reporter);
    if (next === null) rest.push(line);
    else adoption = next;
  }
  return { ...adoption, ...readRest(rest, reporter) };
}

function withDateOrMeeting(adoption: Adoption, line: SourceLine, reporter: Reporter): Adoption | null {
  const text = withoutStars(line.text);
  const date = readDate(text);
  if (date !== null) return { ...adoption, date };
  const both = meetingAndDate.exec(text);
  if (both !== null)
    return { ...withMeeting(adoption, both[1] ?? "", line, reporter), date: readDate(both[2] ?? "") };
  return meeting.test(text) ? withMeeting(adoption, text, line, reporter) : null;
}

/** What is neither meeting nor date: the result, in one sentence over several lines. */
function readRest(rest: readonly SourceLine[], reporter: Reporter): Partial<Adoption> {
  const first = rest[0];
  if (first === undefined) return {};
  const text = rest.map((line) => line.text).join(" ");
  const read = readResult(text) ?? readAdoptedAt(text);
  if (read === null || read.left.length > 0) for (const line of rest) reportLine(line, reporter);
  const result = read?.adoption.result ?? null;
  if (result?.kind === "recorded-vote" && !listsAddUp(result))
    reporter.warn("vote-lists-differ", "The names of the vote do not add up to its numbers.", {
      line: first.number,
      column: first.column,
    });
  return read?.adoption ?? {};
}

function listsAddUp({
  vote,
  inFavour,
  against,
  abstaining,
}: Extract<AdoptionResult, { kind: "recorded-vote" }>): boolean {
  return (
    inFavour.length === vote.inFavour &&
    against.length === vote.against &&
    abstaining.length === vote.abstaining
  );
}

function withMeeting(adoption: Adoption, text: string, line: SourceLine, reporter: Reporter): Adoption {
  const [, ordinal, remark, plenary] = meeting.exec(text) ?? [];
  if (remark !== undefined) reportText(remark.trim(), line, reporter);
  return { ...adoption, meeting: { ordinal: Number(ordinal), plenary: plenary !== undefined } };
}

function reportLine(line: SourceLine, reporter: Reporter): void {
  reportText(line.text, line, reporter);
}

function reportText(text: string, line: SourceLine, reporter: Reporter): void {
  reporter.info(
    "closing-text-not-kept",
    `The closing says ${quoted(text)}, which has no place in our form.`,
    {
      line: line.number,
      column: line.column,
    },
  );
}

interface ReadResult {
  readonly adoption: Partial<Adoption>;
  readonly left: readonly string[];
}

const voteForm =
  /^\[(?:Resolution |Decision )?adopted by a (recorded )?vote of (\d{1,3}) to (\d{1,3}|none|no),? with (\d{1,3}|no) abstentions?\b[.,]?\s*(.*)$/i;

function readResult(text: string): ReadResult | null {
  if (/^\[(?:Resolution |Decision )?adopted (?:by consensus|without a vote)\.?\]?\.?$/i.test(text))
    return { adoption: { result: { kind: "without-vote" } }, left: [] };
  const found = voteForm.exec(text);
  if (found === null) return null;
  const vote = { inFavour: countOf(found[2]), against: countOf(found[3]), abstaining: countOf(found[4]) };
  const lists = readLists(found[5] ?? "");
  return { adoption: { result: resultOf(found[1] !== undefined, vote, lists) }, left: [] };
}

function countOf(text: string | undefined): number {
  return /^\d+$/.test(text ?? "") ? Number(text) : 0;
}

type Lists = {
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
  readonly abstaining: readonly string[];
};

function resultOf(recorded: boolean, vote: Vote, lists: Lists): AdoptionResult {
  const named = lists.inFavour.length + lists.against.length + lists.abstaining.length > 0;
  return recorded || named ? { kind: "recorded-vote", vote, ...lists } : { kind: "vote", vote };
}

function readLists(text: string): Lists {
  const lower = text.toLowerCase();
  const starts = (["in favour:", "against:", "abstaining:"] as const).map((name) => {
    const at = lower.indexOf(name);
    return { at, from: at + name.length };
  });
  const [inFavour = [], against = [], abstaining = []] = starts.map(({ at, from }) => {
    if (at < 0) return [];
    const end = Math.min(text.length, ...starts.map((other) => (other.at > at ? other.at : text.length)));
    return splitStates(text.slice(from, end));
  });
  return { inFavour, against, abstaining };
}

const statesWithAnd =
  /^(?:Antigua|Bosnia|Saint Kitts|Saint Vincent|Sao Tome|Trinidad|São Tomé|United Kingdom of Great Britain)$/;

/** "Chile, Ghana and Trinidad and Tobago": the last "and" joins two names, unless it is part of one. */
export function splitStates(text: string, trimStars = true): readonly string[] {
  const spaced = text.replace(/[\s\]]+/g, " ").trim();
  const clean = trimStars ? spaced.replace(/^[*]+|(?<![.;*])[.;*]+$/g, "").trim() : spaced;
  if (clean === "" || /^(?:none|[-–—.…])$/i.test(clean)) return [];
  const names = clean.split(/, ?(?:and )?/);
  const last = names.pop() ?? "";
  const words = last.split(" and ");
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && statesWithAnd.test(before))
      joined[joined.length - 1] = `${before} and ${word}`;
    else joined.push(word);
  }
  return [...names, ...joined].map((name) => name.trim()).filter((name) => name !== "");
}

const adoptedForm =
  /^Adopted (unanimously |by consensus )?at (?:the|its) (\d{1,5})(?:st|nd|rd|th) (?:plenary )?meeting(?:,? (?:on|of) ([^,.]+ \d{4}))?[,.]?\s*(.*)$/i;
const byVotes = /^(?:by )?(\d{1,2}) votes? to (none|\d{1,2})(?:,? with (\d{1,2}|no) abstentions?)?\s*(.*)$/i;

/** The Security Council's "Adopted unanimously at the 2842nd meeting." */
function readAdoptedAt(text: string): ReadResult | null {
  const found = adoptedForm.exec(text);
  if (found === null) return null;
  const date = found[3] === undefined ? null : readDate(found[3]);
  const votes = byVotes.exec(found[4] ?? "");
  const left = votes === null ? found[4] : votes[4];
  const unanimous = found[1] === undefined ? [] : [found[1].trim()];
  const vote =
    votes === null
      ? null
      : { inFavour: countOf(votes[1]), against: countOf(votes[2]), abstaining: countOf(votes[3]) };
  return {
    adoption: {
      meeting: { ordinal: Number(found[2]), plenary: false },
      ...(date === null ? {} : { date }),
      ...(vote === null ? {} : { result: { kind: "vote", vote } as const }),
    },
    left: [...unanimous, ...(left === undefined || left.length < 2 ? [] : [left])],
  };
}
