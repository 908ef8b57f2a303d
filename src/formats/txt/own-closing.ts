// The closing of our own plain text: meeting, date and result, a line each, after a line `---`.

import { formatDate } from "#core/instruments/dates.ts";
import type { Adoption, AdoptionResult, Vote } from "#core/resolution/resolution.ts";
import { closingStart, readClosing } from "./closing-lines.ts";
import { readDate } from "./dates.ts";
import { splitUnescaped, withoutEscapes } from "./own-sponsors.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";

const meetingLine = /^(\d{1,5})(?:st|nd|rd|th) (plenary )?meeting$/;
const voteLine =
  /^\[Adopted by a (recorded )?vote of (\d{1,4}) to (\d{1,4}|none), with (\d{1,4}|no) abstentions?\.\]$/;
const listLine = /^(In favour|Against|Abstaining):(?: (.*))?$/;

export function formatOwnClosing(adoption: Adoption): readonly string[] {
  const { meeting, date, result } = adoption;
  const lines: string[] = [];
  if (meeting !== null)
    lines.push(`${withSuffix(meeting.ordinal)} ${meeting.plenary ? "plenary " : ""}meeting`);
  if (date !== null) lines.push(formatDate(date));
  if (result !== null) lines.push(...formatResult(result));
  return lines;
}

function formatResult(result: AdoptionResult): readonly string[] {
  if (result.kind === "without-vote") return ["[Adopted without a vote.]"];
  const { inFavour, against, abstaining } = result.vote;
  const recorded = result.kind === "recorded-vote";
  const abstentions = `${abstaining === 0 ? "no" : abstaining} abstention${abstaining === 1 ? "" : "s"}`;
  const line = `[Adopted by a ${recorded ? "recorded " : ""}vote of ${inFavour} to ${against === 0 ? "none" : against}, with ${abstentions}.]`;
  if (!recorded) return [line];
  return [
    line,
    `In favour: ${formatStates(result.inFavour)}`,
    `Against: ${formatStates(result.against)}`,
    `Abstaining: ${formatStates(result.abstaining)}`,
  ];
}

function formatStates(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\,]/g, "\\$&")).join(", ");
}

function withSuffix(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

export function readOwnClosing(lines: readonly SourceLine[], reporter: Reporter): Adoption {
  let adoption: Adoption = { date: null, meeting: null, result: null, reference: null };
  for (const [at, line] of lines.entries()) {
    const text = line.text.replace(/^\*(.*)\*$/, "$1");
    if (text === "") continue;
    const next = withLine(adoption, text);
    // A vote as documents print it, one bracket over several lines, put in from elsewhere.
    if (next === null && closingStart(text) === "result")
      return { ...adoption, result: readClosing(lines.slice(at), reporter).result };
    if (next === null)
      reporter.warn("closing-line-not-used", `The line ${quoted(text)} of the closing was left out.`, {
        line: line.number,
        column: line.column,
      });
    else adoption = next;
  }
  return adoption;
}

function withLine(adoption: Adoption, text: string): Adoption | null {
  const meeting = meetingLine.exec(text);
  if (meeting !== null)
    return { ...adoption, meeting: { ordinal: Number(meeting[1]), plenary: meeting[2] !== undefined } };
  const date = readDate(text);
  if (date !== null) return { ...adoption, date };
  if (text === "[Adopted without a vote.]") return { ...adoption, result: { kind: "without-vote" } };
  const vote = voteLine.exec(text);
  if (vote !== null) return { ...adoption, result: resultOf(vote[1] !== undefined, voteOf(vote)) };
  const [, list, names] = listLine.exec(text) ?? [];
  if (list === undefined || adoption.result?.kind !== "recorded-vote") return null;
  const states = splitUnescaped(names ?? "", ",")
    .map((name) => withoutEscapes(name.trim()))
    .filter((name) => name !== "");
  const key = list === "In favour" ? "inFavour" : list === "Against" ? "against" : "abstaining";
  return { ...adoption, result: { ...adoption.result, [key]: states } };
}

function voteOf(found: RegExpExecArray): Vote {
  const count = (text: string | undefined): number => (/^\d+$/.test(text ?? "") ? Number(text) : 0);
  return { inFavour: count(found[2]), against: count(found[3]), abstaining: count(found[4]) };
}

function resultOf(recorded: boolean, vote: Vote): AdoptionResult {
  return recorded
    ? { kind: "recorded-vote", vote, inFavour: [], against: [], abstaining: [] }
    : { kind: "vote", vote };
}
