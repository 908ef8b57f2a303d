import type { LexicalEditor } from "lexical";
import { useCallback } from "react";
import { describeProblem } from "#bridge/problems.ts";
import { useTell } from "#renderer/design/toast.tsx";
import { readNow } from "#renderer/editing/read-now.ts";
import { versionWords } from "#renderer/strings/version-words.ts";
import { useHost } from "./host-context.ts";

/** Gives what keeps the text as it is now as a version that nobody asked for; who keeps none is told. */
export function useKeepVersion(editor: LexicalEditor, draft: string): (name: string) => void {
  const { bridge } = useHost();
  const tell = useTell();
  return useCallback(
    (name) => {
      const asked = { draft, name, resolution: readNow(editor), automatic: true };
      void bridge.saveVersion(asked).then((kept) => {
        if (!kept.ok) tell({ text: versionWords.notKept(describeProblem(kept.problem)) });
      });
    },
    [bridge, tell, editor, draft],
  );
}
