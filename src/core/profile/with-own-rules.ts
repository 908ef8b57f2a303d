// A body's profile with a delegation's own rules laid over it.
import type { Severity } from "#core/lint/finding.ts";
import type { Stage } from "#core/resolution/resolution.ts";
import type { OwnRules } from "./own-rules.ts";
import type { Profile } from "./profile.ts";

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
