// Lines that divide a text: annexes, sections (I, II) and parts (A, B).

import { endsParagraph } from "./paragraph-ends.ts";
import { letterOrder, romanOrder } from "./typed-label.ts";

export interface Division {
  readonly kind: "section" | "part" | "annex";
  readonly label: string;
  readonly title: string;
  /** True for a section that goes on with the count from before an annex. */
  readonly resumes?: true;
}

/** How many of each kind have come: a division counts on from the last one of its kind. */
export interface DivisionCounts {
  readonly section: number;
  readonly part: number;
  /** Sections before the annex that is open. */
  readonly beforeAnnex: number;
}

const annex = /^(?:annex|appendix|enclosure)(?: ([IVX]{1,5}|[A-Z]|\d{1,2}))?[.:*]?(?: ?[–—-] ?(.*))?$/i;
const roman = /^(?:Section )?([IVX]{1,5})[.:]?(?:\s+(\S.*))?$/;
const letter = /^([A-Z])[.:]?$/;
/** Titles of sections and annexes may run over lines. */
export const longestTitle = 500;

export function divisionOf(text: string, counts: DivisionCounts): Division | null {
  if (text.length > longestTitle) return null;
  const bare = text.replace(/^\*+|(?<!\*)\*+$/g, "").trim();
  const found = annex.exec(bare);
  if (found !== null) return { kind: "annex", label: found[1] ?? "", title: found[2] ?? "" };
  return sectionOf(bare, counts) ?? partOf(bare, counts);
}

function sectionOf(text: string, counts: DivisionCounts): Division | null {
  const [, label, title = ""] = roman.exec(text) ?? [];
  if (label === undefined || (title !== "" && (endsParagraph(title) || !/^[A-Z“"]/.test(title)))) return null;
  const order = romanOrder(label);
  if (order === null) return null;
  const resumes = counts.beforeAnnex > 0 && order === counts.beforeAnnex + 1 && order !== counts.section + 1;
  if (resumes) return { kind: "section", label, title, resumes };
  const follows = order === 1 || (order > counts.section && order <= counts.section + 2);
  return follows ? { kind: "section", label, title } : null;
}

function partOf(text: string, counts: DivisionCounts): Division | null {
  const label = letter.exec(text)?.[1];
  if (label === undefined) return null;
  const order = letterOrder(label);
  return order === counts.part + 1 || order === 1 ? { kind: "part", label, title: "" } : null;
}
