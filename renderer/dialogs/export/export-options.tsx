import type { ExportFormat } from "#bridge/answers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { Checkbox } from "#renderer/design/checkbox.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import { carriesChanges, type ExportChoice, isPrinted, saysWhenWritten } from "./export-choice.ts";

export interface ExportOptionsProps {
  readonly formats: readonly ExportFormat[];
  readonly choice: ExportChoice;
  readonly profile: Profile;
  /** True where the text is a working draft: only that says when it was written. */
  readonly isWorking: boolean;
  readonly hasComments: boolean;
  readonly onChoice: (change: Partial<ExportChoice>) => void;
}

const hints: Readonly<Record<string, string>> = words.formatHints;
const papers = [
  { value: "a4", name: words.papers.a4 },
  { value: "letter", name: words.papers.letter },
];

/** Format and what it leaves to choose; nothing is shown that the format does not know. */
export function ExportOptions(props: ExportOptionsProps) {
  const { formats, choice, profile, isWorking, hasComments, onChoice } = props;
  const { document, format } = choice;
  return (
    <div className="export-options">
      <div className="export-format">
        <SelectField
          label={words.format}
          value={format}
          choices={formats.map(({ id, name, extension }) => ({
            value: id,
            name: words.formatName(name, extension),
          }))}
          onChoose={(chosen) => onChoice({ format: chosen })}
        />
        {document === "draft" ? <p className="field-hint">{hints[format] ?? words.otherFormat}</p> : null}
      </div>
      {isPrinted(format) ? (
        <Segmented
          label={words.paper}
          value={choice.paper ?? profile.paper}
          choices={papers}
          onChoose={(paper) =>
            // The choices are the type's own.
            onChoice({ paper: paper === profile.paper ? null : (paper as ExportChoice["paper"]) })
          }
        />
      ) : null}
      {isWorking && saysWhenWritten(format) ? (
        <Checkbox
          label={words.draftNotice}
          hint={words.draftNoticeHint}
          checked={choice.draftNotice}
          onCheck={(draftNotice) => onChoice({ draftNotice })}
        />
      ) : null}
      {hasComments && carriesChanges(choice) ? (
        <Checkbox
          label={words.comments}
          hint={words.commentsHint}
          checked={choice.comments}
          onCheck={(comments) => onChoice({ comments })}
        />
      ) : null}
      {document === "draft" && format === "pdf" ? (
        <>
          <Checkbox
            label={words.lineNumbers}
            hint={words.lineNumbersHint}
            checked={choice.lineNumbers}
            onCheck={(lineNumbers) => onChoice({ lineNumbers })}
          />
          <Checkbox
            label={words.forArchives}
            hint={words.forArchivesHint}
            checked={choice.pdfStandard === "a-2a"}
            onCheck={(isForArchives) => onChoice({ pdfStandard: isForArchives ? "a-2a" : "ua-1" })}
          />
        </>
      ) : null}
    </div>
  );
}
