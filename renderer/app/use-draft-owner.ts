import type { LexicalEditor } from "lexical";
import { useMemo } from "react";
import type { DraftOwner, WindowOwner } from "./draft-owner.ts";
import { useExportRedline } from "./use-export-redline.ts";
import { useKeepVersion } from "./use-keep-version.ts";

/** What the owner can do with the text, beside what the window gives; null in a guest's window. */
export function useDraftOwner(
  editor: LexicalEditor,
  owner: WindowOwner | null,
  name: string,
): DraftOwner | null {
  const { draft, base } = owner ?? { draft: "", base: null };
  const exportRedline = useExportRedline(editor, { draft, base }, name);
  const keepVersion = useKeepVersion(editor, draft);
  return useMemo(
    () => (owner === null ? null : { ...owner, exportRedline, keepVersion }),
    [owner, exportRedline, keepVersion],
  );
}
