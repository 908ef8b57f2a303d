// Reads a delegation's own rules from their file. What is wrong is said with its line, for whoever wrote it by hand.
import { type AvoidedWords, emptyOwnRules, type OwnRules, type SetSeverity } from "./own-rules.ts";

export type OwnRulesOutcome =
  | { readonly ok: true; readonly value: OwnRules }
  /** A sentence without its full stop. */
  | { readonly ok: false; readonly detail: string };

export interface KnownRules {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly bodies: readonly string[];
  /** Every rule's id. */
  readonly rules: readonly string[];
}

const severities = ["error", "warning", "info", "off"];
const stages = ["working", "tabled", "adopted"];
const fields = ["extends", "severities", "phrases", "spellings", "avoid"];
/** Each is looked for in every paragraph. */
const mostEntries = 300;
const longestEntry = 400;

export function parseOwnRules(text: string, known: KnownRules): OwnRulesOutcome {
  const json = parseJson(text);
  if ("detail" in json) return wrong(json.detail);
  const { value } = json;
  if (!isRecord(value)) return wrong("line 1: the file must be one object, from { to }");
  const at = (word: string): string => `line ${lineOf(text, word)}`;
  const unknown = Object.keys(value).find((field) => !fields.includes(field));
  if (unknown !== undefined) return wrong(`${at(unknown)}: “${unknown}” is not one of ${fields.join(", ")}`);
  const body = value["extends"];
  if (typeof body !== "string" || !known.bodies.includes(body))
    return wrong(`${at("extends")}: “extends” must be one of ${known.bodies.join(", ")}`);
  const severity = findWrongSeverity(value["severities"] ?? {}, known.rules);
  if (severity !== null) return wrong(`${at(severity.word)}: ${severity.detail}`);
  for (const field of ["phrases", "spellings"])
    if (!areWords(value[field] ?? []))
      return wrong(`${at(field)}: “${field}” must be a list of words, each in quotation marks`);
  const avoid = value["avoid"] ?? [];
  if (!Array.isArray(avoid) || avoid.length > mostEntries || !avoid.every(isAvoided))
    return wrong(`${at("avoid")}: “avoid” must be a list of entries with “words”, “instead” and “message”`);
  const empty = emptyOwnRules(known.name, body);
  return {
    ok: true,
    value: {
      ...empty,
      // Each was just checked.
      severities: (value["severities"] ?? {}) as OwnRules["severities"],
      phrases: (value["phrases"] ?? []) as OwnRules["phrases"],
      spellings: (value["spellings"] ?? []) as OwnRules["spellings"],
      avoid: avoid.map(readAvoided),
    },
  };
}

/** The file as this program writes it: without its name, which is the file's. */
export function formatOwnRules({ name: _, ...content }: OwnRules): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

function findWrongSeverity(
  value: unknown,
  rules: readonly string[],
): { readonly word: string; readonly detail: string } | null {
  if (!isRecord(value))
    return { word: "severities", detail: "“severities” must be rules with a severity each" };
  const choices = `must be one of ${severities.join(", ")}`;
  for (const [rule, set] of Object.entries(value)) {
    if (!rules.includes(rule)) return { word: rule, detail: `there is no rule “${rule}”` };
    if (!isSetSeverity(set))
      return {
        word: rule,
        detail: `“${rule}” ${choices}, for all stages or for each of ${stages.join(", ")}`,
      };
  }
  return null;
}

function isSetSeverity(value: unknown): value is SetSeverity {
  if (typeof value === "string") return severities.includes(value);
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([stage, set]) => stages.includes(stage) && typeof set === "string" && severities.includes(set),
    )
  );
}

function areWords(value: unknown): boolean {
  return Array.isArray(value) && value.length <= mostEntries && value.every(isEntry);
}

function isEntry(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longestEntry;
}

function isAvoided(value: unknown): value is Partial<AvoidedWords> {
  if (!isRecord(value) || !isEntry(value["words"])) return false;
  const { instead, message } = value;
  return (
    (instead === undefined || instead === null || isEntry(instead)) &&
    (message === undefined || (typeof message === "string" && message.length <= longestEntry))
  );
}

function readAvoided({ words = "", instead = null, message = "" }: Partial<AvoidedWords>): AvoidedWords {
  return { words: words.trim(), instead, message };
}

/** The line of the first mention of a word in quotation marks; the first line where it is not there. */
function lineOf(text: string, word: string): number {
  const at = text.indexOf(JSON.stringify(word));
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

function parseJson(text: string): { readonly value: unknown } | { readonly detail: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /position (\d+)/.exec(error.message)?.[1];
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
    return { detail: `line ${line}: a comma, a bracket or a quotation mark is missing or one too many` };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(detail: string): OwnRulesOutcome {
  return { ok: false, detail };
}
