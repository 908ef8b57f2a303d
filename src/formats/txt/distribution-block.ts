// The block at the right of a masthead: distribution, date of issue and languages, a line each.
import type { LanguageCode, Masthead } from "#core/resolution/resolution.ts";
import { readDate } from "./dates.ts";

const languages: Readonly<Record<string, LanguageCode>> = {
  arabic: "ar",
  chinese: "zh",
  english: "en",
  french: "fr",
  russian: "ru",
  spanish: "es",
};
export type BlockLine =
  | { readonly kind: "language"; readonly language: LanguageCode }
  | { readonly kind: "masthead"; readonly change: Partial<Masthead> };

/** A date is the date of issue only where no heading waits for one. */
export function readBlockLine(text: string, mayBeIssued: boolean): BlockLine | null {
  const distribution = /^Distr\.? ?: ?(General|Limited|Restricted)\.?$/i.exec(text)?.[1]?.toLowerCase();
  if (distribution !== undefined)
    return {
      kind: "masthead",
      change: {
        distribution:
          distribution === "general" ? "General" : distribution === "limited" ? "Limited" : "Restricted",
      },
    };
  const original = languages[/^Original ?: ?([A-Za-z]+)\.?$/i.exec(text)?.[1]?.toLowerCase() ?? ""];
  if (original !== undefined) return { kind: "masthead", change: { originalLanguage: original } };
  const language = languages[text.toLowerCase()];
  if (language !== undefined) return { kind: "language", language };
  const issued = mayBeIssued ? readDate(text) : null;
  return issued === null ? null : { kind: "masthead", change: { issued } };
}
