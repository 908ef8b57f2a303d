// A process to be traced: reads harmless files, then harmful ones, as the host does; what lies between two marks belongs to one of them.
import { accessSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { importResolution } from "#host/import-resolution.ts";
import { formatsFrom } from "#host/load-formats.ts";
import { createReader } from "#host/reading/read-in-worker.ts";
import { harmfulFiles, harmlessFiles, type NamedFile } from "./harmful-files.ts";

const root = process.cwd();
const readInWorker = createReader(root);
const formats = await formatsFrom(root)();

function mark(name: string): void {
  try {
    accessSync(`/mark-of-reading-${name}`);
  } catch {
    // It is looked for to be seen in the trace, and is nowhere.
  }
}

async function readAll(files: readonly NamedFile[]): Promise<void> {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  const context = { newId, defaultBody: "hrc", changes: "accept" } as const;
  for (const file of files) {
    const outcome = await importResolution(file, { formats, context, readInWorker });
    console.log(`${file.name}: ${outcome.ok ? "read" : outcome.problem.kind}`);
  }
}

// Twice: what is loaded once is loaded.
await readAll(harmlessFiles);
mark("harmless");
await readAll(harmlessFiles);
mark("harmful");
await readAll(harmfulFiles);
mark("control");
// What must not happen, to see that the trace would show it.
readFileSync("/etc/passwd");
await new Promise((resolve) => connect(9, "127.0.0.1").on("error", resolve));
mark("end");
