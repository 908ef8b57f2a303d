import { useState } from "react";
import { useProfiles, useSettings } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { startWords } from "#renderer/strings/start-words.ts";

/** Who writes, and for which body: asked once, changed later from the start page. */
export function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const { settings, changeSettings } = useSettings();
  const profiles = useProfiles();
  const [delegation, setDelegation] = useState(settings.delegation);
  const [person, setPerson] = useState(settings.person);
  const [body, setBody] = useState(settings.body === "" ? (profiles[0]?.id ?? "") : settings.body);
  const choices = profiles.map(({ id, organ }) => ({ value: id, name: organ }));
  return (
    <main>
      <form
        className="first-run"
        aria-labelledby="first-run-title"
        onSubmit={(event) => {
          event.preventDefault();
          void changeSettings({ delegation: delegation.trim(), person: person.trim(), body }).then(onDone);
        }}
      >
        <div>
          <h1 className="first-run-title" id="first-run-title">
            {startWords.firstRunTitle}
          </h1>
          <p className="first-run-text">{startWords.firstRunText}</p>
        </div>
        <TextField
          label={startWords.delegation}
          hint={startWords.delegationHint}
          value={delegation}
          onText={setDelegation}
          required
          autoFocus
          maxLength={80}
        />
        <TextField
          label={startWords.person}
          hint={startWords.personHint}
          value={person}
          onText={setPerson}
          maxLength={80}
        />
        <SelectField label={startWords.body} value={body} choices={choices} onChoose={setBody} />
        <div className="first-run-end">
          <Button type="submit" look="primary">
            {startWords.begin}
          </Button>
        </div>
      </form>
    </main>
  );
}
