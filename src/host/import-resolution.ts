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

interface ImportOptions {
  readonly formats: readonly Format[];
  readonly context: ReadContext;
  readonly readInWorker: ReadInWorker;
}

export async function importResolution(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { formats, context, readInWorker }: ImportOptions,
): Promise<Outcome<ReadResult>> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  const format =
    findFormat(name, formats) ?? formats.find(({ alsoReads }) => alsoReads?.includes(extension ?? ""));
  const inWorker = format?.readsInWorker;
  if (format === undefined || (format.read === undefined && inWorker === undefined))
    return fail({ kind: "unknown-format", name });
  if (bytes.length > largestImport) return fail({ kind: "file-too-large", name, limit: largestImport });
  if (inWorker !== undefined)
    return checkRead(name, await readInWorker({ format: inWorker, bytes }, context));
  return format.read === undefined
    ? fail({ kind: "unknown-format", name })
    : checkRead(name, format.read(bytes, context));
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
