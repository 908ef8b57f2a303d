import type { ReadContext, ReadOutcome, ReadProblem } from "#formats/format.ts";
import { findDeepNesting } from "./find-deep-nesting.ts";
import { readOlderComments } from "./older-comments.ts";
import { readOlderProposals } from "./older-proposals.ts";
import { removeUnknownFields } from "./remove-unknown-fields.ts";
import { repairResolution } from "./repair-resolution.ts";
import { resolutionSchema } from "./resolution-schema.ts";
import { jsonFormatName, jsonVersion } from "./write-json.ts";

const largestFile = 64_000_000;
const deepestNesting = 64;

/** Reads the documented form of `docs/resolution-json.md`. */
export function readJson(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  if (bytes.length > largestFile) return refuse({ kind: "too-large", limit: largestFile });
  const text = decode(bytes);
  if (text === null) return refuse({ kind: "binary" });
  if (text.trim() === "") return refuse({ kind: "empty" });
  if (findDeepNesting(text, deepestNesting)) return damaged("it is nested too deeply");
  const parsed = parse(text);
  if ("problem" in parsed) return damaged(parsed.problem);
  return readParsed(parsed.value, context);
}

function readParsed(value: unknown, context: ReadContext): ReadOutcome {
  if (!isRecord(value) || value["format"] !== jsonFormatName)
    return damaged(`it does not say that it is a resolution ("format": "${jsonFormatName}")`);
  const { format: _, version, ...content } = value;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return damaged("its version is missing");
  if (version > jsonVersion) return refuse({ kind: "newer-version", version, supported: jsonVersion });

  const known = removeUnknownFields(readOlderComments(readOlderProposals(content)), resolutionSchema);
  const checked = resolutionSchema.safeParse(known.value);
  if (!checked.success) return damaged(describeFirst(checked.error.issues));
  const repaired = repairResolution(checked.data, context.newId);
  return {
    ok: true,
    value: { value: repaired.value, messages: [...known.messages, ...repaired.messages] },
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: `it is not well-formed JSON ${placeOf(error.message, text)}` };
  }
}

/** The engine names a position for some errors and quotes the text around for the others. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `at ${lineAndColumn(text, Number(position))}`;
  const quoted = /, (?:\.\.\.)?"([^\n]*)"(?:\.\.\.)? is not valid/.exec(message.replaceAll("\n", " "))?.[1];
  return quoted === undefined ? "at its end" : `near “${quoted.trim()}”`;
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position);
  const line = before.split("\n").length;
  return `line ${line}, column ${position - before.lastIndexOf("\n")}`;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function describeFirst(issues: readonly Issue[]): string {
  const first = issues[0];
  if (first === undefined) return "its content is not that of a resolution";
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const where = first.path.length === 0 ? "its top level" : `“${first.path.map(String).join(".")}”`;
  return `${where} is not as expected: ${first.message}${more}`;
}

function damaged(detail: string): ReadOutcome {
  return refuse({ kind: "damaged", detail });
}

function refuse(problem: ReadProblem): ReadOutcome {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
