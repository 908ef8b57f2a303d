import type { Finding } from "#core/lint/finding.ts";
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";

/** Where somebody is writing: the paragraph or note, and the offset of the caret in its text. */
export interface WritingPlace {
  readonly owner: BlockId | NoteId;
  readonly offset: number;
  /** Set where the text ends there: what is missing at its end may still come. */
  readonly isEnd: boolean;
  /** Set after a pause long enough to have finished the word. */
  readonly isResting: boolean;
}

/** Whether a finding is at the end of the text that it was found in: letters may have come since. */
export type WasAtEnd = (finding: Finding) => boolean;

/**
 * Leaves out what is new at the caret of who is still writing there: in a word until it is finished, at the end of a paragraph
 * until the caret leaves it. What was shown stays shown: nothing flickers.
 */
export function settleFindings(
  findings: readonly Finding[],
  writing: WritingPlace | null,
  shown: readonly Finding[],
  wasAtEnd: WasAtEnd = () => false,
): readonly Finding[] {
  if (writing === null) return findings;
  const known = new Set(nameFindings(shown).keys());
  return [...nameFindings(findings)]
    .filter(([name, finding]) => known.has(name) || !touches(finding, writing, wasAtEnd))
    .map(([, finding]) => finding);
}

function touches(finding: Finding, writing: WritingPlace, wasAtEnd: WasAtEnd): boolean {
  const { place } = finding;
  const { owner, offset, isEnd, isResting } = writing;
  if (isEnd && ownerOf(place) === owner && wasAtEnd(finding)) return true;
  if (place.kind !== "block" && place.kind !== "note") return false;
  if (isResting && !(isEnd && place.end >= offset)) return false;
  return ownerOf(place) === owner && place.start <= offset && offset <= place.end;
}

/** By rule and paragraph, counted where both repeat: the place and the words of a finding change with every letter. */
function nameFindings(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const named = new Map<string, Finding>();
  for (const finding of findings) {
    const name = `${finding.rule} ${ownerOf(finding.place)}`;
    let count = 1;
    while (named.has(`${name} ${count}`)) count += 1;
    named.set(`${name} ${count}`, finding);
  }
  return named;
}

function ownerOf(place: Finding["place"]): string {
  return place.kind === "block" ? place.block : place.kind === "note" ? place.note : place.kind;
}
