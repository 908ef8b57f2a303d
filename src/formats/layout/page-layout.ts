// The two official page layouts, measured on issued documents: Geneva (A4) and New York (Letter).
// Lengths are twips (20 to a point), type sizes points.
import type { Profile } from "#core/profile/profile.ts";

export interface PageLayout {
  readonly id: "geneva" | "new-york";
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** The text column stands this far inside both margins. */
  readonly columnIndent: number;
  /** First-line indent, and each further step of nesting. */
  readonly step: number;
  readonly linePitch: number;
  /** New York sets its lines exactly, Geneva at least. */
  readonly lineRule: "atLeast" | "exact";
  readonly spaceAfter: number;
  /** Per cent, and twips added between characters. */
  readonly characterScale: number;
  readonly characterSpacing: number;
  readonly bodySize: number;
  readonly noteSize: number;
  readonly noteLine: number;
  /**
   * The number of a note hangs this far out of the column. Issued documents end it at a right tab stop a little before
   * the column; a plain hanging number looks the same and holds in every word processor.
   */
  readonly noteHanging: number;
  /** The rule over the notes, from the left margin. */
  readonly noteRule: { readonly start: number; readonly length: number };
  readonly runningSize: number;
  readonly titleSize: number;
  readonly sponsorSize: number;
  readonly masthead: {
    /** Emblem column, organ, right block. */
    readonly columns: readonly [number, number, number];
    /** Height of the row from the top margin to the thick rule. */
    readonly height: number;
    /** Height of the row with the symbol, in the header of the first page. */
    readonly symbolRow: number;
    /** From the top of the page to the thin rule under that row. */
    readonly firstRule: number;
    /** White over the first fact of the right block, below the top margin. */
    readonly beforeFacts: number;
  };
  readonly running: {
    /** From the top of the page to the rule under the running head; its thickness in eighths of a point. */
    readonly rule: number;
    readonly ruleSize: number;
  };
  /** The foot of the first page keeps so much more room free, where the office prints its number and its code. */
  readonly firstFoot: number;
  readonly pageOfTotal: boolean;
}

const geneva: PageLayout = {
  id: "geneva",
  page: { width: 11_906, height: 16_838 },
  margin: { top: 1_417, bottom: 1_134, left: 1_134, right: 1_134, header: 851, footer: 567 },
  columnIndent: 1_134,
  step: 567,
  linePitch: 240,
  lineRule: "atLeast",
  spaceAfter: 120,
  characterScale: 100,
  characterSpacing: 0,
  bodySize: 10,
  noteSize: 9,
  noteLine: 220,
  noteHanging: 227,
  noteRule: { start: 680, length: 1_475 },
  runningSize: 9,
  titleSize: 14,
  sponsorSize: 12,
  masthead: {
    columns: [1_276, 5_527, 2_835],
    height: 2_543,
    symbolRow: 520,
    firstRule: 1_135,
    beforeFacts: 0,
  },
  running: { rule: 1_080, ruleSize: 4 },
  firstFoot: 0,
  pageOfTotal: false,
};

const newYork: PageLayout = {
  id: "new-york",
  page: { width: 12_240, height: 15_840 },
  margin: { top: 1_440, bottom: 1_152, left: 1_200, right: 1_200, header: 432, footer: 504 },
  columnIndent: 1_267,
  step: 475,
  linePitch: 240,
  lineRule: "exact",
  spaceAfter: 120,
  characterScale: 103,
  characterSpacing: 4,
  bodySize: 10,
  noteSize: 8.5,
  noteLine: 210,
  noteHanging: 200,
  noteRule: { start: 788, length: 1_440 },
  runningSize: 8.5,
  titleSize: 12,
  sponsorSize: 10,
  masthead: {
    columns: [1_267, 5_472, 3_101],
    height: 2_716,
    symbolRow: 864,
    firstRule: 1_296,
    beforeFacts: 76,
  },
  running: { rule: 1_296, ruleSize: 2 },
  firstFoot: 576,
  pageOfTotal: true,
};

/** The paper a body prints on is the office that prints it; on other paper the text keeps its width and its lines. */
export function pageLayoutOf(profile: Profile, paper: Profile["paper"] = profile.paper): PageLayout {
  const layout = profile.paper === "a4" ? geneva : newYork;
  if (paper === profile.paper) return layout;
  const { page } = paper === "a4" ? geneva : newYork;
  const beside = (page.width - layout.page.width) / 2;
  const { left, right } = layout.margin;
  return { ...layout, page, margin: { ...layout.margin, left: left + beside, right: right + beside } };
}

export const pageLayouts: readonly PageLayout[] = [geneva, newYork];
