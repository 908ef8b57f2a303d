// Checks the types of each environment by itself, so that nothing compiles where it cannot run.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

// The largest first: the others are done beside it.
const environments = ["tests", "window", "node", "portable", "core"];
let failed = false;

async function checkNext() {
  const environment = environments.shift();
  if (environment === undefined) return;
  const run = spawn("npx", ["--no-install", "tsc", "-p", `tsconfig.${environment}.json`], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const status = await new Promise((resolve) => run.once("exit", resolve).once("error", resolve));
  if (status !== 0) failed = true;
  await checkNext();
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, checkNext));
process.exit(failed ? 1 : 0);
