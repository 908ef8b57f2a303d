// What can be done with findings, whoever asks for it: cards, keys, menus.
import type { LexicalEditor } from "lexical";
import { useMemo, useState } from "react";
import type { Finding, Place } from "#core/lint/finding.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import type { FindingStep } from "#renderer/editing/checking/step-finding.ts";
import type { AimWaiver } from "#renderer/editing/checking/use-checks.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { planFixes } from "#renderer/panels/checks/plan-fixes.ts";
import { useWaivers, type Waivers } from "#renderer/panels/checks/use-waivers.ts";

export interface FindingActions extends Waivers {
  readonly selected: Finding | null;
  /** How the last step from finding to finding went. */
  readonly step: FindingStep | null;
  /** The finding whose reason for keeping it is being asked for. */
  readonly asking: Finding | null;
  readonly ask: (finding: Finding | null) => void;
  readonly goTo: (place: Place) => void;
  readonly goToFinding: (finding: Finding, step?: FindingStep) => void;
  readonly fix: (findings: readonly Finding[]) => void;
}

export function useFindings(editor: LexicalEditor, aim: AimWaiver): FindingActions {
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
      goTo: (place: Place) => goToPlace(editor, place),
      goToFinding: (finding: Finding, taken?: FindingStep) => {
        setSelected(finding);
        setStep(taken ?? null);
        goToPlace(editor, finding.place);
      },
      fix: (fixed: readonly Finding[]) => void applyEdits(editor, planFixes(fixed), "fix"),
    }),
    [editor],
  );
  const keep: Waivers["keep"] = (finding, keeping) => {
    waivers.keep(finding, keeping);
    setAsking(null);
  };
  return { ...waivers, ...steady, keep, selected, step, asking };
}
