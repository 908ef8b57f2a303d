// `penholder compare BASE NEW --redline OUT.docx`: the base's own Word file, with what changed as tracked changes.
import { readFile } from "node:fs/promises";
import { describeProblem, type Problem } from "#bridge/problems.ts";
import { makeRedline } from "#host/make-redline.ts";
import { describeReadError } from "#host/storage/describe-disk-error.ts";
import { writeForUser } from "#host/storage/write-safely.ts";
import type { ExitCode } from "./exit-code.ts";
import type { GivenPath } from "./given-path.ts";
import { loadFormats, loadKnowledge, readInWorker } from "./load-knowledge.ts";
import type { RedlineOptions } from "./parse-command.ts";
import { describeInputProblem, readInput } from "./read-input.ts";

type Asked = Omit<RedlineOptions, "out"> & {
  readonly base: GivenPath;
  readonly draft: GivenPath;
  readonly out: GivenPath;
  readonly changes: "accept" | "reject" | null;
};

/** 0 where the file is written, 2 where it cannot be. */
export async function redlineFiles(asked: Asked): Promise<ExitCode> {
  const draft = await readInput(asked.draft, asked.changes);
  if (!draft.ok) return report(draft.problem);
  const bytes = await readBase(asked.base);
  if (!(bytes instanceof Uint8Array)) return report(bytes);
  const { profileOf } = await loadKnowledge();
  const made = await makeRedline(
    {
      base: { name: asked.base.name, bytes },
      draft: draft.value.value,
      author: asked.author,
      date: new Date().toISOString(),
      renumber: asked.renumber,
    },
    { formats: await loadFormats(), profileOf, readInWorker },
  );
  if (!made.ok) return report(made.problem);
  const { isBaseWritten, left } = made.value;
  if (isBaseWritten)
    console.error(
      `${asked.base.name} is no Word file: what is written is not the official file, and says so.`,
    );
  if (left.length > 0) {
    const count = left.length === 1 ? "one line" : `${left.length} lines`;
    console.error(`Accepting all changes leaves ${count} other than in ${asked.draft.name}, the first:`);
    console.error(`  ${asked.draft.name}: ${shorten(left[0]?.wanted)}`);
    console.error(`  ${asked.out.name}: ${shorten(left[0]?.found)}`);
  }
  const written = await writeForUser(asked.out.path, made.value.bytes);
  return written.ok ? 0 : report(written.problem);
}

function shorten(line = ""): string {
  return line.length > 160 ? `${line.slice(0, 160)} …` : line || "—";
}

async function readBase({ name, path }: GivenPath): Promise<Uint8Array | Problem> {
  try {
    return await readFile(path);
  } catch (error) {
    return describeReadError(error, name);
  }
}

function report(problem: Problem): ExitCode {
  console.error(problem.kind === "open-changes" ? describeInputProblem(problem) : describeProblem(problem));
  return 2;
}
