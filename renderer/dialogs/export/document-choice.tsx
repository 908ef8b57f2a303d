import { Segmented } from "#renderer/design/segmented.tsx";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import type { ExportChoice } from "./export-choice.ts";

export interface DocumentChoiceProps {
  readonly document: ExportChoice["document"];
  readonly onChoose: (document: ExportChoice["document"]) => void;
}

const choices = Object.entries(words.documents).map(([value, name]) => ({ value, name }));

/** The text, or one of the pages that go with it. */
export function DocumentChoice({ document, onChoose }: DocumentChoiceProps) {
  return (
    <div className="export-document">
      <Segmented
        label={words.document}
        value={document}
        choices={choices}
        // The choices are the type's own.
        onChoose={(chosen) => onChoose(chosen as ExportChoice["document"])}
      />
      {document === "draft" ? null : <p className="field-hint">{words.documentHints[document]}</p>}
    </div>
  );
}
