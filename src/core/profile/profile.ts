// What differs between organs, as data: read from templates/<body>/profile.json by the host.
import type { Severity } from "#core/lint/finding.ts";
import type { AgendaItem, Level } from "#core/resolution/resolution.ts";
import type { OwnRules } from "./own-rules.ts";

/** How labels of one level look: "1." "(a)" "(i)" "a." "i.". */
export interface LevelStyle {
  readonly style: "decimal" | "lower-letter" | "lower-roman" | "upper-letter" | "upper-roman";
  readonly before: string;
  readonly after: string;
}

export interface Profile {
  readonly id: string;
  /** The profile this one extends, for a delegation's own. */
  readonly extends: string | null;
  /** "Human Rights Council". */
  readonly organ: string;
  /** The organ printed large in the masthead: "General Assembly" for the Human Rights Council. */
  readonly mastheadOrgan: string;
  /** "HRC". */
  readonly abbreviation: string;
  /** The line the sentence starts with, without its comma: "The Human Rights Council". */
  readonly enactingFormula: string;
  /** What the organ calls itself in short: "the Council". */
  readonly shortName: string;
  readonly levels: readonly LevelStyle[];
  /** True where a lone operative paragraph carries no number. */
  readonly loneOperativeUnnumbered: boolean;
  readonly hasTitle: boolean;
  /** How the number of an adopted text is printed: "58/32. Title" or a line of its own. */
  readonly numberLine: "number-title" | "resolution-year";
  readonly dateAtFirstMention: boolean;
  readonly paper: "a4" | "letter";
  readonly closing: "meeting-date-result" | "plenary-meeting-date" | "none";
  /** How an adopted symbol is made: "A/HRC/RES/{number}". */
  readonly symbolPattern: string;
  /** The placeholder of a draft: "A/HRC/{session}/L.__". */
  readonly draftSymbolPattern: string;
  readonly sessionCounts: "ordinal" | "year" | "none";
  /** "58/…" before the title of a draft, or the title alone. */
  readonly draftNumber: "open" | "none";
  /**
   * What a draft of this organ is distributed as: drafts in the L. series are limited documents. Null where drafts have no such
   * series: then only what was chosen is printed.
   */
  readonly draftDistribution: "General" | "Limited" | null;
  /** Whether States sponsor its drafts; a statement of a President has no sponsors. */
  readonly hasSponsors: boolean;
  /** How many States are members. */
  readonly memberCount: number;
  /** "council-years" where the facts know who is a member in which year, and non-members get an asterisk. */
  readonly membership: "council-years" | "unknown";
  /** What the asterisk of sponsors says at the foot of the page; null where it names the organ alone. */
  readonly nonMemberNote: string | null;
  /** The line above an adopted statement: "Statement by the President". */
  readonly statementHeading: string;
  /** What stands before the number of an adopted statement: "PRST " of "PRST 29/1.", or nothing. */
  readonly statementPrefix: string;
  /** Items of a standing agenda; empty where the agenda is made anew. */
  readonly agenda: readonly AgendaItem[];
  /** Main Committees and other bodies under the organ, as printed under the session. */
  readonly committees: readonly string[];
  /** What the line in brackets under an adoption heading may say: "on the report of the {committee} ({symbol})". */
  readonly adoptionReferences: readonly string[];
  /** Severities that differ from the rule's own; "off" silences the rule for this body. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** A delegation's own rules, laid over the body's; no profile that comes with the program has any. */
  readonly own: OwnRules | null;
}

/** The style of a level's label; level 0 is the operative paragraph. */
export function levelStyle(profile: Profile, level: Level): LevelStyle {
  return profile.levels[level] ?? { style: "decimal", before: "", after: "." };
}
