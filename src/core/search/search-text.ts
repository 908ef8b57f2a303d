// Finds words in a document. A place never reaches over the end of a paragraph or footnote.
import type { Resolution, Span } from "#core/resolution/resolution.ts";
import { spanLength, textOf } from "#core/resolution/spans.ts";
import { foldText } from "./fold-text.ts";
import type { Match } from "./match.ts";
import { type SearchedText, type SearchPart, type SelectedText, textsOfPart } from "./search-area.ts";

export interface TextQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly part: SearchPart;
  /** What is searched where the part is the selection. */
  readonly selection: readonly SelectedText[];
}

/** All places in reading order; none overlaps another. */
export function searchText(
  resolution: Pick<Resolution, "blocks" | "notes">,
  query: TextQuery,
): readonly Match[] {
  const wanted = foldText(query.text, query.matchCase).text;
  if (wanted.trim() === "") return [];
  return textsOfPart(resolution, query.part, query.selection).flatMap((text) =>
    searchIn(text, wanted, query),
  );
}

function searchIn(searched: SearchedText, wanted: string, query: TextQuery): readonly Match[] {
  const { text, origins } = foldText(textOf(searched.spans), query.matchCase);
  const references = referencesIn(searched.spans);
  const matches: Match[] = [];
  let at = text.indexOf(wanted);
  while (at !== -1) {
    const start = origins[at] ?? 0;
    const end = origins[at + wanted.length] ?? start;
    const isIn = start >= searched.start && end <= searched.end;
    const fits = isIn && end > start && (!query.wholeWord || isWhole(text, at, at + wanted.length));
    if (fits) {
      const holdsReference = references.some((reference) => reference.start < end && start < reference.end);
      matches.push({ in: searched.in, start, end, holdsReference });
    }
    at = text.indexOf(wanted, fits ? at + wanted.length : at + 1);
  }
  return matches;
}

const letter = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  const opens = !letter.test(text.charAt(start)) || !letter.test(text.charAt(start - 1));
  const closes = !letter.test(text.charAt(end - 1)) || !letter.test(text.charAt(end));
  return opens && closes;
}

export function referencesIn(
  spans: readonly Span[],
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const span of spans) {
    const end = at + spanLength(span);
    if (span.kind === "reference") found.push({ start: at, end });
    at = end;
  }
  return found;
}
