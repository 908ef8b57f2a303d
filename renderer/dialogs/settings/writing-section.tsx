import type { Settings } from "#bridge/settings.ts";
import { useAbilities } from "#renderer/app/host-context.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { Switch } from "#renderer/design/switch.tsx";
import { ForgetHabits } from "#renderer/editing/completion/forget-habits.tsx";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import { OwnWordsField } from "./own-words-field.tsx";
import type { SettingsSectionProps } from "./settings-section.ts";
import { TemplatesFolder } from "./templates-folder.tsx";

const languages = Object.entries(settingsWords.spellingLanguages).map(([value, name]) => ({ value, name }));

/** What helps while typing. */
export function WritingSection({ settings, onChange }: SettingsSectionProps) {
  const { guest } = useAbilities();
  return (
    <>
      <div className="settings-switches">
        <Switch
          label={settingsWords.ghostText}
          hint={settingsWords.ghostTextHint}
          on={settings.ghostText}
          onSwitch={(ghostText) => onChange({ ghostText })}
        />
        <Switch
          label={settingsWords.spelling}
          hint={settingsWords.spellingHint}
          on={settings.spelling}
          onSwitch={(spelling) => onChange({ spelling })}
        />
      </div>
      <SelectField
        label={settingsWords.spellingLanguage}
        value={settings.spellingLanguage}
        choices={languages}
        // The choices are those of this very setting.
        onChoose={(chosen) => onChange({ spellingLanguage: chosen as Settings["spellingLanguage"] })}
      />
      <div className="settings-switches">
        <Switch
          label={settingsWords.quotationMarks}
          on={settings.quotationMarks}
          onSwitch={(quotationMarks) => onChange({ quotationMarks })}
        />
        <Switch
          label={settingsWords.rangeDashes}
          on={settings.rangeDashes}
          onSwitch={(rangeDashes) => onChange({ rangeDashes })}
        />
        <Switch
          label={settingsWords.nonBreakingSpaces}
          on={settings.nonBreakingSpaces}
          onSwitch={(nonBreakingSpaces) => onChange({ nonBreakingSpaces })}
        />
        <p className="field-hint">{settingsWords.automatic}</p>
      </div>
      {guest ? null : <OwnWordsField />}
      <ForgetHabits />
      {guest ? null : <TemplatesFolder />}
    </>
  );
}
