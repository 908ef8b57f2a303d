// Says that a long paste is being read, and offers to leave it: the clipboard still has what was copied.
import { COMMAND_PRIORITY_LOW, type LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import { PASTING_COMMAND } from "#editor/behaviours/clipboard.ts";
import { Working } from "#renderer/design/working.tsx";
import { pasteWords } from "#renderer/strings/paste-words.ts";
import "./paste-notice.css";

export function PasteProgress({ editor }: { readonly editor: LexicalEditor }) {
  const [cancel, setCancel] = useState<(() => void) | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        PASTING_COMMAND,
        (underWay) => {
          // A function would be called by the setter.
          setCancel(() => underWay?.cancel ?? null);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (cancel === null) return null;
  const leave = (): void => {
    cancel();
    editor.focus();
  };
  return (
    <section className="paste-progress" aria-label={pasteWords.name}>
      <Working label={pasteWords.reading} onCancel={leave} />
    </section>
  );
}
