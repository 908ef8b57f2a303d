// A resolution or decision as house style writes it: in full at first mention, short afterwards.
// Source: UN Editorial Manual, Resolutions and other formal decisions, I A.
import { formatDate } from "#core/instruments/dates.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { Organ } from "./citation.ts";
import { organName } from "./find-organ-words.ts";

export interface CitedText {
  readonly organ: Organ;
  readonly kind: "resolution" | "decision";
  /** With the Security Council's year: "2699 (2023)". */
  readonly number: string;
  readonly date: IsoDate | null;
}

export interface CitationStyle {
  /** The organ that speaks, which says "its"; null in other texts. */
  readonly own: Organ | null;
  readonly mention: "first" | "later";
  /** True where the text cites two Councils, so that "Council" says too little. */
  readonly manyCouncils: boolean;
}

export function formatCitation(cited: CitedText, style: CitationStyle): string {
  return `${formatOrgan(cited.organ, style)} ${cited.kind} ${formatNumberAndDate(cited, style.mention)}`;
}

/** "52/39 of 4 April 2023", and "52/39" once the text has been named. */
export function formatNumberAndDate(
  { number, date }: Pick<CitedText, "number" | "date">,
  mention: "first" | "later",
): string {
  return mention === "first" && date !== null ? `${number} of ${formatDate(date)}` : number;
}

function formatOrgan(organ: Organ, { own, mention, manyCouncils }: CitationStyle): string {
  if (organ === own) return "its";
  if (mention === "first") return organName(organ);
  if (organ === "GA") return "Assembly";
  // Beside the Human Rights Council "Commission" is clear; beside other commissions nobody cites it any more.
  if (organ === "CHR") return "Commission";
  return manyCouncils ? organName(organ) : "Council";
}
