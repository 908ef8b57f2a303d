import type { TemplateSummary } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { templateWords } from "#renderer/strings/template-words.ts";
import { TemplateForm, type TemplateNames } from "./template-form.tsx";

export interface RenameTemplateDialogProps {
  readonly template: TemplateSummary;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RenameTemplateDialog({ template, onDone, onClose }: RenameTemplateDialogProps) {
  const { bridge } = useHost();
  const save = async (names: TemplateNames): Promise<string | null> => {
    const outcome = await bridge.changeOwnTemplate({ template: template.id, ...names });
    if (!outcome.ok) return describeProblem(outcome.problem);
    onDone();
    return null;
  };
  return <TemplateForm title={templateWords.renameTitle} names={template} onSave={save} onClose={onClose} />;
}
