// Reads one Word file, off the thread that answers the window: what is sent may be long, or made to harm.
import { randomUUID } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { readDocx } from "#formats/docx/read-docx.ts";
import type { ChangeChoice } from "#formats/format.ts";

export interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly defaultBody: string;
  readonly changes: ChangeChoice | null;
}

parentPort?.once("message", ({ bytes, defaultBody, changes }: ReadingJob) => {
  parentPort?.postMessage(readDocx(bytes, { newId: randomUUID, defaultBody, changes }));
});
