// The Typst compiler in a worker thread, as the PDF writer asks for it.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { CannotTypeset, type Typesetter, type TypesettingJob } from "#formats/pdf/typesetter.ts";
import { describeComplaints } from "./describe-complaints.ts";

/** Far beyond what a hundred pages take (2.6 s); a text that takes longer hangs. */
const longestWait = 60_000;

type Answer = { readonly bytes: Uint8Array } | { readonly complaints: readonly string[] };

/** `assetsFolder` is the folder above `src/host/typesetting`. A worker is started for each document and ended after it. */
export function createTypesetter(assetsFolder: string): Typesetter {
  const folder = join(assetsFolder, "src", "host", "typesetting");
  return async (job) => {
    const answer = await askWorker(folder, job);
    if ("complaints" in answer) throw new CannotTypeset(describeComplaints(answer.complaints));
    return new Uint8Array(answer.bytes);
  };
}

function askWorker(folder: string, job: TypesettingJob): Promise<Answer> {
  const worker = new Worker(join(folder, "typeset-worker.mjs"), {
    workerData: { fonts: join(folder, "fonts") },
    // The worker takes none of the flags its parent was started with.
    execArgv: [],
  });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new CannotTypeset("setting the pages took longer than a minute"));
      void worker.terminate();
    }, longestWait);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    // What the worker of this folder posts is an Answer.
    worker.once("message", (answer: Answer) => end(() => resolve(answer)));
    worker.once("error", (error) => end(() => reject(failure(error))));
    worker.once("exit", (code) =>
      end(() => reject(failure(new Error(`The typesetter ended with ${code}.`)))),
    );
    worker.postMessage(job);
  });
}

/** The compiler is a native part that is not served for every machine. */
function failure(error: unknown): Error {
  const isMissing = error instanceof Error && /typst-ts-node-compiler|native binding/i.test(error.message);
  return isMissing
    ? new CannotTypeset("the part that sets pages is not there for this kind of computer")
    : new Error("The typesetter broke off.", { cause: error });
}
