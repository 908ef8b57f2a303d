import { checksWords } from "#renderer/strings/checks-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { FindingStep } from "./step-finding.ts";

/** Says to a screen reader which finding a step came to. The paragraph is said by the caret that goes there. */
export function FindingAnnouncer({ step }: { readonly step: FindingStep | null }) {
  return (
    <div className="visually-hidden" role="status" aria-label={panelWords.checks}>
      {step === null ? "" : describeStep(step)}
    </div>
  );
}

function describeStep({ finding, number, count, isRound }: FindingStep): string {
  const from = isRound ? `${number === 1 ? checksWords.fromStart : checksWords.fromEnd} ` : "";
  const at = checksWords.at(number, count);
  return `${from}${at}. ${panelWords.severities[finding.severity]}: ${finding.message}`;
}
