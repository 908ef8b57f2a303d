// Reads a profile from its JSON, with what it takes over from the profile it extends.
import type { Profile } from "./profile.ts";

export type ProfileProblem =
  | { readonly kind: "not-json"; readonly detail: string }
  | { readonly kind: "wrong-field"; readonly field: string; readonly expected: string }
  | { readonly kind: "unknown-parent"; readonly parent: string };

export type ProfileOutcome =
  | { readonly ok: true; readonly value: Profile }
  | { readonly ok: false; readonly problem: ProfileProblem };

/** A delegation's own profile names in `extends` one of `known` and gives only what differs. */
export function parseProfile(text: string, known: readonly Profile[] = []): ProfileOutcome {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problem: { kind: "not-json", detail: json.detail } };
  if (!isRecord(json.value)) return wrong("profile", "an object");
  const parentId = json.value["extends"] ?? null;
  const parent = known.find(({ id }) => id === parentId);
  if (typeof parentId === "string" && parent === undefined) {
    return { ok: false, problem: { kind: "unknown-parent", parent: parentId } };
  }
  const merged: Record<string, unknown> = { ...parent, extends: null, ...json.value, own: null };
  merged["severities"] = { ...parent?.severities, ...(asRecord(json.value["severities"]) ?? {}) };
  for (const [field, { fits, expected }] of Object.entries(fields)) {
    if (!fits(merged[field])) return wrong(field, expected);
  }
  const profile = Object.fromEntries(Object.keys(fields).map((field) => [field, merged[field]]));
  return { ok: true, value: profile as unknown as Profile }; // every field was checked just above
}

/** One plain sentence for whoever wrote the profile. */
export function describeProfileProblem(problem: ProfileProblem): string {
  switch (problem.kind) {
    case "not-json":
      return `The profile is not valid JSON: ${problem.detail}`;
    case "wrong-field":
      return `The profile's “${problem.field}” must be ${problem.expected}.`;
    case "unknown-parent":
      return `The profile extends “${problem.parent}”, which is not known.`;
  }
}

interface Field {
  readonly fits: (value: unknown) => boolean;
  readonly expected: string;
}

const words: Field = { fits: (value) => typeof value === "string" && value !== "", expected: "words" };
const flag: Field = { fits: (value) => typeof value === "boolean", expected: "true or false" };
const severities = ["error", "warning", "info", "off"];
const labelStyles = ["decimal", "lower-letter", "lower-roman", "upper-letter", "upper-roman"];

function oneOf(...choices: readonly string[]): Field {
  return {
    fits: (value) => typeof value === "string" && choices.includes(value),
    expected: `one of ${choices.join(", ")}`,
  };
}

/** One entry a field of `Profile`: the compiler sees to it that none is missing. */
const fields: Readonly<Record<keyof Profile, Field>> = {
  id: words,
  extends: {
    fits: (value) => value === null || typeof value === "string",
    expected: "null or a profile's id",
  },
  organ: words,
  mastheadOrgan: words,
  abbreviation: words,
  enactingFormula: words,
  shortName: words,
  levels: { fits: areLevels, expected: "a list of five label styles, each with style, before and after" },
  loneOperativeUnnumbered: flag,
  hasTitle: flag,
  numberLine: oneOf("number-title", "resolution-year"),
  dateAtFirstMention: flag,
  paper: oneOf("a4", "letter"),
  closing: oneOf("meeting-date-result", "plenary-meeting-date", "none"),
  symbolPattern: words,
  draftSymbolPattern: words,
  sessionCounts: oneOf("ordinal", "year", "none"),
  draftNumber: oneOf("open", "none"),
  draftDistribution: {
    fits: (value) => value === null || value === "General" || value === "Limited",
    expected: "null, General or Limited",
  },
  hasSponsors: flag,
  memberCount: {
    fits: (value) => Number.isInteger(value) && Number(value) > 0,
    expected: "a number of States",
  },
  membership: oneOf("council-years", "unknown"),
  nonMemberNote: { fits: (value) => value === null || words.fits(value), expected: "null or words" },
  statementHeading: words,
  statementPrefix: { fits: (value) => typeof value === "string", expected: "words or nothing" },
  agenda: { fits: isAgenda, expected: "a list of items, each with number and title" },
  committees: { fits: areWords, expected: "a list of names" },
  adoptionReferences: { fits: areWords, expected: "a list of lines" },
  own: { fits: (value) => value === null, expected: "null" },
  severities: {
    fits: (value) =>
      Object.values(asRecord(value) ?? { no: "record" }).every((each) => severities.includes(String(each))),
    expected: `rule names, each with one of ${severities.join(", ")}`,
  },
};

function areWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => words.fits(each));
}

function isAgenda(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      const record = asRecord(item);
      return words.fits(record?.["number"]) && words.fits(record?.["title"]);
    })
  );
}

function areLevels(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 5 &&
    value.every((level: unknown) => {
      const record = asRecord(level);
      return (
        labelStyles.includes(String(record?.["style"])) &&
        typeof record?.["before"] === "string" &&
        typeof record["after"] === "string"
      );
    })
  );
}

function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, detail: error.message };
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function wrong(field: string, expected: string): ProfileOutcome {
  return { ok: false, problem: { kind: "wrong-field", field, expected } };
}
