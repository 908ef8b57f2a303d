// A list on its way into the register: its columns, what its rows become, what is left out, where the register says otherwise.
import { useState } from "react";
import { describeProblem } from "#bridge/problems.ts";
import { useHost, useReloadOwn } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { Progress } from "#renderer/design/progress.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { registerWords } from "#renderer/strings/register-words.ts";
import { ColumnChoices } from "./column-choices.tsx";
import { ImportPreview, type Winner } from "./import-preview.tsx";
import { useRegisterTable } from "./use-register-table.ts";

export interface ImportDialogProps {
  readonly file: ChosenFile;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ file, onBack, onClose }: ImportDialogProps) {
  const { bridge } = useHost();
  const reload = useReloadOwn();
  const tell = useTell();
  const [winner, setWinner] = useState<Winner>("mine");
  const [isAdding, setAdding] = useState(false);
  const { state, setMapping, fail } = useRegisterTable(file);
  const { table, mapping, preview, problem, progress } = state;
  const count = preview === null ? 0 : preview.good - (winner === "mine" ? 0 : preview.conflictCount);
  const add = async (): Promise<void> => {
    if (table === null || mapping === null) return;
    setAdding(true);
    const done = await bridge.importRegisterFile({ table: table.table, mapping, conflicts: winner });
    setAdding(false);
    if (!done.ok) return fail(describeProblem(done.problem));
    await reload();
    tell({ text: registerWords.added(done.value.added, table.name) });
    onBack();
  };
  return (
    <Dialog
      title={registerWords.importTitle}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onBack}>{registerWords.cancel}</Button>
          <Button look="primary" disabled={count === 0 || isAdding} onClick={() => void add()}>
            {registerWords.add(count)}
          </Button>
        </>
      }
    >
      <div className="register">
        {problem === null ? null : <Notice tone="error">{problem}</Notice>}
        {table === null || mapping === null ? (
          problem === null ? (
            <Progress label={registerWords.reading(file.name)} part={null} />
          ) : (
            <p>{registerWords.chooseHint}</p>
          )
        ) : (
          <>
            <p className="register-name">{table.name}</p>
            <ColumnChoices
              rows={table.rows}
              mapping={mapping}
              isDayInDoubt={preview?.isDayInDoubt ?? false}
              onMapping={setMapping}
            />
            {mapping.number === null ? (
              <Notice tone="warning">{registerWords.chooseNumber}</Notice>
            ) : preview === null ? (
              problem === null ? (
                <Progress label={registerWords.reading(table.name)} part={progress} />
              ) : null
            ) : (
              <ImportPreview preview={preview} winner={winner} onWinner={setWinner} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
