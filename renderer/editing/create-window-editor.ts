import type { Bridge } from "#bridge/requests.ts";
import { recoverEditor } from "#collaboration/document/recover-editor.ts";
import type { MatchOpener } from "#editor/behaviours/typed-openers.ts";
import { readWatched } from "#editor/convert/watch-resolution.ts";
import { createResolutionEditor, type ResolutionEditor } from "#editor/create-resolution-editor.ts";
import { whenAtRest } from "#renderer/design/at-rest.tsx";
import { clipboardOf } from "./paste/clipboard-of.ts";

/** The editor of one window, made before anything is drawn. Its content comes from the shared document alone. */
export function createWindowEditor(bridge: Bridge): ResolutionEditor {
  let openers: MatchOpener | null = null;
  const made = createResolutionEditor({
    openers: () => openers,
    namespace: "penholder",
    theme: {
      collaboration: {
        cursor: "other-caret",
        cursorName: "other-name",
        selection: "other-selection",
        selectionBg: "other-selection-ground",
      },
    },
    onError: recoverEditor((error) => {
      throw error;
    }),
    ...clipboardOf(bridge),
  });
  // Watched from the start, so that it knows of each change before those who ask it.
  readWatched(made.editor);
  whenAtRest(() => {
    void import("#core/openers/match-opener.ts").then(({ matchOpener }) => {
      openers = matchOpener;
    });
  });
  return made;
}
