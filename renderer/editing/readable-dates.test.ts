import { expect, it } from "vitest";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { readableDates } from "./readable-dates.ts";

it.each([
  ["2025-02-24", "2025-04-04", "24 February–4 April 2025"],
  ["2025-09-01", "2025-09-30", "1–30 September 2025"],
  ["2025-12-15", "2026-01-16", "15 December 2025–16 January 2026"],
  ["2025-03-03", "2025-03-03", "3 March 2025"],
])("prints %s to %s as %s", (from, to, printed) => {
  // Days as the model has them.
  expect(readableDates({ from: from as IsoDate, to: to as IsoDate })).toBe(printed);
});
