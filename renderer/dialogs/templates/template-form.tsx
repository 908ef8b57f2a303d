import { type ReactNode, useId, useState } from "react";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { templateWords } from "#renderer/strings/template-words.ts";
import "./templates.css";

export interface TemplateNames {
  readonly title: string;
  readonly description: string;
}

export interface TemplateFormProps {
  readonly title: string;
  readonly names: TemplateNames;
  readonly nameHint?: string;
  /** Answers what went wrong, in words; null where it is done, and the dialog closes. */
  readonly onSave: (names: TemplateNames) => Promise<string | null>;
  readonly onClose: () => void;
  /** What is asked besides. */
  readonly children?: ReactNode;
}

/** Asks what a template of one's own is called and what it is for. */
export function TemplateForm({ title, names, nameHint, onSave, onClose, children }: TemplateFormProps) {
  const form = useId();
  const [name, setName] = useState(names.title);
  const [description, setDescription] = useState(names.description);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const failure = await onSave({ title: name.trim(), description: description.trim() });
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <Button look="primary" type="submit" form={form} disabled={name.trim() === ""}>
          {templateWords.save}
        </Button>
      }
    >
      <form
        id={form}
        className="template-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem === null ? null : <Notice tone="error">{problem}</Notice>}
        <TextField
          label={templateWords.name}
          {...(nameHint === undefined ? {} : { hint: nameHint })}
          value={name}
          onText={setName}
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
        {children}
      </form>
    </Dialog>
  );
}
