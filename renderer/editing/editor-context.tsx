import {
  createLexicalComposerContext,
  LexicalComposerContext,
  type LexicalComposerContextWithEditor,
} from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor } from "lexical";
import { type ReactNode, useMemo } from "react";

export interface EditorContextProps {
  readonly editor: LexicalEditor;
  readonly children: ReactNode;
}

/** Lets Lexical's own components find the editor of this draft. */
export function EditorContext({ editor, children }: EditorContextProps) {
  const context = useMemo<LexicalComposerContextWithEditor>(
    () => [editor, createLexicalComposerContext(null, null)],
    [editor],
  );
  return <LexicalComposerContext value={context}>{children}</LexicalComposerContext>;
}
