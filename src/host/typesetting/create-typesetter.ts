// The Typst compiler in a worker thread, as the PDF writer asks for it.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import {
  CannotTypeset,
  type DrawnPages,
  type PageDrawer,
  type Typesetter,
  type TypesettingJob,
} from "#formats/pdf/typesetter.ts";
import { describeComplaints } from "./describe-complaints.ts";

/** Far beyond what a hundred pages take (2.6 s); a text that takes longer hangs. */
const longestWait = 60_000;

type Refused = { readonly complaints: readonly string[] };

/** `assetsFolder` is the folder above `src/host/typesetting`. A worker is started for each document and ended after it. */
export function createTypesetter(assetsFolder: string): Typesetter {
  return async (job) => {
    const { bytes } = await askWorker<{ readonly bytes: Uint8Array }>(assetsFolder, job);
    return new Uint8Array(bytes);
  };
}

/** Draws with the same compiler, fonts and template: what is seen is what is set. */
export function createPageDrawer(assetsFolder: string): PageDrawer {
  return (job, most) => askWorker<DrawnPages>(assetsFolder, { ...job, drawn: most });
}

/** `drawn` asks for pictures instead of a file. What is asked decides what the worker of this folder posts. */
function askWorker<Answer extends object>(
  assetsFolder: string,
  job: TypesettingJob & { readonly drawn?: number },
): Promise<Answer> {
  const folder = join(assetsFolder, "src", "host", "typesetting");
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
    worker.once("message", (answer: Answer | Refused) =>
      end(() =>
        "complaints" in answer
          ? reject(new CannotTypeset(describeComplaints(answer.complaints)))
          : resolve(answer),
      ),
    );
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
