import { Segmented } from "#renderer/design/segmented.tsx";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import type { OpenChangesChoice } from "./export-choice.ts";

const choices = [
  { value: "accept", name: words.changesAccepted },
  { value: "reject", name: words.changesRejected },
];

export interface OpenChangesQuestionProps {
  readonly choice: OpenChangesChoice;
  readonly onChoose: (choice: OpenChangesChoice) => void;
}

/** Nobody is taken to have accepted what is still open, or to have turned it down. */
export function OpenChangesQuestion({ choice, onChoose }: OpenChangesQuestionProps) {
  return (
    <div>
      <Segmented
        label={words.changes}
        value={choice ?? ""}
        choices={choices}
        onChoose={(value) => onChoose(value === "accept" ? "accept" : "reject")}
      />
      <p className="field-hint">{words.changesHint}</p>
    </div>
  );
}
