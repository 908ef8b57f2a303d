// What rules on citations have in common: a slip that the citation carries becomes an observation with its fix.

import type { Citation, FormProblemKind } from "#core/citations/citation.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import type { TextOwner } from "#core/resolution/edit.ts";
import type { Block, BlockId, Note, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { type CheckedText, checkedBlock, checkedNote, placeIn, replacement } from "./checked-text.ts";
import { isQuoted } from "./quoted-ranges.ts";
import type { Observation, Subject } from "./rule.ts";

export interface SlipWords {
  readonly kinds: readonly FormProblemKind[];
  /** What is expected where no one right answer is known. */
  readonly otherwise: string | ((citation: Citation) => string);
  /** What the button says. */
  readonly title: string;
  /** Set where the fix may be wrong and wants a look. */
  readonly look?: true;
  /** Set for matters of style: a quotation keeps its own. */
  readonly sparesQuotations?: true;
}

/** One observation a slip; the fix replaces exactly what is wrong. */
export function* observeSlips(subject: Subject, words: SlipWords): Iterable<Observation> {
  for (const citation of subject.citations) {
    const owner = ownerOf(citation);
    if (owner === null) continue;
    const otherwise = typeof words.otherwise === "string" ? words.otherwise : words.otherwise(citation);
    for (const { kind, start, end, found, expected } of citation.problems) {
      if (!words.kinds.includes(kind)) continue;
      if (words.sparesQuotations === true && isInQuotation(subject, owner, start)) continue;
      if (expected === null) {
        const message = `Unexpected “${found}”, expected ${otherwise}.`;
        yield { message, place: placeIn(owner, start, end), fix: null };
        continue;
      }
      yield replacement(owner, {
        start,
        end,
        text: expected,
        message: `Unexpected “${found}”, expected “${expected.trim()}”.`,
        title: words.title,
        ...(words.look === true ? { look: true } : {}),
      });
    }
  }
}

/** The block or note a citation stands in. */
export function ownerOf({ place }: Citation): TextOwner | null {
  if (place.kind === "block") return { block: place.block };
  return place.kind === "note" ? { note: place.note } : null;
}

/** The text a citation stands in. */
export function textAround(subject: Subject, owner: TextOwner): string {
  return holderOf(subject, owner)?.text ?? "";
}

export function isInQuotation(subject: Subject, owner: TextOwner, at: number): boolean {
  return isQuoted(holderOf(subject, owner)?.quoted ?? [], at);
}

type Holders = ReadonlyMap<BlockId | NoteId, Block | Note>;
const holdersOf = new WeakMap<Resolution, Holders>();

function holderOf({ resolution }: Subject, owner: TextOwner): CheckedText | null {
  let holders = holdersOf.get(resolution);
  if (holders === undefined) {
    holders = new Map([...resolution.blocks, ...resolution.notes].map((each) => [each.id, each] as const));
    holdersOf.set(resolution, holders);
  }
  const holder = holders.get("block" in owner ? owner.block : owner.note);
  if (holder === undefined) return null;
  return "kind" in holder ? checkedBlock(holder) : checkedNote(holder);
}

/** "General Assembly resolution 60/251", as messages name what is cited. */
export function nameOfCited({ number, year, kind }: Citation): string {
  return `${kind} ${number ?? ""}${year === null ? "" : ` (${year})`}`;
}

/** "(evidence: document, cited 2)": how the register knows what it is held against. */
export function evidenceOf({ evidence }: RegisterEntry): string {
  return `(evidence: ${evidence.replaceAll("; ", ", ")})`;
}
