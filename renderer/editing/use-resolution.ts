import type { LexicalEditor } from "lexical";
import { startTransition, useEffect, useState } from "react";
import type { Resolution } from "#core/resolution/resolution.ts";
import { changesOrder, readWatched } from "#editor/convert/watch-resolution.ts";

/** What follows from words comes when typing pauses for this long; a new paragraph is seen in the next quiet moment. */
const patience = 250;
/** Who writes without a pause sees it this often. */
const longest = 1_000;

/** The document as a value, read again soon after it changed. What did not change is the same value as before. */
export function useResolution(editor: LexicalEditor): Resolution {
  const [resolution, setResolution] = useState(() => readNow(editor));
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    let since = 0;
    let idle: number | null = null;
    const settle = (): void => {
      if (waiting !== null) clearTimeout(waiting);
      if (idle !== null) cancelIdleCallback(idle);
      waiting = null;
      idle = null;
    };
    const read = (): void => {
      settle();
      const next = readNow(editor);
      // In slices: a key that comes in the midst of it goes first.
      startTransition(() => setResolution(next));
    };
    const wait = (): void => {
      const now = performance.now();
      if (waiting === null) since = now;
      else clearTimeout(waiting);
      waiting = setTimeout(read, Math.min(patience, Math.max(0, since + longest - now)));
    };
    const stop = editor.registerUpdateListener((update) => {
      const { dirtyElements, dirtyLeaves } = update;
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      if (changesOrder(update)) idle ??= requestIdleCallback(read, { timeout: patience });
      else wait();
    });
    read();
    return () => {
      stop();
      settle();
    };
  }, [editor]);
  return resolution;
}

export function readNow(editor: LexicalEditor): Resolution {
  return readWatched(editor);
}
