import { buildEditorFromExtensions, configExtension, defineExtension } from "@lexical/extension";
import { ReactExtension } from "@lexical/react/ReactExtension";
import { ReactProviderExtension } from "@lexical/react/ReactProviderExtension";
import type { LexicalEditorWithDispose } from "lexical";
import type { Bridge } from "#bridge/requests.ts";
import { recoverEditor } from "#collaboration/document/recover-editor.ts";
import { readWatched } from "#editor/convert/watch-resolution.ts";
import { resolutionExtension } from "#editor/resolution-extension.ts";
import { clipboardOf } from "./paste/clipboard-of.ts";

/** The editor of one window, made before anything is drawn. Its content comes from the shared document alone. */
export function createWindowEditor(bridge: Bridge): LexicalEditorWithDispose {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "penholder-window",
      namespace: "penholder",
      $initialEditorState: null,
      theme: {
        collaboration: {
          cursor: "other-caret",
          cursorName: "other-name",
          selection: "other-selection",
          selectionBg: "other-selection-ground",
        },
      },
      dependencies: [
        configExtension(resolutionExtension, clipboardOf(bridge)),
        ReactProviderExtension,
        configExtension(ReactExtension, { contentEditable: null }),
      ],
      onError: recoverEditor((error) => {
        throw error;
      }),
    }),
  );
  // Watched from the start, so that it knows of each change before those who ask it.
  readWatched(editor);
  return editor;
}
