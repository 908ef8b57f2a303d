import { useProfiles } from "#renderer/app/host-context.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import { startWords } from "#renderer/strings/start-words.ts";
import type { SettingsSectionProps } from "./settings-section.ts";

/** Who writes, and for which body. */
export function WhoSection({ settings, onChange }: SettingsSectionProps) {
  const choices = useProfiles()
    .filter((profile) => profile.extends === null)
    .map(({ id, organ }) => ({ value: id, name: organ }));
  return (
    <>
      <TextField
        label={startWords.delegation}
        hint={startWords.delegationHint}
        value={settings.delegation}
        maxLength={80}
        onText={(delegation) => onChange({ delegation })}
      />
      <TextField
        label={startWords.person}
        hint={startWords.personHint}
        value={settings.person}
        maxLength={80}
        onText={(person) => onChange({ person })}
      />
      <SelectField
        label={settingsWords.body}
        value={settings.body}
        choices={choices}
        onChoose={(body) => onChange({ body })}
      />
    </>
  );
}
