// What stands after the text of an adopted resolution. A draft has none of it.
import { formatDate } from "#core/instruments/dates.ts";
import { joinNames, withOrdinalSuffix } from "#core/masthead/document-words.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Adoption, AdoptionResult, Resolution } from "#core/resolution/resolution.ts";

export interface ClosingLine {
  readonly style: "meeting" | "result" | "vote-list";
  /** "In favour:" in italics before a list of States. */
  readonly label: string;
  readonly text: string;
}

export function closingLines(resolution: Resolution, profile: Profile): readonly ClosingLine[] {
  const { adoption } = resolution;
  if (resolution.stage !== "adopted" || adoption === null || resolution.kind === "text") return [];
  switch (profile.closing) {
    case "meeting-date-result":
      return [...meetingLines(adoption), ...(adoption.result === null ? [] : resultLines(adoption.result))];
    case "plenary-meeting-date":
      return meetingLines(adoption);
    case "none":
      return [];
  }
}

function meetingLines({ meeting, date }: Adoption): readonly ClosingLine[] {
  const lines: ClosingLine[] = [];
  const add = (text: string): void => {
    lines.push({ style: "meeting", label: "", text });
  };
  if (meeting !== null)
    add(`${withOrdinalSuffix(meeting.ordinal)} ${meeting.plenary ? "plenary " : ""}meeting`);
  if (date !== null) add(formatDate(date));
  return lines;
}

function resultLines(result: AdoptionResult): readonly ClosingLine[] {
  if (result.kind === "without-vote")
    return [{ style: "result", label: "", text: "[Adopted without a vote.]" }];
  const { inFavour, against, abstaining } = result.vote;
  // Nobody has been counted yet.
  if (inFavour + against + abstaining === 0) return [];
  // Figures also for nobody against ("of 32 to 0"), a word for nobody abstaining: so documents of the Council have it.
  const abstentions = `${abstaining === 0 ? "no" : abstaining} abstention${abstaining === 1 ? "" : "s"}`;
  const recorded = result.kind === "recorded-vote";
  const line = `[Adopted by a ${recorded ? "recorded " : ""}vote of ${inFavour} to ${against}, with ${abstentions}.`;
  if (!recorded) return [{ style: "result", label: "", text: `${line}]` }];
  return withBracket([
    { style: "result", label: "", text: `${line} The voting was as follows:` },
    ...voteList("In favour:", result.inFavour),
    ...voteList("Against:", result.against),
    ...voteList("Abstaining:", result.abstaining),
  ]);
}

function voteList(label: string, states: readonly string[]): readonly ClosingLine[] {
  return states.length === 0 ? [] : [{ style: "vote-list", label, text: joinNames(states) }];
}

/** The bracket opened before the result closes after the last list. */
function withBracket(lines: readonly ClosingLine[]): readonly ClosingLine[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, text: `${line.text}]` } : line));
}
