// A file named on the command line, as a resolution.
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Problem } from "#bridge/problems.ts";
import type { Resolution, Stage } from "#core/resolution/resolution.ts";
import { allFormats } from "#formats/all-formats.ts";
import type { Format, ReadProblem, ReadResult } from "#formats/format.ts";
import type { GivenPath } from "./penholder.ts";

/** No text of a resolution comes near it; what is larger is not read at all. */
const largestFile = 64_000_000;

/** The format a file's extension names, if it can do what is asked. */
export function findFormat(name: string, ability: "read" | "write"): Format | null {
  const extension = extname(name).slice(1).toLowerCase();
  return allFormats.find((format) => format.extension === extension && format[ability] !== undefined) ?? null;
}

export async function readInput({ name, path }: GivenPath): Promise<Outcome<ReadResult>> {
  const read = findFormat(name, "read")?.read;
  if (read === undefined) return fail({ kind: "unknown-format", name });
  const bytes = await readBytes(name, path);
  if (!bytes.ok) return bytes;
  let count = 0;
  const result = read(bytes.value, { newId: () => `b${++count}`, defaultBody: "hrc" });
  return result.ok ? succeed(result.value) : fail(problemOf(name, result.problem));
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
    if (size > largestFile) return fail({ kind: "file-too-large", name, limit: largestFile });
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

function problemOf(name: string, problem: ReadProblem): Problem {
  switch (problem.kind) {
    case "empty":
      return { kind: "empty-file", name };
    case "binary":
      return { kind: "binary-file", name };
    case "too-large":
      return { kind: "file-too-large", name, limit: problem.limit };
    case "damaged":
      return { kind: "damaged-file", name, detail: problem.detail };
    case "newer-version":
      return { kind: "newer-version", name, version: problem.version, supported: problem.supported };
  }
}
