import { type FormEvent, useId, useState } from "react";
import type { TemplateSummary } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { templateWords } from "#renderer/strings/template-words.ts";

export interface RenameTemplateDialogProps {
  readonly template: TemplateSummary;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RenameTemplateDialog({ template, onDone, onClose }: RenameTemplateDialogProps) {
  const { bridge } = useHost();
  const form = useId();
  const [title, setTitle] = useState(template.title);
  const [description, setDescription] = useState(template.description);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = { template: template.id, title: title.trim(), description: description.trim() };
    const outcome = await bridge.changeOwnTemplate(asked);
    if (!outcome.ok) return setProblem(describeProblem(outcome.problem));
    onClose();
    onDone();
  };
  return (
    <Dialog
      title={templateWords.renameTitle}
      onClose={onClose}
      foot={
        <Button look="primary" type="submit" form={form} disabled={title.trim() === ""}>
          {templateWords.save}
        </Button>
      }
    >
      <form id={form} className="template-form" onSubmit={(event) => void save(event)}>
        {problem === null ? null : <Notice tone="error">{problem}</Notice>}
        <TextField
          label={templateWords.name}
          value={title}
          onText={setTitle}
          required
          maxLength={150}
          autoFocus
        />
        <TextField
          label={templateWords.description}
          hint={templateWords.descriptionHint}
          value={description}
          onText={setDescription}
          maxLength={400}
        />
      </form>
    </Dialog>
  );
}
