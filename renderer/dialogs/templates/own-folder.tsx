import type { OwnTemplates } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useAbilities, useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { templateWords } from "#renderer/strings/template-words.ts";
import "./templates.css";

interface OwnFolderProps {
  readonly own: OwnTemplates | null;
  readonly onProblem: (problem: string | null) => void;
  readonly onChange: () => void;
}

/** Where the own templates are, and what in the folder could not be read. */
export function OwnFolder({ own, onProblem, onChange }: OwnFolderProps) {
  const { bridge } = useHost();
  const { nativeDialogs } = useAbilities();
  if (own === null) return null;
  const choose = async (): Promise<void> => {
    const outcome = await bridge.chooseTemplatesFolder({});
    if (outcome.ok) onProblem(null);
    else if (outcome.problem.kind !== "cancelled") onProblem(describeProblem(outcome.problem));
    onChange();
  };
  return (
    <div className="template-folder">
      <p>
        <span>{templateWords.folder(own.folder)}</span>
        {nativeDialogs ? (
          <Button look="quiet" size="small" onClick={() => void choose()}>
            {templateWords.chooseFolder}
          </Button>
        ) : null}
      </p>
      {own.problem === null ? null : <Notice tone="error">{own.problem}</Notice>}
      {own.broken.length === 0 ? null : (
        <Notice tone="warning">
          {templateWords.broken} {own.broken.join(" ")}
        </Notice>
      )}
    </div>
  );
}
