// A new draft that begins with an adopted text: read, what goes and what stays said, changes offered, then created.
import { useMemo, useState } from "react";
import type { ImportedResolution } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { ReceivedMarks } from "#core/resolution/received-marks.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { draftFromAdopted, editsOf, listOffers, type Offer } from "#core/templates/draft-from-adopted.ts";
import { newBlockId } from "#editor/new-id.ts";
import { useHost, useProfile } from "#renderer/app/host-context.ts";
import { today } from "#renderer/app/today.ts";
import { useLearnFromText } from "#renderer/app/use-learning.ts";
import { Button } from "#renderer/design/button.tsx";
import { Checkbox } from "#renderer/design/checkbox.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { FileChooser } from "#renderer/dialogs/open/choose-file.tsx";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { type ChangeChoice, ChangesChoice, ReceivedList } from "#renderer/dialogs/open/received-marks.tsx";
import { receivedWords } from "#renderer/strings/received-words.ts";
import { adoptedWords } from "#renderer/strings/template-words.ts";
import { TemplatePreview } from "./template-preview.tsx";
import "./templates.css";

export interface AdoptedDialogProps {
  /** Answers why it could not be created, or null. */
  readonly onCreate: (name: string, resolution: Resolution, base: ChosenFile) => Promise<string | null>;
  readonly onClose: () => void;
}

type Reading =
  | { readonly kind: "choosing"; readonly problem: string | null }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "undecided"; readonly base: ChosenFile; readonly received: ReceivedMarks }
  | { readonly kind: "read"; readonly base: ChosenFile; readonly imported: ImportedResolution };

export function AdoptedDialog({ onCreate, onClose }: AdoptedDialogProps) {
  const { bridge } = useHost();
  const learn = useLearnFromText();
  const [reading, setReading] = useState<Reading>({ kind: "choosing", problem: null });
  const read = async (base: ChosenFile, changes?: ChangeChoice): Promise<void> => {
    setReading({ kind: "reading", name: base.name });
    const outcome = await bridge.importFile(changes === undefined ? base : { ...base, changes });
    if (!outcome.ok && outcome.problem.kind === "open-changes")
      return setReading({ kind: "undecided", base, received: outcome.problem.received });
    if (!outcome.ok) return setReading({ kind: "choosing", problem: describeProblem(outcome.problem) });
    if (outcome.value.resolution.blocks.length === 0)
      return setReading({ kind: "choosing", problem: adoptedWords.empty });
    setReading({ kind: "read", base, imported: outcome.value });
    void learn(outcome.value.resolution, base.name);
  };
  if (reading.kind === "read")
    return <NewDraft {...{ onCreate, onClose }} base={reading.base} adopted={reading.imported.resolution} />;
  if (reading.kind === "undecided")
    return (
      <Dialog title={adoptedWords.title} size="wide" onClose={onClose}>
        <ChangesChoice canShow={false} choice={null} onChoose={(choice) => void read(reading.base, choice)} />
        <p>{receivedWords.undecided}</p>
        <ReceivedList received={reading.received} />
      </Dialog>
    );
  return (
    <Dialog title={adoptedWords.title} onClose={onClose}>
      {reading.kind === "reading" ? (
        <p role="status">{adoptedWords.reading(reading.name)}</p>
      ) : (
        <ChooseText problem={reading.problem} onText={(base) => void read(base)} />
      )}
    </Dialog>
  );
}

interface ChooseTextProps {
  readonly problem: string | null;
  readonly onText: (base: ChosenFile) => void;
}

function ChooseText({ problem, onText }: ChooseTextProps) {
  const [pasted, setPasted] = useState("");
  const take = (): void => onText({ name: adoptedWords.pastedName, bytes: new TextEncoder().encode(pasted) });
  return (
    <div className="template-form">
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <div className="adopted-file">
        <FileChooser onFile={onText} label={adoptedWords.choose} look="primary" />
        <p className="template-keeps">{adoptedWords.drop}</p>
      </div>
      <label className="field">
        <span className="field-label">{adoptedWords.paste}</span>
        <textarea
          className="field-input adopted-paste"
          rows={8}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <div>
        <Button disabled={pasted.trim() === ""} onClick={take}>
          {adoptedWords.read}
        </Button>
      </div>
    </div>
  );
}

interface NewDraftProps extends AdoptedDialogProps {
  readonly base: ChosenFile;
  readonly adopted: Resolution;
}

function NewDraft({ base, adopted, onCreate, onClose }: NewDraftProps) {
  const profile = useProfile(adopted.body);
  const [typed, setTyped] = useState("");
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const session = /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed) : null;
  const offers = useMemo(
    () => listOffers({ adopted, profile, session, today: today(), newBlockId }),
    [adopted, profile, session],
  );
  const draft = useMemo(
    () => applyEdits(draftFromAdopted(adopted, session), editsOf(offers.filter(({ id }) => taken.has(id)))),
    [adopted, session, offers, taken],
  );
  const toggle = (id: string): void =>
    setTaken(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <Dialog
      title={adoptedWords.title}
      size="wide"
      onClose={onClose}
      foot={
        <Button
          look="primary"
          onClick={() =>
            void onCreate(nameOf(adopted, base), draft, base).then((refused) => {
              if (refused === null) onClose();
              else setProblem(refused);
            })
          }
        >
          {adoptedWords.create}
        </Button>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <div className="adopted">
        <div className="template-form adopted-side">
          <p className="template-keeps">
            {adoptedWords.dropped} {adoptedWords.kept(base.name)}
          </p>
          <TextField
            label={adoptedWords.session}
            hint={adoptedWords.sessionHint}
            inputMode="numeric"
            maxLength={4}
            value={typed}
            onText={setTyped}
            autoFocus
          />
          <Offers {...{ offers, taken }} onToggle={toggle} />
        </div>
        <TemplatePreview resolution={draft} />
      </div>
    </Dialog>
  );
}

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly taken: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function Offers({ offers, taken, onToggle }: OffersProps) {
  return (
    <fieldset className="adopted-offers">
      <legend className="field-label">{adoptedWords.offers}</legend>
      <p className="template-keeps">
        {offers.length === 0 ? adoptedWords.noOffers : adoptedWords.offersHint}
      </p>
      {offers.map((offer) => (
        <Checkbox
          key={offer.id}
          label={offer.before === "" ? adoptedWords.cite : adoptedWords.replace(offer.before, offer.after)}
          hint={offer.before === "" ? offer.after : `… ${offer.around} …`}
          checked={taken.has(offer.id)}
          onCheck={() => onToggle(offer.id)}
        />
      ))}
    </fieldset>
  );
}

function nameOf(adopted: Resolution, base: ChosenFile): string {
  const title = adopted.blocks.find(({ kind }) => kind === "title");
  const words = title === undefined ? "" : textOf(title.spans).trim();
  return adoptedWords.name((words === "" ? base.name.replace(/\.[^.]+$/, "") : words).slice(0, 150));
}
