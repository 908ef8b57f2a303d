import type { ReadContext, ReadOutcome } from "#formats/format.ts";
import { readPackage } from "./read/read-package.ts";
import { readWordContent } from "./read/read-word-content.ts";
import { readWordDocument } from "./read/read-word-document.ts";

/** Reads a Word file; what becomes of its tracked changes is said by `context.changes`. */
export function readDocx(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  const opened = readPackage(bytes);
  if (!opened.ok) return opened;
  const word = readWordDocument(opened.value);
  const broken = opened.value.problem();
  return broken === null ? readWordContent(word, context) : { ok: false, problem: broken };
}
