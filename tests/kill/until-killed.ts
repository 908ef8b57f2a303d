// Starts a TypeScript file as a process of its own and kills it: no warning, no last word.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Doomed {
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
  readonly nextLine: (isIt: (line: string) => boolean) => Promise<string>;
  /** Returns once it is dead and all it printed has arrived. */
  readonly kill: () => Promise<void>;
}

const patience = 30_000;

export function startDoomed(script: string, ...words: readonly string[]): Doomed {
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...words],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
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
        const timer = setTimeout(() => reject(new Error(`${script} did not get so far.`)), patience);
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
