// The fixed words of a resolution as printed: sessions, dates, ordinals.
import { formatDate, monthNames } from "#core/instruments/dates.ts";
import { ordinalWords } from "#core/numbering/ordinal-words.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { DateRange, DocumentKind, LanguageCode, Session } from "#core/resolution/resolution.ts";

export const languageNames: Readonly<Record<LanguageCode, string>> = {
  ar: "Arabic",
  zh: "Chinese",
  en: "English",
  fr: "French",
  ru: "Russian",
  es: "Spanish",
};

export const documentNames: Readonly<Record<Exclude<DocumentKind, "text">, string>> = {
  resolution: "resolution",
  decision: "decision",
  statement: "statement by the President",
};

/** "24 February–4 April 2025": en dash without spaces, month and year only where they change (seed HRC 58/32). */
export function describeRange({ from, to }: DateRange): string {
  if (from === to) return formatDate(from);
  const first = formatDate(from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${first}–${formatDate(to)}`;
  const withoutYear = first.slice(0, first.lastIndexOf(" "));
  const day = withoutYear.slice(0, withoutYear.indexOf(" "));
  return `${from.slice(5, 7) === to.slice(5, 7) ? day : withoutYear}–${formatDate(to)}`;
}

/** "Fifty-eighth session", "Tenth emergency special session"; "2025 session" where the organ counts years. */
export function describeSession(session: Session, profile: Profile): string | null {
  if (profile.sessionCounts === "none") return null;
  const kinds = {
    regular: "session",
    special: "special session",
    emergency: "emergency special session",
    organizational: "organizational session",
  } as const satisfies Record<Session["kind"], string>;
  const words = profile.sessionCounts === "year" ? null : ordinalWords(session.number);
  const number = words === null ? String(session.number) : words.charAt(0).toUpperCase() + words.slice(1);
  return `${number} ${kinds[session.kind]}`;
}

/** "4th", "11th", "22nd". */
export function withOrdinalSuffix(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teens ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

/** "A, B and C". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** "21 November 2026, 14:02 UTC" of an ISO date and time; the zone is said as it is given. */
export function describeMoment(now: string): string {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(now) ?? [];
  if (day === undefined) return now;
  const [year, month, date] = day.split("-").map(Number);
  const name = monthNames[(month ?? 1) - 1] ?? "";
  const clock = time === undefined ? "" : `, ${time}${describeZone(zone)}`;
  return `${date ?? 1} ${name} ${year ?? 0}${clock}`;
}

function describeZone(zone: string | undefined): string {
  if (zone === undefined) return "";
  return zone === "Z" ? " UTC" : ` UTC${zone}`;
}
