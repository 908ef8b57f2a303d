// A delegation's own rules: a file that names a body and gives only what differs from its profile.
import type { Severity } from "#core/lint/finding.ts";
import type { Stage } from "#core/resolution/resolution.ts";
import type { Profile } from "./profile.ts";

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

/** The profile of the body with the own rules laid over it; those of another body change nothing. */
export function withOwnRules(profile: Profile, own: OwnRules | null): Profile {
  return own === null || own.extends !== profile.id ? profile : { ...profile, own };
}

/** The severity that a profile sets for a rule at a stage; null where the rule's own holds. */
export function setSeverityOf(profile: Profile, rule: string, stage: Stage): Severity | "off" | null {
  const own = profile.own === null ? undefined : ownValue(profile.own.severities, rule);
  const set = typeof own === "object" ? own[stage] : own;
  return set ?? ownValue(profile.severities, rule) ?? null;
}

/** A rule may be called as a property that every object has. */
function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
