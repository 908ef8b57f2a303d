// A minimal page of React and stock Lexical: rich text and history, nothing else.
import "./peer.css";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { askedParagraphs } from "./page-settings.ts";

function $fill(): void {
  for (const words of askedParagraphs())
    $getRoot().append($createParagraphNode().append($createTextNode(words)));
  $getRoot().selectStart();
}

function Focus() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => editor.focus(), [editor]);
  return null;
}

const config = {
  namespace: "peer",
  editorState: $fill,
  onError: (error: Error) => {
    throw error;
  },
};

const place = document.getElementById("window");
if (place === null) throw new Error("The page has no place for the editor.");
createRoot(place).render(
  <LexicalComposer initialConfig={config}>
    <RichTextPlugin contentEditable={<ContentEditable />} ErrorBoundary={LexicalErrorBoundary} />
    <HistoryPlugin />
    <Focus />
  </LexicalComposer>,
);
