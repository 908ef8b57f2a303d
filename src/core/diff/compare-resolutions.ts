// Two texts compared: what became of each paragraph, and every change by name.
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { type ComparedParagraphs, compareParagraphs } from "./compare-paragraphs.ts";
import type { Comparison } from "./comparison.ts";
import { nameChanges } from "./name-changes.ts";
import { flipNotes, flipRow, markRehung, orderRows } from "./order-rows.ts";
import { type Meanings, standardMeanings } from "./standard-meanings.ts";

/** `meanings` says what weighs how much; a delegation may have its own. */
export function compareResolutions(
  base: Resolution,
  draft: Resolution,
  meanings: Meanings = standardMeanings,
): Comparison {
  const { rows, notes } = compareEitherWay(base, draft);
  const ordered = { rows: orderRows(markRehung(rows, base, draft), base, draft), notes };
  return { ...ordered, changes: nameChanges(ordered, { base, draft, meanings }) };
}

/** Of two alignments equally good, the same is found whichever of the texts is called the base. */
function compareEitherWay(base: Resolution, draft: Resolution): ComparedParagraphs {
  if (wordsOf(base) <= wordsOf(draft)) return compareParagraphs(base, draft);
  const { rows, notes } = compareParagraphs(draft, base);
  return { rows: rows.map(flipRow), notes: notes.map(flipNotes) };
}

function wordsOf({ blocks, notes }: Resolution): string {
  const lines = blocks.map(({ kind, level, spans }) => `${kind} ${level} ${textOf(spans)}`);
  return [...lines, ...notes.map(({ spans }) => textOf(spans))].join("\n");
}
