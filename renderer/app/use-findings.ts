// What can be done with findings and citations, whoever asks for it: cards, keys, menus.
import type { LexicalEditor } from "lexical";
import { useMemo, useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import type { Finding } from "#core/lint/finding.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { useTell } from "#renderer/design/toast.tsx";
import type { FindingStep } from "#renderer/editing/checking/step-finding.ts";
import type { FoundTexts } from "#renderer/editing/checking/use-found-texts.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { planFixes } from "#renderer/panels/checks/plan-fixes.ts";
import { useWaivers, type Waivers } from "#renderer/panels/checks/use-waivers.ts";
import { checksWords } from "#renderer/strings/checks-words.ts";

export interface FindingActions extends Waivers {
  readonly selected: Finding | null;
  /** How the last step from finding to finding went. */
  readonly step: FindingStep | null;
  /** The finding whose reason for keeping it is being asked for. */
  readonly asking: Finding | null;
  readonly ask: (finding: Finding | null) => void;
  readonly goToCitation: (citation: Citation) => void;
  readonly goToFinding: (finding: Finding, step?: FindingStep) => void;
  readonly fix: (findings: readonly Finding[]) => void;
}

export function useFindings(
  editor: LexicalEditor,
  { aim, bringUpToDate, placeNow }: Pick<FoundTexts, "aim" | "bringUpToDate" | "placeNow">,
): FindingActions {
  const tell = useTell();
  const [selected, setSelected] = useState<Finding | null>(null);
  const [step, setStep] = useState<FindingStep | null>(null);
  const [asking, setAsking] = useState<Finding | null>(null);
  const waivers = useWaivers(editor, aim);
  const steady = useMemo(
    () => ({
      ask: (finding: Finding | null) => {
        if (finding !== null) setSelected(finding);
        setAsking(finding);
      },
      goToCitation: (citation: Citation) => goToPlace(editor, placeNow(citation)),
      goToFinding: (finding: Finding, taken?: FindingStep) => {
        setSelected(finding);
        setStep(taken ?? null);
        goToPlace(editor, (bringUpToDate(finding) ?? finding).place);
      },
      fix: (fixed: readonly Finding[]) => {
        // Others may write in the same paragraph: a fix goes to its words, and never to what stands in their place now.
        const current = fixed.flatMap((finding) => bringUpToDate(finding) ?? []);
        if (current.length > 0) applyEdits(editor, planFixes(current), "fix");
        else tell({ text: checksWords.changedSince });
      },
    }),
    [editor, bringUpToDate, placeNow, tell],
  );
  const keep: Waivers["keep"] = (finding, keeping) => {
    waivers.keep(finding, keeping);
    setAsking(null);
  };
  return { ...waivers, ...steady, keep, selected, step, asking };
}
