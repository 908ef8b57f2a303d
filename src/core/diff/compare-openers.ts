// Which of two openings is the stronger, by the table of meanings.
import { matchOpener, type Opener, type OpenerPart } from "#core/openers/match-opener.ts";
import type { Meanings } from "./standard-meanings.ts";

export type OpenerOrder = "same" | "stronger" | "weaker" | "other";

/** How the draft's opening stands to the base's: "other" where neither is called the stronger. */
export function compareOpeners(base: Opening, draft: Opening, meanings: Meanings): OpenerOrder {
  const [one, other] = [placeOf(base, meanings), placeOf(draft, meanings)];
  if (one.phrase === other.phrase) return orderOf(one.extra, other.extra);
  if (one.ladder === null || other.ladder === null || one.ladder !== other.ladder) return "other";
  if (one.step !== other.step) return one.step < other.step ? "stronger" : "weaker";
  return one.entry === other.entry ? orderOf(one.extra, other.extra) : "other";
}

export interface Opening {
  readonly opener: Opener;
  readonly part: OpenerPart;
}

/** The opening of a text of this part, if its verb is one that opens paragraphs. */
export function openingOf(text: string, part: OpenerPart): Opening | null {
  const opener = matchOpener(text, part);
  return opener?.known === true ? { opener, part } : null;
}

export function isAddressed(opening: Opening, { addressed, intensifiers }: Meanings): boolean {
  return addressed.includes(withoutAdverbs(phraseOf(opening), intensifiers).phrase);
}

function orderOf(before: number, after: number): OpenerOrder {
  return before === after ? "same" : before < after ? "stronger" : "weaker";
}

interface Place {
  /** Without its adverbs, unless the table has it with them. */
  readonly phrase: string;
  /** How many adverbs make it stronger. */
  readonly extra: number;
  readonly ladder: number | null;
  readonly step: number;
  readonly entry: string;
}

function placeOf(opening: Opening, meanings: Meanings): Place {
  const whole = phraseOf(opening);
  const found = findStep(whole, meanings);
  if (found !== null) return { phrase: whole, extra: 0, ...found };
  const { phrase, extra } = withoutAdverbs(whole, meanings.intensifiers);
  return { phrase, extra, ...(findStep(phrase, meanings) ?? { ladder: null, step: 0, entry: phrase }) };
}

function findStep(phrase: string, { ladders }: Meanings): Pick<Place, "ladder" | "step" | "entry"> | null {
  for (const [ladder, { steps }] of ladders.entries())
    for (const [step, entries] of steps.entries()) {
      const entry = entries.find((each) => each.split("|").includes(phrase));
      if (entry !== undefined) return { ladder, step, entry };
    }
  return null;
}

/** "urging" for "Also urges": the participle where there is one, without also, further and "its". */
function phraseOf({ opener, part }: Opening): string {
  const phrase = part === "operative" ? (opener.counterpart ?? opener.bare) : opener.bare;
  return phrase.toLowerCase().replace(/ (?:its|the|their)\b/g, "");
}

/** "urging" for "Urges": what an opening that somebody typed is called in the table; in small letters where it is none. */
export function tableOpening(words: string): string {
  const said = words.trim().replace(/\s+/g, " ").toLowerCase();
  const capital = said.charAt(0).toUpperCase() + said.slice(1);
  for (const part of ["operative", "preambular"] as const) {
    const opening = openingOf(capital, part);
    if (opening !== null && opening.opener.bare.length === capital.length) return phraseOf(opening);
  }
  return said;
}

/** "urges" for "urging": as an operative paragraph opens, where one does. */
export function shownOpening(entry: string): string {
  const capital = entry.charAt(0).toUpperCase() + entry.slice(1);
  const finite = openingOf(capital, "preambular")?.opener.counterpart?.toLowerCase() ?? entry;
  return tableOpening(finite) === entry ? finite : entry;
}

function withoutAdverbs(phrase: string, intensifiers: readonly string[]) {
  const words = phrase.split(" ");
  const kept = words.filter((word) => !intensifiers.includes(word));
  return { phrase: kept.join(" "), extra: words.length - kept.length };
}
