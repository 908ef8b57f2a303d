import type { IsoDate } from "#core/resolution/resolution.ts";

/** This day, where the user is. */
export function today(): IsoDate {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, "0");
  // Built as one just here.
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}` as IsoDate;
}
