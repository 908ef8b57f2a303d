// A format knows bytes; the user knows a file by its name.
import type { Problem } from "#bridge/problems.ts";
import { assertNever } from "#core/resolution/assert-never.ts";
import type { ReadProblem } from "#formats/format.ts";

export function describeReadProblem(problem: ReadProblem, name: string): Problem {
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
    case "not-word":
      return { kind: "not-word", name, because: problem.because };
    case "not-odt":
      return { kind: "not-odt", name, because: problem.because };
    case "not-pdf":
      return { kind: "not-pdf", name, because: problem.because };
    case "open-changes":
      return { kind: "open-changes", name, received: problem.received };
    default:
      return assertNever(problem);
  }
}
