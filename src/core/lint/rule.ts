// A rule of drafting: a statement that should hold, and the check of it.
import type { Citation } from "#core/citations/citation.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockKind, IsoDate, Resolution, Stage } from "#core/resolution/resolution.ts";
import type { Finding, Severity } from "./finding.ts";

/** What a rule may look at. Analyses are computed once, when first asked for. */
export interface Subject {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly labels: Labels;
  readonly citations: readonly Citation[];
  /** The day it is, where whoever asks says so: the core knows no clock. */
  readonly today?: IsoDate;
}

/** A finding before the runner adds rule and severity; a rule may lower its own severity for one finding. */
export type Observation = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

export interface Rule {
  /** The file's name: "preambular-ends-with-comma". */
  readonly id: string;
  readonly group:
    | "structure"
    | "openers"
    | "sequence"
    | "punctuation"
    | "citations"
    | "symbols"
    | "footnotes"
    | "slots"
    | "style";
  readonly severity: Severity;
  /** Stages the rule speaks at; all, where absent. */
  readonly stages?: readonly Stage[];
  /** Set where the rule also makes sense for a text that is no resolution. */
  readonly anyDocument?: true;
  /**
   * Set where the rule looks at one block or note at a time: it is then given a subject with that one alone
   * (labels and citations are still those of the whole), and only what changed is checked again.
   */
  readonly scope?: readonly (BlockKind | "note")[];
  /** Of a rule with a scope: it is asked only of texts that have one of these (`cuesOf`). */
  readonly cues?: readonly string[];
  readonly check: (subject: Subject) => Iterable<Observation>;
}
