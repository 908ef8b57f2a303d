// What rules on citations have in common: a slip that the citation carries becomes an observation with its fix.

import type { Citation, FormProblemKind } from "#core/citations/citation.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import type { TextOwner } from "#core/resolution/edit.ts";
import { textOf } from "#core/resolution/spans.ts";
import { placeIn, replacement } from "./checked-text.ts";
import { isQuoted, quotedRanges } from "./quoted-ranges.ts";
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
export function textAround({ resolution }: Subject, owner: TextOwner): string {
  const holder =
    "block" in owner
      ? resolution.blocks.find(({ id }) => id === owner.block)
      : resolution.notes.find(({ id }) => id === owner.note);
  return holder === undefined ? "" : textOf(holder.spans);
}

function isInQuotation(subject: Subject, owner: TextOwner, at: number): boolean {
  return isQuoted(quotedRanges(textAround(subject, owner)), at);
}

/** "General Assembly resolution 60/251", as messages name what is cited. */
export function nameOfCited({ number, year, kind }: Citation): string {
  return `${kind} ${number ?? ""}${year === null ? "" : ` (${year})`}`;
}

/** "(evidence: document, cited 2)": how the register knows what it is held against. */
export function evidenceOf({ evidence }: RegisterEntry): string {
  return `(evidence: ${evidence.replaceAll("; ", ", ")})`;
}
