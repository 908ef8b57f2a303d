#!/usr/bin/env node
// The command line: one command, its files, one exit code.
import type { ExitCode } from "./exit-code.ts";
import { fromWhereCalled } from "./given-path.ts";
import type { AskedCheck } from "./load-check.ts";
import { type CheckCommand, type Command, parseCommand } from "./parse-command.ts";
import { usage } from "./usage.ts";

async function main(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseCommand(words);
  if (!parsed.ok) {
    console.error(parsed.problem);
    return 2;
  }
  return run(parsed.command);
}

/** Each command loads only what it needs. */
async function run(command: Command): Promise<ExitCode> {
  switch (command.name) {
    case "help":
      console.log(usage);
      return 0;
    case "lint":
      return (await import("./lint-files.ts")).lintFiles(checkOf(command));
    case "cite":
      return (await import("./cite-files.ts")).citeFiles(checkOf(command));
    case "convert":
      return (await import("./convert-file.ts")).convertFile({
        ...command,
        from: fromWhereCalled(command.from),
        to: fromWhereCalled(command.to),
      });
    case "compare":
      if (command.redline !== null)
        return (await import("./redline-files.ts")).redlineFiles({
          ...command.redline,
          base: fromWhereCalled(command.base),
          draft: fromWhereCalled(command.draft),
          out: fromWhereCalled(command.redline.out),
          changes: command.changes,
        });
      return (await import("./compare-files.ts")).compareFiles({
        ...command,
        base: fromWhereCalled(command.base),
        draft: fromWhereCalled(command.draft),
        meanings: command.meanings === null ? null : fromWhereCalled(command.meanings),
      });
    case "complete":
      return (await import("./complete-text.ts")).completeText(command);
    case "serve":
      return (await import("./serve.ts")).serve({
        ...command,
        data: command.data === null ? null : fromWhereCalled(command.data).path,
      });
  }
}

function checkOf(command: CheckCommand): AskedCheck {
  return {
    ...command,
    files: command.files.map(fromWhereCalled),
    ownRules: command.profile.endsWith(".json") ? fromWhereCalled(command.profile) : null,
  };
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone: nobody is left to tell.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(
      `Penholder met a fault of its own: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (process.env["PENHOLDER_DEBUG"] !== undefined) console.error(error);
    process.exitCode = 2;
  },
);
