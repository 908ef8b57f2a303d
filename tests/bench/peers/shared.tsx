// Stock Lexical on a shared document, as its own second binding has it and as our window does: Yjs and its undo instead of
// Lexical's history. What it keeps of a paragraph is what any editor on these two would keep.
import "./peer.css";
import { LexicalCollaboration } from "@lexical/react/LexicalCollaborationContext";
import { CollaborationPluginV2__EXPERIMENTAL } from "@lexical/react/LexicalCollaborationPlugin";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import type { Provider } from "@lexical/yjs";
import { $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import { askedParagraphs } from "./page-settings.ts";

const shared = new Doc();
const awareness = new Awareness(shared);

/** Nobody else is there, and nothing is kept. */
const alone: Provider = {
  // Yjs's own awareness has the fields that Lexical asks for, under wider types.
  awareness: awareness as unknown as Provider["awareness"],
  connect: () => undefined,
  disconnect: () => undefined,
  on: () => undefined,
  off: () => undefined,
};

function Fill() {
  const [editor] = useLexicalComposerContext();
  // Runs after the plugin's own effects: what is written now goes into the shared document.
  useEffect(() => {
    editor.update(() => {
      for (const words of askedParagraphs())
        $getRoot().append($createParagraphNode().append($createTextNode(words)));
      $getRoot().selectStart();
    });
    editor.focus();
  }, [editor]);
  return null;
}

const config = {
  namespace: "peer",
  editorState: null,
  onError: (error: Error) => {
    throw error;
  },
};

const place = document.getElementById("window");
if (place === null) throw new Error("The page has no place for the editor.");
createRoot(place).render(
  <LexicalCollaboration>
    <LexicalComposer initialConfig={config}>
      <RichTextPlugin contentEditable={<ContentEditable />} ErrorBoundary={LexicalErrorBoundary} />
      <CollaborationPluginV2__EXPERIMENTAL id="peer" doc={shared} provider={alone} rootName="root" />
      <Fill />
    </LexicalComposer>
  </LexicalCollaboration>,
);
