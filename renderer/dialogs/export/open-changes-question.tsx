import { Segmented } from "#renderer/design/segmented.tsx";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import type { OpenChangesChoice } from "./export-choice.ts";

const choices = [
  { value: "track", name: words.changesTracked },
  { value: "accept", name: words.changesAccepted },
  { value: "reject", name: words.changesRejected },
] as const;

export interface OpenChangesQuestionProps {
  readonly choice: OpenChangesChoice;
  /** Whether the file can carry them on as changes. */
  readonly canTrack: boolean;
  readonly onChoose: (choice: OpenChangesChoice) => void;
}

/** Nobody is taken to have accepted what is still open, or to have turned it down. */
export function OpenChangesQuestion({ choice, canTrack, onChoose }: OpenChangesQuestionProps) {
  return (
    <div>
      <Segmented
        label={words.changes}
        value={choice ?? ""}
        choices={choices.filter(({ value }) => canTrack || value !== "track")}
        onChoose={(chosen) => onChoose(choices.find(({ value }) => value === chosen)?.value ?? null)}
      />
      <p className="field-hint">{choice === "track" ? words.changesTrackedHint : words.changesHint}</p>
    </div>
  );
}
