import type { Resolution } from "#core/resolution/resolution.ts";

/** True where a masthead is printed: a plain text has none, unless it amends a draft and so is tabled like one. */
export function isDocument({ kind, masthead }: Resolution): boolean {
  return kind !== "text" || (masthead.amends?.trim() ?? "") !== "";
}
