// The committed completion index, opened as a window opens it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompletionIndex, openIndex } from "#core/completion/completion-index.ts";

const path = join(import.meta.dirname, "..", "..", "src", "host", "data", "completion.bin");

let opened: CompletionIndex | null = null;

export function readCompletionIndex(): CompletionIndex {
  opened ??= openIndex(new Uint8Array(readFileSync(path)));
  if (opened === null) throw new Error("The completion index is of another version: run npm run data.");
  return opened;
}
