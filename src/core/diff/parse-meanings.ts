// A delegation's own table of meanings, from its file: what it gives takes the place of ours, a field at a time.
import { type Ladder, type Meanings, type PhraseTable, standardMeanings } from "./standard-meanings.ts";

export type MeaningsOutcome =
  | { readonly ok: true; readonly value: Meanings }
  /** What is wrong, without a full stop. */
  | { readonly ok: false; readonly detail: string };

const fields = Object.keys(standardMeanings);
const phraseKinds = ["safeguard", "duty", "negation", "scope"];
const ranks = ["matters", "lesser", "form"];
/** Each is looked for in every change. */
const mostEntries = 400;
const longestEntry = 300;

export function parseMeanings(text: string): MeaningsOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong("it is not JSON");
  }
  if (!isRecord(value)) return wrong("it must be one object, from { to }");
  const unknown = Object.keys(value).find((field) => !fields.includes(field));
  if (unknown !== undefined) return wrong(`“${unknown}” is not one of ${fields.join(", ")}`);
  for (const field of ["intensifiers", "addressed"])
    if (field in value && !areWords(value[field])) return wrong(`“${field}” must be a list of words`);
  if ("ladders" in value && !isListOf(value["ladders"], isLadder))
    return wrong(
      "each of “ladders” needs “about”, “reason” and “steps”, lists of openings from weak to strong",
    );
  if ("phrases" in value && !isListOf(value["phrases"], isPhraseTable))
    return wrong(
      `each of “phrases” needs “kind” (${phraseKinds.join(", ")}), “rank” (${ranks.join(", ")}), “reason” and “phrases”`,
    );
  // Each field was just checked.
  return { ok: true, value: { ...standardMeanings, ...(value as Partial<Meanings>) } };
}

function wrong(detail: string): MeaningsOutcome {
  return { ok: false, detail };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.length <= mostEntries && value.every(isItem);
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longestEntry;
}

function areWords(value: unknown): value is readonly string[] {
  return isListOf(value, isWords);
}

function isLadder(value: unknown): value is Ladder {
  return (
    isRecord(value) &&
    typeof value["about"] === "string" &&
    typeof value["reason"] === "string" &&
    isListOf(value["steps"], areWords)
  );
}

function isPhraseTable(value: unknown): value is PhraseTable {
  return (
    isRecord(value) &&
    phraseKinds.includes(String(value["kind"])) &&
    ranks.includes(String(value["rank"])) &&
    typeof value["reason"] === "string" &&
    areWords(value["phrases"])
  );
}
