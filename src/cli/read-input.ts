// A file named on the command line, as a resolution.
import { readFile, stat } from "node:fs/promises";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem, type Problem } from "#bridge/problems.ts";
import type { Resolution, Stage } from "#core/resolution/resolution.ts";
import type { ReadResult, ReceivedChoice } from "#formats/format.ts";
import { importResolution, largestImport } from "#host/import-resolution.ts";
import type { GivenPath } from "./given-path.ts";
import { loadFormats, readInWorker } from "./load-knowledge.ts";

export async function readInput(
  { name, path }: GivenPath,
  changes: ReceivedChoice | null = null,
): Promise<Outcome<ReadResult>> {
  const bytes = await readBytes(name, path);
  if (!bytes.ok) return bytes;
  let count = 0;
  const context = { newId: () => `b${++count}`, defaultBody: "hrc", changes };
  const formats = await loadFormats();
  return importResolution({ name, bytes: bytes.value }, { formats, context, readInWorker });
}

/** What is wrong with a file, and what to add to the command where that helps. */
export function describeInputProblem(problem: Problem): string {
  const described = describeProblem(problem);
  return problem.kind === "open-changes" || problem.kind === "undecided-changes"
    ? `${described} Say --changes accept or --changes reject.`
    : described;
}

/** The resolution under the profile and stage the user names, where he names them. */
export function readAs(resolution: Resolution, profile: string, stage: Stage | "auto"): Resolution {
  return {
    ...resolution,
    body: profile === "auto" ? resolution.body : profile,
    stage: stage === "auto" ? resolution.stage : stage,
  };
}

async function readBytes(name: string, path: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > largestImport) return fail({ kind: "file-too-large", name, limit: largestImport });
    return succeed(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return fail({ kind: "no-such-file", name });
    const reasons: Readonly<Record<string, string>> = {
      EISDIR: "it is a folder",
      EACCES: "it may not be read",
      EPERM: "it may not be read",
    };
    return fail({ kind: "damaged-file", name, detail: reasons[code] ?? `it could not be read (${code})` });
  }
}
