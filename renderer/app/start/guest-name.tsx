import { useState } from "react";
import { useSettings } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { startWords } from "#renderer/strings/start-words.ts";

/** Who joins: asked before anything is shown, so that nobody in the session is nameless. */
export function GuestName() {
  const { changeSettings } = useSettings();
  const [delegation, setDelegation] = useState("");
  const [person, setPerson] = useState("");
  return (
    <main>
      <form
        className="first-run"
        aria-labelledby="guest-title"
        onSubmit={(event) => {
          event.preventDefault();
          void changeSettings({ delegation: delegation.trim(), person: person.trim() });
        }}
      >
        <div>
          <h1 className="first-run-title" id="guest-title">
            {startWords.guestTitle}
          </h1>
          <p className="first-run-text">{startWords.guestText}</p>
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
        <div className="first-run-end">
          <Button type="submit" look="primary">
            {startWords.joinButton}
          </Button>
        </div>
      </form>
    </main>
  );
}
