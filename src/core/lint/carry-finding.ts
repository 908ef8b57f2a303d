// A finding is about the text that was checked, and letters may have come since, by whomever: its place and its fix are
// carried to where those words stand now.
import type { Edit, TextOwner } from "#core/resolution/edit.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Finding, Fix, Place } from "./finding.ts";

type Texts = Pick<Resolution, "blocks" | "notes">;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The finding in the text as it is now; null where the words that it or its fix is about are not what was checked. */
export function carryFinding(finding: Finding, was: Texts, now: Texts): Finding | null {
  if (was === now) return finding;
  const place = carryPlace(finding.place, was, now);
  const fix = finding.fix === null ? null : carryFix(finding.fix, was, now);
  if (place === null || (fix === null && finding.fix !== null)) return null;
  return place === finding.place && fix === finding.fix ? finding : { ...finding, place, fix };
}

/** Where the words of a place stand now; null where they are no more. */
export function carryPlace(place: Place, was: Texts, now: Texts): Place | null {
  if (!("start" in place)) return place;
  const range = carryRange(place, textOfPlace(place, was), textOfPlace(place, now));
  return range === null ? null : range.start === place.start ? place : { ...place, ...range };
}

/** The text that a place is in; null where it is in none, or that is gone. */
export function textOfPlace(place: Place, texts: Texts): string | null {
  if (place.kind === "block") return textIn(texts, { block: place.block });
  return place.kind === "note" ? textIn(texts, { note: place.note }) : null;
}

function carryFix(fix: Fix, was: Texts, now: Texts): Fix | null {
  const edits: Edit[] = [];
  for (const edit of fix.edits) {
    const range = "start" in edit ? carryRange(edit, textIn(was, edit.in), textIn(now, edit.in)) : null;
    if ("start" in edit && range === null) return null;
    edits.push(range === null ? edit : { ...edit, ...range });
  }
  return { ...fix, edits };
}

function textIn({ blocks, notes }: Texts, owner: TextOwner): string | null {
  const found =
    "block" in owner
      ? blocks.find(({ id }) => id === owner.block)
      : notes.find(({ id }) => id === owner.note);
  return found === undefined ? null : textOf(found.spans);
}

/** What changed is taken for one stretch: from the first letter that differs to the last. */
function carryRange({ start, end }: Range, was: string | null, now: string | null): Range | null {
  if (was === null || now === null) return null;
  if (was === now) return { start, end };
  const shorter = Math.min(was.length, now.length);
  let before = 0;
  while (before < shorter && was[before] === now[before]) before += 1;
  let after = 0;
  while (after < shorter - before && was[was.length - 1 - after] === now[now.length - 1 - after]) after += 1;
  const shift = now.length - was.length;
  const carried =
    end <= before
      ? { start, end }
      : start >= was.length - after
        ? { start: start + shift, end: end + shift }
        : null;
  // Letters that were put right beside a word have made another word of it.
  return carried !== null && isSameBeside({ start, end }, was, carried, now) ? carried : null;
}

function isSameBeside(old: Range, was: string, carried: Range, now: string): boolean {
  const isWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? "");
  const isAsBefore = (text: number, other: number): boolean =>
    was[text] === now[other] || !(isWord(was, text) || isWord(now, other));
  return isAsBefore(old.start - 1, carried.start - 1) && isAsBefore(old.end, carried.end);
}
