import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "#renderer/design/button.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { startWords } from "#renderer/strings/start-words.ts";

export interface Writer {
  readonly delegation: string;
  readonly person: string;
}

export interface WhoWritesProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** What the fields show at first. */
  readonly known: Writer;
  readonly onDone: (writer: Writer) => void;
  /** Further questions, after the two. */
  readonly children?: ReactNode;
}

/** Asks for delegation and name, on a page of its own. */
export function WhoWrites({ title, text, button, known, onDone, children }: WhoWritesProps) {
  const [delegation, setDelegation] = useState(known.delegation);
  const [person, setPerson] = useState(known.person);
  return (
    <main>
      <form
        className="first-run"
        aria-labelledby="who-writes-title"
        onSubmit={(event) => {
          event.preventDefault();
          onDone({ delegation: delegation.trim(), person: person.trim() });
        }}
      >
        <div>
          <h1 className="first-run-title" id="who-writes-title">
            {title}
          </h1>
          <p className="first-run-text">{text}</p>
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
        {children}
        <div className="first-run-end">
          <Button type="submit" look="primary">
            {button}
          </Button>
        </div>
      </form>
    </main>
  );
}
