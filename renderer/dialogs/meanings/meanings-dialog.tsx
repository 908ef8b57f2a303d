import { useState } from "react";
import { formatStep, parseStep } from "#core/diff/format-meanings.ts";
import type { Ladder } from "#core/diff/standard-meanings.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import { Lines } from "#renderer/dialogs/settings/lines.tsx";
import { meaningWords } from "#renderer/strings/meaning-words.ts";
import { useMeanings } from "./use-meanings.ts";
import "./meanings-dialog.css";

export interface MeaningsDialogProps {
  readonly onClose: () => void;
}

/** Openings by force, with the reason for their order; each change holds once its field is left. */
export function MeaningsDialog({ onClose }: MeaningsDialogProps) {
  const { known, problem, save } = useMeanings();
  const tell = useTell();
  // Fields keep what is being written; what comes from elsewhere is shown in new ones.
  const [revision, setRevision] = useState(0);
  if (known === null)
    return (
      <Dialog title={meaningWords.title} size="wide" onClose={onClose}>
        {null}
      </Dialog>
    );
  const { ladders } = known.meanings;
  const change = (at: number, ladder: Ladder): void =>
    void save(ladders.map((each, nth) => (nth === at ? ladder : each)));
  /** What was there before comes back with one click. */
  const replace = (next: readonly Ladder[] | null, text: string): void => {
    const show = (shown: readonly Ladder[] | null) =>
      void save(shown).then(() => setRevision((at) => at + 1));
    show(next);
    tell({ text, action: { name: meaningWords.undo, run: () => show(ladders) } });
  };
  return (
    <Dialog
      title={meaningWords.title}
      size="wide"
      onClose={onClose}
      foot={
        known.isOwn ? (
          <Button onClick={() => replace(null, meaningWords.wasPutBack)}>{meaningWords.putBack}</Button>
        ) : undefined
      }
    >
      <p className="dialog-soft">{meaningWords.explain}</p>
      {known.isOwn ? <p className="dialog-soft meanings-file">{meaningWords.kept(known.file)}</p> : null}
      {known.problem === null ? null : <Notice tone="warning">{known.problem}</Notice>}
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {ladders.map((ladder, at) => (
        <LadderForm
          key={`${revision} ${ladder.about}`}
          ladder={ladder}
          onChange={(changed) => change(at, changed)}
          onRemove={() =>
            replace(
              ladders.filter((each) => each !== ladder),
              meaningWords.removed(ladder.about),
            )
          }
        />
      ))}
      <NewLadder
        taken={ladders.map(({ about }) => about)}
        onAdd={(about) => void save([...ladders, { about, reason: "", steps: [] }])}
      />
    </Dialog>
  );
}

interface LadderFormProps {
  readonly ladder: Ladder;
  readonly onChange: (ladder: Ladder) => void;
  readonly onRemove: () => void;
}

function LadderForm({ ladder, onChange, onRemove }: LadderFormProps) {
  const { about, reason, steps } = ladder;
  return (
    <section className="meanings-ladder" aria-label={about}>
      <div className="meanings-head">
        <h3>{about}</h3>
        <Button look="quiet" size="small" onClick={onRemove}>
          {meaningWords.remove}
        </Button>
      </div>
      <Lines
        label={meaningWords.steps(about)}
        hint={meaningWords.stepsHint}
        lines={steps.map(formatStep)}
        onLines={(lines) =>
          onChange({ ...ladder, steps: lines.map(parseStep).filter((step) => step.length > 0) })
        }
      />
      <Lines
        label={meaningWords.reason(about)}
        hint={meaningWords.reasonHint}
        lines={reason === "" ? [] : [reason]}
        onLines={(lines) => onChange({ ...ladder, reason: lines.join(" ") })}
      />
    </section>
  );
}

interface NewLadderProps {
  readonly taken: readonly string[];
  readonly onAdd: (about: string) => void;
}

function NewLadder({ taken, onAdd }: NewLadderProps) {
  const [about, setAbout] = useState("");
  const name = about.trim();
  return (
    <form
      className="meanings-new"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(name);
        setAbout("");
      }}
    >
      <TextField
        label={meaningWords.about}
        placeholder={meaningWords.aboutHint}
        value={about}
        onText={setAbout}
        maxLength={100}
      />
      <Button type="submit" disabled={name === "" || taken.includes(name)}>
        {meaningWords.add}
      </Button>
    </form>
  );
}
