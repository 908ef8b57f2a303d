// Opens any file that a format can read, by its extension.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { findFormat } from "#formats/find-format.ts";
import type { Format, ReadContext, ReadOutcome, ReadResult } from "#formats/format.ts";
import { describeReadProblem } from "./describe-read-problem.ts";
import type { ReadInWorker } from "./reading/read-in-worker.ts";

/** Larger than any text of the United Nations, and small enough to be refused or read at once. */
export const largestImport = 64_000_000;

/** In characters. A pattern that runs along several million at once can exhaust the stack it has. */
const longestParagraph = 1_000_000;

export function importResolution(
  file: { readonly name: string; readonly bytes: Uint8Array },
  formats: readonly Format[],
  context: ReadContext,
): Outcome<ReadResult> {
  const found = findReader(file, formats);
  return found.ok ? checkRead(file.name, found.value.read(file.bytes, context)) : found;
}

/** The same where a Word file is read elsewhere. */
export async function importInWorker(
  file: { readonly name: string; readonly bytes: Uint8Array },
  formats: readonly Format[],
  context: ReadContext,
  readWord: ReadInWorker,
): Promise<Outcome<ReadResult>> {
  const found = findReader(file, formats);
  if (!found.ok) return found;
  if (found.value.id !== "docx") return checkRead(file.name, found.value.read(file.bytes, context));
  const { defaultBody, changes } = context;
  return checkRead(file.name, await readWord({ bytes: file.bytes, defaultBody, changes: changes ?? null }));
}

type Reader = Format & { readonly read: NonNullable<Format["read"]> };

function findReader(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  formats: readonly Format[],
): Outcome<Reader> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  const format =
    findFormat(name, formats) ?? formats.find(({ alsoReads }) => alsoReads?.includes(extension ?? ""));
  if (format?.read === undefined) return fail({ kind: "unknown-format", name });
  if (bytes.length > largestImport) return fail({ kind: "file-too-large", name, limit: largestImport });
  return succeed({ ...format, read: format.read });
}

function checkRead(name: string, read: ReadOutcome): Outcome<ReadResult> {
  if (!read.ok) return fail(describeReadProblem(read.problem, name));
  const { blocks, notes } = read.value.value;
  const isTooLong = ({ spans }: { readonly spans: readonly Span[] }) =>
    textOf(spans).length > longestParagraph;
  return blocks.some(isTooLong) || notes.some(isTooLong)
    ? fail({ kind: "paragraph-too-long", name, limit: longestParagraph })
    : succeed(read.value);
}
