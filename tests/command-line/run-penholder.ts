// Runs the built command line as a user would, and answers what it printed and its exit code.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const seeds = join(root, "..", "shared", "seeds");
export const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.log("Skipped: the founding documents are not beside the project (../shared/seeds).");

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export function runPenholder(words: readonly string[], folder: string = root): Run {
  const program = join(root, "build", "cli", "penholder.js");
  const environment = { ...process.env, INIT_CWD: folder };
  const run = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: "utf8",
    env: environment,
  });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}
