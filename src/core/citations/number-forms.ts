// The forms of resolution and decision numbers, per organ.
// Source: UN Editorial Manual, Resolutions and other formal decisions, I A; counted against real texts.
import type { Organ } from "./citation.ts";

/** Upper-case Roman numerals up to XLIX: no session counted so went higher. */
const roman = "(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
/** One space before the letter; letters are listed or ranged: "A", "A and B", "A, B and C", "A to E". */
const letters = "(?: [A-Z](?:(?:, [A-Z]){0,9} and [A-Z]| to [A-Z])?)?";

/** General Assembly: "217 A (III)" up to the thirtieth session, "57/270 B" from the thirty-first (1976) on. */
const assembly = [
  `[1-9]\\d{0,3}${letters} \\((?:S-|ES-)?${roman}\\)`,
  `(?:3[1-9]|[4-9]\\d|1\\d\\d)/[1-9]\\d{0,2}${letters}`,
  `S-(?:[89]|[1-9]\\d)/[1-9]\\d?${letters}`,
  `ES-(?:[6-9]|[1-9]\\d)/[1-9]\\d?${letters}`,
];
/** Security Council: consecutive numbers; the year stands apart in parentheses. */
const security = ["[1-9]\\d{0,3}"];
/** Human Rights Council: session and number. */
const rights = ["[1-9]\\d?/[1-9]\\d?", "S-[1-9]\\d?/[1-9]"];
/** Decisions of the Human Rights Council are numbered from 101 in each session. */
const rightsDecisions = ["[1-9]\\d?/1\\d\\d", "S-[1-9]\\d?/1\\d\\d", "OM/[1-9]/[1-9]\\d?"];
const rightsStatements = ["PRST(?: OS/|/OS/|/| )[1-9]\\d?/[1-9]\\d?"];
/** Economic and Social Council: roman sessions until 1977, year and number from 1978. */
const economic = [
  `[1-9]\\d{0,3}${letters} \\((?:ORG-\\d\\d|S-${roman}|${roman})\\)`,
  `(?:19(?:7[89]|[89]\\d)|20\\d\\d)/[1-9]\\d{0,2}${letters}`,
];
/** The Commission on Human Rights ended in 2006. */
const commission = ["(?:19(?:8[1-9]|9\\d)|200[0-6])/[1-9]\\d{0,2}", `[1-9]\\d?(?: [A-Z])? \\(${roman}\\)`];

function exactly(forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join("|")})$`);
}

const resolutionForms: Readonly<Record<Organ, RegExp>> = {
  GA: exactly(assembly),
  SC: exactly(security),
  HRC: exactly(rights),
  ECOSOC: exactly(economic),
  CHR: exactly(commission),
};
const decisionForms: Readonly<Record<Organ, RegExp>> = {
  ...resolutionForms,
  HRC: exactly(rightsDecisions),
  // Decisions of the Commission share the form of its resolutions; a lone year form is enough here.
  CHR: exactly(commission),
};
const statementForm = exactly(rightsStatements);

export function isOrgan(name: string | null): name is Organ {
  return name !== null && name in resolutionForms;
}

/** True where the organ numbers its texts so. */
export function isWellFormedNumber(
  organ: Organ,
  kind: "resolution" | "decision" | "statement",
  number: string,
): boolean {
  if (kind === "statement") return statementForm.test(number);
  return (kind === "decision" ? decisionForms : resolutionForms)[organ].test(number);
}

/** The organs whose numbers look so, the likelier first. */
export function organsOf(kind: "resolution" | "decision" | "statement", number: string): readonly Organ[] {
  if (kind === "statement") return statementForm.test(number) ? ["HRC"] : [];
  const forms = kind === "decision" ? decisionForms : resolutionForms;
  const known: readonly Organ[] = ["GA", "HRC", "SC", "ECOSOC", "CHR"];
  return known.filter((organ) => forms[organ].test(number));
}

const validRoman = new RegExp(`^${roman}$`);

export function isRomanNumeral(text: string): boolean {
  return validRoman.test(text);
}

/** "XXI" for 21; null beyond the sessions that were counted so. */
export function toRoman(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 49) return null;
  const tens = ["", "X", "XX", "XXX", "XL"][Math.floor(value / 10)] ?? "";
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10] ?? "";
  return tens + ones;
}

/** 21 for "XXI"; null for what is no numeral. */
export function fromRoman(text: string): number | null {
  if (!isRomanNumeral(text)) return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charAt(at)] ?? 0;
    sum += value < (values[text.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
