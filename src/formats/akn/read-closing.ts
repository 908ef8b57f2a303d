// How a text was adopted: meeting, outcome, who voted how.
import type { XmlElement } from "#formats/xml/parse-xml.ts";
import { elementsIn, localName } from "./akn-elements.ts";
import { conceptOf, type FrontFacts, plain } from "./front-facts.ts";

export function takeMeeting(element: XmlElement): Partial<FrontFacts> {
  const words = plain(element);
  const [, ordinal] = /(\d{1,6})(?:st|nd|rd|th)\b/.exec(words) ?? [];
  return ordinal === undefined
    ? {}
    : { meeting: { ordinal: Number(ordinal), plenary: /plenary/i.test(words) } };
}

const voteWords = /(recorded )?vote of (\d{1,3}) to (\d{1,3}|none|no),? with (\d{1,3}|no|none) abst/i;

export function takeOutcome(element: XmlElement): Partial<FrontFacts> {
  const words = plain(element);
  if (/without\s*a?\s*vote/i.test(`${conceptOf(element)} ${words}`))
    return { result: { kind: "without-vote" } };
  const [found, recorded, inFavour, against, abstaining] = voteWords.exec(words) ?? [];
  if (found === undefined) return {};
  const count = (value: string | undefined): number => (/^\d+$/.test(value ?? "") ? Number(value) : 0);
  const vote = { inFavour: count(inFavour), against: count(against), abstaining: count(abstaining) };
  return recorded === undefined
    ? { result: { kind: "vote", vote } }
    : { result: { kind: "recorded-vote", vote, inFavour: [], against: [], abstaining: [] } };
}

const lists: ReadonlyMap<string, "inFavour" | "against" | "abstaining"> = new Map([
  ["ayes", "inFavour"],
  ["noes", "against"],
  ["abstentions", "abstaining"],
]);

export function takeVotes(element: XmlElement, { result }: FrontFacts): Partial<FrontFacts> {
  const list = lists.get(conceptOf(element));
  if (result?.kind !== "recorded-vote" || list === undefined) return {};
  const states = elementsIn(element)
    .filter((child) => localName(child) === "organization")
    .map(plain);
  return { result: { ...result, [list]: states } };
}

/** The figures of the metadata, for files that say a result nowhere else. */
export function readVoting(voting: XmlElement, facts: FrontFacts): void {
  const counts = new Map<string, number>();
  for (const count of elementsIn(voting))
    counts.set(conceptOf(count), Number(count.attributes["value"] ?? 0));
  const figure = (name: string): number => {
    const value = counts.get(name) ?? 0;
    return Number.isInteger(value) && value >= 0 ? value : 0;
  };
  const vote = { inFavour: figure("ayes"), against: figure("noes"), abstaining: figure("abstentions") };
  facts.result ??= { kind: "vote", vote };
}
