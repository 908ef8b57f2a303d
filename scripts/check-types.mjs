// Checks the types of each environment by itself, so that nothing compiles where it cannot run.
import { spawnSync } from "node:child_process";

const environments = ["core", "portable", "window", "node", "tests"];
let failed = false;
for (const environment of environments) {
  const run = spawnSync("npx", ["--no-install", "tsc", "-p", `tsconfig.${environment}.json`], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
