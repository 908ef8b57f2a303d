// Rules that look for words: through every block and note, past quotations, one replacement a find.
import { type BlockKind, blockKinds } from "#core/resolution/resolution.ts";
import { checkedTexts, type Replacement, replacement } from "./checked-text.ts";
import type { Severity } from "./finding.ts";
import { isQuoted } from "./quoted-ranges.ts";
import type { Rule } from "./rule.ts";

/** Everything with words in it. */
export const allKinds: readonly (BlockKind | "note")[] = [...blockKinds, "note"];

interface WordRule {
  readonly id: string;
  readonly severity: Severity;
  /** What has to stand in a text for the rule to find anything: see `Rule`. */
  readonly cues: readonly string[];
  readonly find: (text: string) => Iterable<Replacement>;
}

export function wordRule({ id, severity, cues, find }: WordRule): Rule {
  return {
    id,
    group: "style",
    severity,
    anyDocument: true,
    scope: allKinds,
    cues,
    *check(subject) {
      // Words that a delegation writes so by its own rules.
      const own = new Set(subject.profile.own?.spellings.map((word) => word.toLowerCase()));
      for (const { owner, text, quoted } of checkedTexts(subject)) {
        for (const found of find(text))
          if (!isQuoted(quoted, found.start) && !own.has(text.slice(found.start, found.end).toLowerCase()))
            yield replacement(owner, found);
      }
    },
  };
}

/** What was found, to be written otherwise. */
export function insteadOf({ 0: written, index }: RegExpExecArray, spelt: string): Replacement {
  return {
    start: index,
    end: index + written.length,
    text: spelt,
    message: `Unexpected “${written}”, expected “${spelt}”.`,
    title: `Use “${spelt}”`,
  };
}

/** A capitalized word inside a sentence is part of a name, and names keep their spelling. */
export function isInName(text: string, start: number): boolean {
  return (
    start > 0 &&
    /[A-Z]/.test(text.charAt(start)) &&
    !/[.:“"]\s*$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** The replacement with the capital of what it replaces. */
export function withCaseOf(written: string, text: string): string {
  return /^[A-Z]/.test(written) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
