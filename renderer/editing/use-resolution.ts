import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readWatched } from "#editor/convert/watch-resolution.ts";

/** What follows from the text may come this much later than the keystroke. */
const patience = 200;

/** The document as a value, read again in a quiet moment after it changed. What did not change is the same value as before. */
export function useResolution(editor: LexicalEditor): Resolution {
  const [resolution, setResolution] = useState(() => readNow(editor));
  useEffect(() => {
    let waiting: number | null = null;
    const read = (): void => {
      waiting = null;
      setResolution(readNow(editor));
    };
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      waiting ??= requestIdleCallback(read, { timeout: patience });
    });
    read();
    return () => {
      stop();
      if (waiting !== null) cancelIdleCallback(waiting);
    };
  }, [editor]);
  return resolution;
}

export function readNow(editor: LexicalEditor): Resolution {
  return readWatched(editor);
}
