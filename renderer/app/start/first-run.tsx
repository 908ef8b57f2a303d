import { useState } from "react";
import { useProfiles, useSettings } from "#renderer/app/host-context.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { startWords } from "#renderer/strings/start-words.ts";
import { WhoWrites } from "./who-writes.tsx";

/** Who writes, and for which body: asked once, changed later from the start page. */
export function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const { settings, changeSettings } = useSettings();
  const profiles = useProfiles().filter((profile) => profile.extends === null);
  const [body, setBody] = useState(settings.body === "" ? (profiles[0]?.id ?? "") : settings.body);
  const choices = profiles.map(({ id, organ }) => ({ value: id, name: organ }));
  return (
    <WhoWrites
      title={startWords.firstRunTitle}
      text={startWords.firstRunText}
      button={startWords.begin}
      known={settings}
      onDone={(writer) => void changeSettings({ ...writer, body }).then(onDone)}
    >
      <SelectField label={startWords.body} value={body} choices={choices} onChoose={setBody} />
    </WhoWrites>
  );
}
