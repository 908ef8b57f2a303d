// A list on its way into the register: its columns, what its rows become, what is left out, where the register says otherwise.
import { useState } from "react";
import { describeProblem } from "#bridge/problems.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import { useFactTexts, useHost, useReloadOwn } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { Progress } from "#renderer/design/progress.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { registerWords } from "#renderer/strings/register-words.ts";
import { ColumnChoices } from "./column-choices.tsx";
import { ImportPreview, type Winner } from "./import-preview.tsx";
import { useRegisterTable } from "./use-register-table.ts";

/** What becomes of an older list of the same name. */
type Former = "replaced" | "kept";

const formers = [
  { value: "replaced", name: registerWords.replace },
  { value: "kept", name: registerWords.keepBoth },
];

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
  const [former, setFormer] = useState<Former>("replaced");
  const { state, setMapping, fail } = useRegisterTable(file);
  const { table, mapping, preview, problem, progress } = state;
  const namesake = useNamesake(table?.name ?? null);
  const count = preview === null ? 0 : preview.good - (winner === "mine" ? 0 : preview.conflictCount);
  const add = async (): Promise<void> => {
    if (table === null || mapping === null) return;
    setAdding(true);
    const done = await bridge.importRegisterFile({ table: table.table, mapping, conflicts: winner });
    setAdding(false);
    if (!done.ok) return fail(describeProblem(done.problem));
    // Only now: whatever happens, one of the two is there.
    const left = former === "replaced" ? namesake : null;
    const removed = left === null ? null : await bridge.removeOwnEntries({ layer: left.id, row: null });
    await reload();
    if (removed?.ok === false) return fail(describeProblem(removed.problem));
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
            {namesake === null ? null : (
              <Segmented
                label={registerWords.namesake(namesake.day)}
                value={former}
                choices={formers}
                onChoose={(value) => setFormer(value === "kept" ? "kept" : "replaced")}
              />
            )}
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

/** The list of this name that was imported before: the new one is most often the same list, a year later. */
function useNamesake(name: string | null): OwnLayer | null {
  const own = useFactTexts()?.own ?? [];
  return own.find((layer) => layer.kind === "import" && layer.name === name && layer.rows !== "") ?? null;
}
