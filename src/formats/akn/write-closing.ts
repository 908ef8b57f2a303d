// How the text was adopted: for people in the conclusions, and counted in the metadata, which stays where volumes drop the first.
import { withOrdinalSuffix } from "#core/masthead/document-words.ts";
import type { Adoption, AdoptionResult, Resolution, Vote } from "#core/resolution/resolution.ts";
import { escapeText, group, inline } from "#formats/xml/xml-text.ts";
import type { References } from "./references.ts";
import { dated } from "./write-front.ts";

/** Only an adopted text was adopted, whatever a draft still says of the text it was made from. */
export function adoptionOf({ stage, adoption }: Resolution): Adoption | null {
  return stage === "adopted" ? adoption : null;
}

export function writeConclusions(adoption: Adoption, references: References): string {
  const { meeting, date, result } = adoption;
  const lines: string[] = [];
  if (meeting !== null) {
    const words = `${withOrdinalSuffix(meeting.ordinal)} ${meeting.plenary ? "plenary " : ""}meeting`;
    lines.push(inline("event", { refersTo: references.to("TLCEvent", "meeting", words) }, words));
  }
  if (date !== null)
    lines.push(dated("docDate", date, references.to("TLCConcept", "adoptionDate", "Date of adoption")));
  lines.push(writeOutcome(result, references));
  if (result?.kind === "recorded-vote") {
    lines.push(
      writeStates("In favour", result.inFavour, references.to("TLCConcept", "ayes", "In favour"), references),
    );
    lines.push(
      writeStates("Against", result.against, references.to("TLCConcept", "noes", "Against"), references),
    );
    lines.push(
      writeStates(
        "Abstaining",
        result.abstaining,
        references.to("TLCConcept", "abstentions", "Abstaining"),
        references,
      ),
    );
  }
  return group(
    "conclusions",
    {},
    lines.filter((line) => line !== "").map((line) => inline("p", {}, line)),
  );
}

function writeOutcome(result: AdoptionResult | null, references: References): string {
  if (result === null)
    return inline("outcome", { refersTo: references.to("TLCConcept", "adopted", "Adopted") }, "Adopted");
  if (result.kind === "without-vote") {
    const refersTo = references.to("TLCConcept", "adoptedWithoutVote", "Adopted without a vote");
    return inline("outcome", { refersTo }, "Adopted without a vote");
  }
  const refersTo = references.to("TLCConcept", "adopted", "Adopted");
  const recorded = result.kind === "recorded-vote" ? "recorded " : "";
  const { inFavour, against, abstaining } = result.vote;
  const words = `Adopted by a ${recorded}vote of ${inFavour} to ${against}, with ${abstaining} abstaining`;
  return inline("outcome", { refersTo }, words);
}

function writeStates(
  label: string,
  states: readonly string[],
  refersTo: string,
  references: References,
): string {
  if (states.length === 0) return "";
  const names = states.map((name) =>
    inline("organization", { refersTo: references.toState(name) }, escapeText(name)),
  );
  return inline("inline", { name: "votes", refersTo }, `${inline("i", {}, `${label}:`)} ${names.join(", ")}`);
}

/** The figures. A count of nothing is one too: a vote was taken, and nobody has been counted yet. */
export function writeVoting(adoption: Adoption, references: References): readonly string[] {
  const { result } = adoption;
  if (result === null || result.kind === "without-vote") return [];
  const kind =
    result.kind === "recorded-vote"
      ? references.to("TLCConcept", "recordedVote", "Recorded vote")
      : references.to("TLCConcept", "vote", "Vote");
  const attributes = {
    eId: "voting_1",
    outcome: references.to("TLCConcept", "adopted", "Adopted"),
    refersTo: kind,
  };
  return [group("parliamentary", {}, [group("voting", attributes, counts(result.vote, references))])];
}

function counts({ inFavour, against, abstaining }: Vote, references: References): readonly string[] {
  const rows = [
    ["ayes", "In favour", inFavour],
    ["noes", "Against", against],
    ["abstentions", "Abstaining", abstaining],
  ] as const;
  return rows.map(([name, words, value], at) => {
    const refersTo = references.to("TLCConcept", name, words);
    return inline("count", { eId: `voting_1__count_${at + 1}`, refersTo, value });
  });
}
