// `penholder convert`: one file into another, messages to standard error.
import { describeProblem, type Problem } from "#bridge/problems.ts";
import type { Message } from "#formats/format.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import type { ConvertCommand } from "./parse-command.ts";
import type { ExitCode, GivenPath } from "./penholder.ts";
import { findFormat, readInput } from "./read-input.ts";
import { writeOutput } from "./write-output.ts";

type Asked = Omit<ConvertCommand, "from" | "to"> & { readonly from: GivenPath; readonly to: GivenPath };

export async function convertFile(asked: Asked): Promise<ExitCode> {
  const format = findFormat(asked.to.name, "write");
  if (format?.write === undefined) return report({ kind: "unknown-format", name: asked.to.name });
  const read = await readInput(asked.from);
  if (!read.ok) return report(read.problem);
  printMessages(read.value.messages, asked);
  const knowledge = await loadKnowledge();
  const resolution = read.value.value;
  const written = await writeOutput(asked.to, () =>
    knowledge.write(format, resolution, { profile: knowledge.profileOf(resolution.body) }),
  );
  return written.ok ? 0 : report(written.problem);
}

function printMessages(messages: readonly Message[], asked: Asked): void {
  if (asked.messages === "json") {
    console.error(JSON.stringify({ messages }, null, 2));
    return;
  }
  for (const { severity, text, place } of messages) {
    const at = place === null ? "" : `:${place.line}:${place.column}`;
    console.error(`${asked.from.name}${at}: ${severity}: ${text}`);
  }
}

function report(problem: Problem): ExitCode {
  console.error(describeProblem(problem));
  return 2;
}
