// The whole editor: its nodes and its behaviours, without a look. Lexical's own builder of extensions would be one more
// thing to load before the first letter, for an editor that has just this one.
import { type CreateEditorArgs, createEditor, type LexicalEditor, mergeRegister } from "lexical";
import { type BehaviourOptions, registerBehaviours } from "./behaviours/register-behaviours.ts";
import { takeCaretWithKey } from "./behaviours/take-caret-with-key.ts";
import { resolutionNodes } from "./nodes/resolution-nodes.ts";

export interface ResolutionEditor {
  readonly editor: LexicalEditor;
  /** Takes the behaviours off and lets go of the page. */
  readonly dispose: () => void;
}

export interface EditorOptions extends Pick<CreateEditorArgs, "namespace" | "theme">, BehaviourOptions {
  readonly onError: (error: Error, editor: LexicalEditor) => void;
}

/** Empty: the content comes from the shared document alone. */
export function createResolutionEditor(options: EditorOptions): ResolutionEditor {
  const { namespace, theme, onError, ...behaviours } = options;
  const editor: LexicalEditor = createEditor({
    nodes: [...resolutionNodes],
    ...(namespace === undefined ? {} : { namespace }),
    ...(theme === undefined ? {} : { theme }),
    onError: (error) => onError(error, editor),
  });
  const dispose = mergeRegister(
    // A caret is on a page: the behaviours alone run where there is none.
    mergeRegister(registerBehaviours(editor, behaviours), takeCaretWithKey(editor)),
    () => editor.setRootElement(null),
  );
  return { editor, dispose };
}
