// The settings: a section each. To add one, write its component and put it into the list.
import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import type { Settings } from "#bridge/settings.ts";
import { useAbilities, useSettings } from "#renderer/app/host-context.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import { KeysSection } from "./keys-section.tsx";
import { LookSection } from "./look-section.tsx";
import type { SettingsSectionProps } from "./settings-section.ts";
import { WhoSection } from "./who-section.tsx";
import { WritingSection } from "./writing-section.tsx";
import "./settings-dialog.css";

interface Section {
  readonly id: string;
  readonly name: string;
  readonly draw: (props: SettingsSectionProps) => ReactNode;
}

const sections: readonly Section[] = [
  { id: "who", name: settingsWords.sections.who, draw: (props) => <WhoSection {...props} /> },
  { id: "look", name: settingsWords.sections.look, draw: (props) => <LookSection {...props} /> },
  { id: "writing", name: settingsWords.sections.writing, draw: (props) => <WritingSection {...props} /> },
  { id: "keys", name: settingsWords.sections.keys, draw: (props) => <KeysSection {...props} /> },
];

export interface SettingsDialogProps {
  /** The section shown first. */
  readonly first?: string;
  readonly onClose: () => void;
}

/** Everything this person may set. Each change holds at once. */
export function SettingsDialog({ first = "who", onClose }: SettingsDialogProps) {
  const { settings, changeSettings } = useSettings();
  const { guest } = useAbilities();
  const props = { settings, onChange: (change: Partial<Settings>) => void changeSettings(change) };
  return (
    <Dialog title={settingsWords.title} size="wide" onClose={onClose}>
      <Tabs.Root className="settings" defaultValue={first} orientation="vertical">
        <Tabs.List className="settings-list" aria-label={settingsWords.sectionList}>
          {sections.map(({ id, name }) => (
            <Tabs.Trigger key={id} value={id} className="settings-tab">
              {name}
            </Tabs.Trigger>
          ))}
          <p className="settings-kept">{guest ? settingsWords.keptForNow : settingsWords.kept}</p>
        </Tabs.List>
        {sections.map(({ id, draw }) => (
          <Tabs.Content key={id} value={id} className="settings-section" tabIndex={-1}>
            {draw(props)}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  );
}
