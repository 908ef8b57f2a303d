import { useState } from "react";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { DocumentKind } from "#core/resolution/resolution.ts";
import { useProfiles } from "#renderer/app/host-context.ts";
import { Combobox } from "#renderer/design/combobox.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import type { FormProps } from "./form-props.ts";
import { filledOrNull, mastheadEdits, propertyEdits } from "./masthead-edits.ts";
import { useClosingChange } from "./use-closing-change.ts";

const kinds = Object.entries(words.kinds).map(([value, name]) => ({ value, name }));

/** Whose text it is: the body, the committee under it, and what kind of text. */
export function OrganForm({ resolution, profile, onEdits, onClosing }: FormProps) {
  const profiles = useProfiles();
  const { masthead } = resolution;
  const [body, setBody] = useState(resolution.body);
  const [kind, setKind] = useState<string>(resolution.kind);
  const [committee, setCommittee] = useState(masthead.committee ?? "");
  const [amends, setAmends] = useState(masthead.amends ?? "");
  useClosingChange(onClosing, () =>
    onEdits([
      // The choices of the list are the type's own.
      ...propertyEdits(resolution, { body, kind: kind as DocumentKind }),
      ...mastheadEdits(masthead, { committee: filledOrNull(committee), amends: filledOrNull(amends) }),
    ]),
  );
  const chosen = profiles.find(({ id }) => id === body) ?? profile;
  const typed = committee.trim().toLowerCase();
  // What stands there already is no search: all are offered until something else is typed.
  const isUntouched = committee === (masthead.committee ?? "");
  return (
    <>
      <SelectField
        label={words.organBody}
        value={body}
        choices={bodyChoices(profiles, resolution.body)}
        onChoose={setBody}
      />
      <SelectField label={words.kind} value={kind} choices={kinds} onChoose={setKind} />
      <Combobox
        label={words.committee}
        hint={words.committeeHint}
        text={committee}
        options={chosen.committees
          .filter((name) => isUntouched || name.toLowerCase().includes(typed))
          .map((name) => ({ value: name, name }))}
        onText={setCommittee}
        onChoose={({ name }) => setCommittee(name)}
      />
      {resolution.stage === "adopted" ? null : (
        <TextField
          label={words.amends}
          hint={words.amendsHint}
          placeholder={printedSymbol({ ...resolution, masthead: { ...masthead, symbol: null } }, chosen, "")}
          value={amends}
          onText={setAmends}
        />
      )}
    </>
  );
}

/** Each organ once; rules that extend an organ's only where the text has them, told apart by their name. */
function bodyChoices(profiles: readonly Profile[], current: string) {
  return profiles
    .filter((profile) => profile.extends === null || profile.id === current)
    .map((profile) => ({
      value: profile.id,
      name: profile.extends === null ? profile.organ : `${profile.organ} (${profile.id})`,
    }));
}
