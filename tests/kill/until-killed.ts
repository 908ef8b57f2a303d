// Starts a TypeScript file as a process of its own and kills it: no warning, no last word.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { onTestFinished } from "vitest";

export interface Doomed {
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
  readonly nextLine: (isIt: (line: string) => boolean) => Promise<string>;
  /** Returns once it is dead and all it printed has arrived. */
  readonly kill: () => Promise<void>;
}

const patience = 60_000;

/** One file of a script and all it imports: a process is to be started many times, and fast. Gives its path. */
export async function bundle(script: string): Promise<string> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  mkdirSync(join(root, "build", "tests"), { recursive: true });
  // Below the root, where its packages are found.
  const outDir = mkdtempSync(join(root, "build", "tests", "kill-"));
  onTestFinished(() => rmSync(outDir, { recursive: true }));
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: fileURLToPath(new URL(script, import.meta.url)),
      target: "node22",
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "doomed.js" } },
    },
  });
  return join(outDir, "doomed.js");
}

export function startDoomed(path: string, ...words: readonly string[]): Doomed {
  const child: ChildProcess = spawn(process.execPath, [path, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Whatever becomes of the test: no process outlives it.
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    // A line cut off by the kill was never said.
    rest = parts.pop() ?? "";
    lines.push(...parts);
    for (const listener of [...listeners]) listener();
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    lines,
    nextLine: (isIt) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${path} did not get so far.`)), patience);
        const look = () => {
          const line = lines.find(isIt);
          if (line === undefined) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(line);
        };
        listeners.add(look);
        look();
      }),
    kill: async () => {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

export function randomBetween(least: number, most: number): number {
  return least + Math.random() * (most - least);
}
