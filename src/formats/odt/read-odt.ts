import { readWordContent } from "#formats/docx/read/read-word-content.ts";
import type { ReadContext, ReadOutcome } from "#formats/format.ts";
import { openOdt } from "./open-odt.ts";
import { readOdtDocument } from "./read-odt-document.ts";

/** Reads an OpenDocument text; what becomes of its tracked changes is said by `context.changes`. */
export function readOdt(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  const opened = openOdt(bytes);
  return opened.ok ? readWordContent(readOdtDocument(opened.value), context) : opened;
}
