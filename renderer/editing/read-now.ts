import type { LexicalEditor } from "lexical";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readWatched } from "#editor/convert/watch-resolution.ts";

/** The document as it stands at this moment. What did not change since it was last asked is the same value as then. */
export function readNow(editor: LexicalEditor): Resolution {
  return readWatched(editor);
}
