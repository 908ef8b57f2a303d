// What is known of each finding and citation from the moment it was found: the text it was found in, which may have changed
// since.
import type { LexicalEditor } from "lexical";
import { useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import { aimWaiver } from "#core/lint/apply-waivers.ts";
import { carryFinding, carryPlace, textOfPlace } from "#core/lint/carry-finding.ts";
import type { Finding, Place } from "#core/lint/finding.ts";
import type { Resolution, Waiver } from "#core/resolution/resolution.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { isAtEnd } from "./is-at-end.ts";

interface Found {
  readonly findings: readonly Finding[];
  readonly citations: readonly Citation[];
}

/** Each the same for ever. */
export interface FoundTexts {
  readonly note: (found: Found, text: Resolution) => void;
  /** Whether a finding was at the end of the text that it was found in: letters may have come since. */
  readonly wasAtEnd: (finding: Finding) => boolean;
  /** What a waiver of a finding would be about. */
  readonly aim: (
    finding: Finding,
    reach: "here" | "everywhere",
  ) => Omit<Waiver, "reason" | "by" | "at"> | null;
  /** The finding where its words stand at this moment; null where they have changed since. */
  readonly bringUpToDate: (finding: Finding) => Finding | null;
  /** Where the words of a citation stand at this moment; only the caret's place there, where they have changed since. */
  readonly placeNow: (citation: Citation) => Place;
  /** The text of its paragraph or note; null for one that stands in no text. */
  readonly textFoundIn: (finding: Finding) => string | null;
}

export function useFoundTexts(editor: LexicalEditor): FoundTexts {
  const [found] = useState(() => newFoundTexts(editor));
  return found;
}

/** What `useFoundTexts` keeps for a window. */
export function newFoundTexts(editor: LexicalEditor): FoundTexts {
  const texts = new WeakMap<Finding | Citation, Resolution>();
  const atEnd = new WeakSet<Finding>();
  return {
    note: ({ findings, citations }, text) => {
      for (const citation of citations) texts.set(citation, text);
      for (const finding of findings) {
        texts.set(finding, text);
        if (isAtEnd(finding, text)) atEnd.add(finding);
      }
    },
    wasAtEnd: (finding) => atEnd.has(finding),
    aim: (finding, reach) => {
      const text = texts.get(finding);
      return text === undefined ? null : aimWaiver(finding, { reach, texts: text });
    },
    bringUpToDate: (finding) => {
      const text = texts.get(finding);
      return text === undefined ? null : carryFinding(finding, text, readNow(editor));
    },
    placeNow: (citation) => {
      const { place } = citation;
      const text = texts.get(citation);
      if (text === undefined) return place;
      const now = carryPlace(place, text, readNow(editor));
      return now ?? ("start" in place ? { ...place, end: place.start } : place);
    },
    textFoundIn: (finding) => {
      const text = texts.get(finding);
      return text === undefined ? null : textOfPlace(finding.place, text);
    },
  };
}
