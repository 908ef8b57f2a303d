// The files git knows or would take in: what the laws of the architecture are about.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Paths relative to the root, with forward slashes. */
export function listSourceFiles(...folders: readonly string[]): readonly string[] {
  const options = [
    "ls-files",
    "--cached",
    "--others",
    "--exclude-standard",
    "--deduplicate",
    "--",
    ...folders,
  ];
  return execFileSync("git", options, { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "");
}
