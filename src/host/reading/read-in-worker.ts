// Files are read in a worker that ends with the file, or is ended.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ReadContext, ReadOutcome } from "#formats/format.ts";
import type { ReadingJob } from "./read-worker.ts";

/** Far beyond what a thousand pages take (2 s); a file that takes longer hangs. */
const longestWait = 30_000;
const mostMemory = 1_024;

export type ReadInWorker = (
  file: Pick<ReadingJob, "format" | "bytes">,
  context: ReadContext,
) => Promise<ReadOutcome>;

/** `assetsFolder` is the folder above `build`. */
export function createReader(assetsFolder: string, wait = longestWait): ReadInWorker {
  // Its source stands beside this file, unless this is a bundle; then its own bundle is used.
  const source = join(dirname(fileURLToPath(import.meta.url)), "read-worker.ts");
  const path = existsSync(source) ? source : join(assetsFolder, "build", "reader", "read-worker.js");
  return (file, context) => {
    const { defaultBody, changes = null, newId } = context;
    return askWorker(path, { ...file, defaultBody, changes, firstId: newId() }, wait);
  };
}

function askWorker(path: string, job: ReadingJob, wait: number): Promise<ReadOutcome> {
  const worker = new Worker(path, {
    // The worker takes none of the flags its parent was started with.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  return new Promise<ReadOutcome>((resolve, reject) => {
    const timer = setTimeout(() => end(() => resolve(tooLong)), wait);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    // What the worker of this folder posts is the outcome of a reading.
    worker.once("message", (outcome: ReadOutcome) => end(() => resolve(outcome)));
    worker.once("error", (error) => end(() => (isOutOfMemory(error) ? resolve(tooMuch) : reject(error))));
    worker.once("exit", (code) => end(() => reject(new Error(`The reader ended with ${code}.`))));
    worker.postMessage(job);
  });
}

const tooLong: ReadOutcome = {
  ok: false,
  problem: { kind: "damaged", detail: "reading it took far longer than any text does" },
};
const tooMuch: ReadOutcome = {
  ok: false,
  problem: { kind: "damaged", detail: "reading it took more memory than any text does" },
};

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
