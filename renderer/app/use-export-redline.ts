import type { LexicalEditor } from "lexical";
import { useEffect, useRef, useState } from "react";
import { describeProblem } from "#bridge/problems.ts";
import { useTell } from "#renderer/design/toast.tsx";
import { useDeliverFile } from "#renderer/dialogs/export/use-deliver-file.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { redlineWords } from "#renderer/strings/redline-words.ts";
import type { WindowOwner } from "./draft-owner.ts";
import { useHost, useSettings } from "./host-context.ts";

/** Gives what tracks the draft's changes in the file it was begun from, and says where it is; null where there is none. */
export function useExportRedline(
  editor: LexicalEditor,
  { draft, base }: Pick<WindowOwner, "draft" | "base">,
  name: string,
): (() => void) | null {
  const { bridge } = useHost();
  const { delegation } = useSettings().settings;
  const tell = useTell();
  const deliver = useDeliverFile();
  const make = async (file: string): Promise<void> => {
    tell({ text: redlineWords.making(file) });
    const asked = { draft, resolution: readNow(editor), name, author: delegation };
    const made = await bridge.exportRedline(asked);
    if (!made.ok) return tell({ text: redlineWords.failed(describeProblem(made.problem)) });
    const { file: redline, isOfficial, left } = made.value;
    const delivered = await deliver(redline);
    if (delivered.kind === "failed") tell({ text: redlineWords.failed(delivered.reason) });
    if (delivered.kind === "made")
      tell({ text: redlineWords.made(delivered.name, { isOfficial, left, file }) });
  };
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  // The same for ever, as the file the draft was begun from is.
  const [run] = useState(() => (base === null ? null : () => void latest.current(base)));
  return run;
}
