import { useState } from "react";
import type { TemplateSummary } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { useTemplates } from "#renderer/app/start/template-gallery.tsx";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import { templateWords } from "#renderer/strings/template-words.ts";
import { OwnFolder } from "./own-folder.tsx";
import { RenameTemplateDialog } from "./rename-template-dialog.tsx";
import { type Shelf, TemplateBrowser } from "./template-browser.tsx";
import { useOwnTemplates } from "./use-own-templates.ts";

export interface TemplatesDialogProps {
  readonly body: string;
  /** What is shown first. */
  readonly shelf: Shelf;
  readonly onStart: (template: TemplateSummary) => void;
  /** Puts its paragraphs into the open draft; null where none is open. */
  readonly onInsert: ((resolution: Resolution) => void) | null;
  readonly onClose: () => void;
}

/** The templates, to look through; from a draft also to insert from. */
export function TemplatesDialog({ body, shelf: first, onStart, onInsert, onClose }: TemplatesDialogProps) {
  const { bridge } = useHost();
  const templates = useTemplates();
  const { own, look } = useOwnTemplates();
  const [shelf, setShelf] = useState(first);
  const [chosen, setChosen] = useState<TemplateSummary | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const insert = async (template: TemplateSummary): Promise<void> => {
    const outcome = await bridge.openTemplate({ template: template.id });
    if (!outcome.ok) return setProblem(describeProblem(outcome.problem));
    onClose();
    // After the dialog has given the focus back.
    setTimeout(() => onInsert?.(outcome.value.resolution));
  };
  const isInserted = (template: TemplateSummary): boolean =>
    template.kind === "paragraph" && onInsert !== null;
  const take = (template: TemplateSummary): void => {
    if (isInserted(template)) return void insert(template);
    onClose();
    onStart(template);
  };
  return (
    <Dialog
      title={templateWords.title}
      size="wide"
      onClose={onClose}
      foot={
        <>
          {chosen?.isOwn === true ? (
            <OwnActions
              template={chosen}
              onProblem={setProblem}
              onDone={() => void look().then(() => setChosen(null))}
            />
          ) : null}
          <span className="spring" />
          <Button look="primary" disabled={chosen === null} onClick={() => chosen !== null && take(chosen)}>
            {chosen !== null && isInserted(chosen) ? templateWords.insert : templateWords.start}
          </Button>
        </>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <TemplateBrowser
        {...{ templates, own, body, shelf, chosen }}
        hasParagraphs={onInsert !== null}
        folder={
          shelf === "own" ? <OwnFolder own={own} onProblem={setProblem} onChange={() => void look()} /> : null
        }
        onShelf={(next) => {
          setShelf(next);
          // What was chosen on one shelf is not to be seen on the other.
          if (next !== shelf) setChosen(null);
        }}
        onChoose={setChosen}
        onTake={take}
      />
    </Dialog>
  );
}

interface OwnActionsProps {
  readonly template: TemplateSummary;
  readonly onProblem: (problem: string | null) => void;
  readonly onDone: () => void;
}

function OwnActions({ template, onProblem, onDone }: OwnActionsProps) {
  const { bridge } = useHost();
  const tell = useTell();
  const [isRenaming, setRenaming] = useState(false);
  const remove = async (): Promise<void> => {
    const asked = { template: template.id };
    const outcome = await bridge.removeOwnTemplate(asked);
    if (!outcome.ok) return onProblem(describeProblem(outcome.problem));
    onDone();
    const putBack = async (): Promise<void> => {
      const back = await bridge.restoreOwnTemplate(asked);
      if (!back.ok) tell({ text: describeProblem(back.problem) });
      onDone();
    };
    tell({
      text: templateWords.removed(template.title),
      action: { name: templateWords.undo, run: () => void putBack() },
    });
  };
  return (
    <>
      <Button look="quiet" onClick={() => setRenaming(true)}>
        {templateWords.rename}
      </Button>
      <Button look="quiet" onClick={() => void remove()}>
        {templateWords.remove}
      </Button>
      {isRenaming ? (
        <RenameTemplateDialog template={template} onDone={onDone} onClose={() => setRenaming(false)} />
      ) : null}
    </>
  );
}
