// What the window around the text knows of it: its value, and the block the caret is in. Both are read together, so that the
// window is drawn once for both, and not between keys that follow one another: whoever types looks at the page.
import type { LexicalEditor, UpdateListenerPayload } from "lexical";
import { startTransition, useEffect, useState } from "react";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readPlaced } from "#editor/comment-places.ts";
import { changesOrder } from "#editor/convert/watch-resolution.ts";
import { $readCurrentBlock, type CurrentBlock, isSameBlock } from "./current-block.ts";
import { isFromKeys } from "./is-typing.ts";
import { Pause } from "./pause.ts";

export interface SeenText {
  /** What did not change in it is the same value as before. */
  readonly resolution: Resolution;
  readonly current: CurrentBlock | null;
}

/** The keys rest when none came for so long. */
const patience = 250;
/** Who writes without a rest sees it this often. */
const longest = 2_000;

export function useSeenText(editor: LexicalEditor): SeenText {
  const [seen, setSeen] = useState<SeenText>(() => ({ resolution: readPlaced(editor), current: null }));
  useEffect(
    () =>
      watchText(editor, (next) =>
        // In slices: a key that comes in the midst of it goes first.
        startTransition(() => setSeen((before) => keepSame(before, next))),
      ),
    [editor],
  );
  return seen;
}

function watchText(editor: LexicalEditor, tell: (seen: SeenText) => void): () => void {
  let current: CurrentBlock | null = null;
  let unseenSince: number | null = null;
  let told = 0;
  let idle: number | null = null;
  const rest = (): void => {
    pause.end();
    if (idle !== null) cancelIdleCallback(idle);
    idle = null;
  };
  const read = (): void => {
    rest();
    unseenSince = null;
    told = performance.now();
    current = editor.getEditorState().read($readCurrentBlock);
    tell({ resolution: readPlaced(editor), current });
  };
  const pause = new Pause(patience, read);
  const readSoon = (): void => {
    idle ??= requestIdleCallback(read, { timeout: patience });
  };
  const stop = editor.registerUpdateListener((update) => {
    const change = changeOf(update, current);
    if (change === null) return;
    const now = performance.now();
    unseenSince ??= now;
    const isLate = now - unseenSince > longest;
    // A caret that walks through the text is followed as often as keys may rest; words wait for their writer.
    const isNews = change === "look" || (change === "block" && now - told > patience) || change === "order";
    if (isLate || isNews) readSoon();
    else pause.begin();
  });
  read();
  return () => {
    stop();
    rest();
  };
}

/** What is another than was seen: words by keys or by anybody, what stands where by other means than keys, or the caret. */
function changeOf(
  update: UpdateListenerPayload,
  current: CurrentBlock | null,
): "words" | "order" | "block" | "look" | null {
  const { dirtyElements, dirtyLeaves, editorState, tags } = update;
  if (dirtyElements.size > 0 || dirtyLeaves.size > 0)
    return !isFromKeys(tags) && changesOrder(update) ? "order" : "words";
  const next = editorState.read($readCurrentBlock);
  if (isSameBlock(current, next)) return null;
  return next?.id === current?.id ? "look" : "block";
}

function keepSame(before: SeenText, next: SeenText): SeenText {
  const current = isSameBlock(before.current, next.current) ? before.current : next.current;
  const isSame = before.resolution === next.resolution && before.current === current;
  return isSame ? before : { ...next, current };
}
