// From what a form holds to edits: only what differs, so that what another person changed meanwhile stays.
import type { Edit } from "#core/resolution/edit.ts";
import type { Masthead, Resolution } from "#core/resolution/resolution.ts";

export function mastheadEdits(before: Masthead, next: Partial<Masthead>): readonly Edit[] {
  const change = changesOf(before, next);
  return change === null ? [] : [{ kind: "set-masthead", change }];
}

type Properties = Pick<Resolution, "body" | "kind" | "language">;

export function propertyEdits(before: Properties, next: Partial<Properties>): readonly Edit[] {
  const change = changesOf(before, next);
  return change === null ? [] : [{ kind: "set-properties", change }];
}

function changesOf<Value extends object>(before: Value, next: Partial<Value>): Partial<Value> | null {
  const changed = Object.entries(next).filter(
    // The keys of `next` are fields of the value.
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Value]),
  );
  // Entries of `next` alone, so a part of the same type.
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<Value>);
}

/** Null for a field that was left empty. */
export function filledOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
