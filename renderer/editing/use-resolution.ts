import type { LexicalEditor } from "lexical";
import { startTransition, useEffect, useState } from "react";
import type { Resolution } from "#core/resolution/resolution.ts";
import { changesOrder, readWatched } from "#editor/convert/watch-resolution.ts";
import { Pause } from "./pause.ts";

/** What follows from words comes when typing pauses for this long; a new paragraph is seen in the next quiet moment. */
const patience = 250;
/** Who writes without a pause sees it this often. */
const longest = 2_000;

/** The document as a value, read again soon after it changed. What did not change is the same value as before. */
export function useResolution(editor: LexicalEditor): Resolution {
  const [resolution, setResolution] = useState(() => readNow(editor));
  useEffect(() => {
    let changedSince: number | null = null;
    let idle: number | null = null;
    const read = (): void => {
      pause.end();
      if (idle !== null) cancelIdleCallback(idle);
      idle = null;
      changedSince = null;
      const next = readNow(editor);
      // In slices: a key that comes in the midst of it goes first.
      startTransition(() => setResolution(next));
    };
    const pause = new Pause(patience, read);
    const readSoon = (): void => {
      idle ??= requestIdleCallback(read, { timeout: patience });
    };
    const stop = editor.registerUpdateListener((update) => {
      const { dirtyElements, dirtyLeaves } = update;
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const now = performance.now();
      changedSince ??= now;
      if (changesOrder(update) || now - changedSince > longest) readSoon();
      else pause.begin();
    });
    read();
    return () => {
      stop();
      pause.end();
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [editor]);
  return resolution;
}

export function readNow(editor: LexicalEditor): Resolution {
  return readWatched(editor);
}
