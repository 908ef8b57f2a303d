import { useEffect, useRef, useState } from "react";
import type { ExportPreview } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { askedOf, type ExportChoice, type OpenChangesChoice } from "./export-choice.ts";

export interface PreviewState {
  /** Null until the first has come; what was last shown stays until the next is there. */
  readonly preview: ExportPreview | null;
  readonly isFormer: boolean;
  readonly problem: string | null;
}

/** What the chosen file will look like; a choice that was left comes to nothing, whenever its answer comes. */
export function useExportPreview(
  readResolution: () => Resolution,
  name: string,
  choice: ExportChoice,
  changes: OpenChangesChoice,
): PreviewState {
  const { bridge } = useHost();
  const [state, setState] = useState<PreviewState>({ preview: null, isFormer: true, problem: null });
  const read = useRef(readResolution);
  useEffect(() => {
    read.current = readResolution;
  });
  useEffect(() => {
    let isLeft = false;
    setState((before) => ({ ...before, isFormer: true }));
    const ask = async (): Promise<void> => {
      const outcome = await bridge.previewExport({
        resolution: read.current(),
        name,
        ...askedOf(choice, changes),
      });
      if (isLeft) return;
      if (outcome.ok) setState({ preview: outcome.value, isFormer: false, problem: null });
      else setState({ preview: null, isFormer: false, problem: describeProblem(outcome.problem) });
    };
    void ask();
    return () => {
      isLeft = true;
    };
  }, [bridge, name, choice, changes]);
  return state;
}
