// A citation against the register and the dictionary of instruments.
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { Citation } from "./citation.ts";

export interface RegisterQuestion {
  readonly kind: Citation["kind"];
  readonly organ: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly date: IsoDate | null;
}

/** The entry a citation names, with its letter and year; null where the register has none, or one of another type. */
export function findRegisterEntry(question: RegisterQuestion, facts: Facts): RegisterEntry | null {
  const { kind, organ, number, year } = question;
  if (organ === null || number === null) return null;
  const key = year === null ? number : `${number} (${year})`;
  const entries = facts.register.find(organ, key);
  const found = entries.length > 0 || year === null ? entries : facts.register.find(organ, number);
  return found.find(({ type }) => type === "" || type === kind) ?? null;
}

/** Entries known only from citations, which may be slips themselves, never make a citation differ. */
export function compareWithRegister(question: RegisterQuestion, facts: Facts): Citation["register"] {
  const entry = findRegisterEntry(question, facts);
  if (entry === null) return "unknown";
  const yearDiffers = question.year !== null && !entry.number.endsWith(`(${question.year})`);
  const dateDiffers = question.date !== null && entry.date !== null && question.date !== entry.date;
  if (!yearDiffers && !dateDiffers) return "match";
  return entry.citedOnly ? "unknown" : "differs";
}

/** Words in the middle of titles that official texts capitalize or not, even of one and the same convention. */
const eitherCase = /\b(?:their|those|particularly)\b/gi;

/** True where an instrument is written as its official title has it, but for quotation marks, dashes and blanks. */
export function isOfficialName(written: string, official: string): boolean {
  return keepCase(written) === keepCase(official);
}

function keepCase(text: string): string {
  // The first letter follows the sentence: "the guiding principles", "Guiding principles".
  const [first = "", rest = ""] = [text.charAt(0).toLowerCase(), text.slice(1)];
  const marks = rest
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .replace(eitherCase, (word) => word.toLowerCase());
  return first + marks;
}
