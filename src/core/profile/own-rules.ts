// A delegation's own rules: a file that names a body and gives only what differs from its profile.
import type { Severity } from "#core/lint/finding.ts";
import type { Stage } from "#core/resolution/resolution.ts";

/** For all stages, or for some of them. */
export type SetSeverity = Severity | "off" | Readonly<Partial<Record<Stage, Severity | "off">>>;

export interface AvoidedWords {
  readonly words: string;
  /** What is said instead; null where there is no one answer. */
  readonly instead: string | null;
  /** Why, in a sentence; "" where it needs none. */
  readonly message: string;
}

export interface OwnRules {
  /** As people call them: "Ghana’s". The file is named for it. */
  readonly name: string;
  /** The body whose rules they change. */
  readonly extends: string;
  readonly severities: Readonly<Record<string, SetSeverity>>;
  /** Stock phrases that completion knows. */
  readonly phrases: readonly string[];
  /** Words that are right as they stand here, whatever a dictionary says. */
  readonly spellings: readonly string[];
  readonly avoid: readonly AvoidedWords[];
}

export function emptyOwnRules(name: string, body: string): OwnRules {
  return { name, extends: body, severities: {}, phrases: [], spellings: [], avoid: [] };
}
