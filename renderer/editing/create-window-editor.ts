import { buildEditorFromExtensions, configExtension, defineExtension } from "@lexical/extension";
import { ReactExtension } from "@lexical/react/ReactExtension";
import { ReactProviderExtension } from "@lexical/react/ReactProviderExtension";
import type { LexicalEditorWithDispose } from "lexical";
import type { Bridge } from "#bridge/requests.ts";
import { recoverEditor } from "#collaboration/document/recover-editor.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { resolutionExtension } from "#editor/resolution-extension.ts";

/** The editor of one window, made before anything is drawn. Its content comes from the shared document alone. */
export function createWindowEditor(bridge: Bridge): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
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
        configExtension(resolutionExtension, { readPastedText: (text) => readPastedText(bridge, text) }),
        ReactProviderExtension,
        configExtension(ReactExtension, { contentEditable: null }),
      ],
      onError: recoverEditor((error) => {
        throw error;
      }),
    }),
  );
}

/** Several pasted lines are read as a file would be, and nothing is pasted that could not be read. */
async function readPastedText(
  bridge: Bridge,
  text: string,
): Promise<Pick<Resolution, "blocks" | "notes"> | null> {
  const read = await bridge.importFile({ name: "pasted.txt", bytes: new TextEncoder().encode(text) });
  return read.ok ? read.value.resolution : null;
}
