// Reads one file, off the thread that answers the window: what is sent may be long, or made to harm.
import { parentPort } from "node:worker_threads";
import { readAkn } from "#formats/akn/read-akn.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import type { ReadContext, ReadOutcome, ReceivedChoice, WorkerFormat } from "#formats/format.ts";
import { readOdt } from "#formats/odt/read-odt.ts";

export interface ReadingJob {
  readonly format: WorkerFormat;
  readonly bytes: Uint8Array;
  readonly defaultBody: string;
  readonly changes: ReceivedChoice | null;
  /** A new id, from which those of all that is read are made. */
  readonly firstId: string;
}

type Reader = (bytes: Uint8Array, context: ReadContext) => ReadOutcome | Promise<ReadOutcome>;

const readers: Readonly<Record<WorkerFormat, Reader>> = {
  docx: readDocx,
  odt: readOdt,
  akn: readAkn,
  // What opens a PDF is large: it is loaded for one only.
  pdf: async (bytes, context) => {
    const [{ openPdf }, { readPdf }] = await Promise.all([
      import("./open-pdf.ts"),
      import("#formats/pdf/read-pdf.ts"),
    ]);
    return readPdf(await openPdf(bytes), context);
  },
};

async function read({ format, bytes, defaultBody, changes, firstId }: ReadingJob): Promise<void> {
  let count = 0;
  const newId = (): string => `${firstId}-${++count}`;
  parentPort?.postMessage(await readers[format](bytes, { newId, defaultBody, changes }));
}

// pdf.js leaves promises behind in files that it gives up; what came of the file is in the outcome.
process.on("unhandledRejection", () => {});

parentPort?.once("message", (job: ReadingJob) => {
  read(job).catch((error: unknown) =>
    setImmediate(() => {
      throw error;
    }),
  );
});
