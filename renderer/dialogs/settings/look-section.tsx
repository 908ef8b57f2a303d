import type { Settings } from "#bridge/settings.ts";
import { Segmented } from "#renderer/design/segmented.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { Switch } from "#renderer/design/switch.tsx";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import type { SettingsSectionProps } from "./settings-section.ts";

const themes = namedChoices(settingsWords.themes);
const pageTypes = namedChoices(settingsWords.pageTypes);
const zooms = [50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** How window and page look. */
export function LookSection({ settings, onChange }: SettingsSectionProps) {
  const zoomChoices = [...new Set([...zooms, settings.zoom])]
    .toSorted((one, other) => one - other)
    .map((zoom) => ({ value: String(zoom), name: menuWords.zoomedTo(zoom) }));
  return (
    <>
      <Segmented
        label={settingsWords.theme}
        value={settings.theme}
        choices={themes}
        // The choices are those of this very setting.
        onChoose={(theme) => onChange({ theme: theme as Settings["theme"] })}
      />
      <p className="field-hint">{settingsWords.contrast}</p>
      <Segmented
        label={settingsWords.pageType}
        value={settings.pageType}
        choices={pageTypes}
        // The choices are those of this very setting.
        onChoose={(pageType) => onChange({ pageType: pageType as Settings["pageType"] })}
      />
      <SelectField
        label={settingsWords.zoom}
        value={String(settings.zoom)}
        choices={zoomChoices}
        onChoose={(zoom) => onChange({ zoom: Number(zoom) })}
      />
      <div className="settings-switches">
        <Switch
          label={settingsWords.showOutline}
          on={settings.showOutline}
          onSwitch={(showOutline) => onChange({ showOutline })}
        />
        <Switch
          label={settingsWords.showPanels}
          on={settings.showPanels}
          onSwitch={(showPanels) => onChange({ showPanels })}
        />
        <Switch
          label={settingsWords.paragraphNumbers}
          hint={settingsWords.paragraphNumbersHint}
          on={settings.paragraphNumbers}
          onSwitch={(paragraphNumbers) => onChange({ paragraphNumbers })}
        />
        <Switch
          label={settingsWords.lineNumbers}
          hint={settingsWords.lineNumbersHint}
          on={settings.lineNumbers}
          onSwitch={(lineNumbers) => onChange({ lineNumbers })}
        />
      </div>
    </>
  );
}

function namedChoices(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, name]) => ({ value, name }));
}
