// The settings: a section each. To add one, write its component and put it into the list.
import { Tabs } from "radix-ui";
import { lazy, type ReactNode, Suspense } from "react";
import type { Settings } from "#bridge/settings.ts";
import { useAbilities, useSettings } from "#renderer/app/host-context.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import { KeysSection } from "./keys-section.tsx";
import { LookSection } from "./look-section.tsx";
import type { SettingsDraft, SettingsSectionProps } from "./settings-section.ts";
import { WhoSection } from "./who-section.tsx";
import { WritingSection } from "./writing-section.tsx";
import "./settings-dialog.css";

// With all rules in it, and seldom wanted.
const RulesSection = lazy(async () => ({ default: (await import("./rules-section.tsx")).RulesSection }));

interface Section {
  readonly id: string;
  readonly name: string;
  readonly draw: (props: SettingsSectionProps) => ReactNode;
}

const sections: readonly Section[] = [
  { id: "who", name: settingsWords.sections.who, draw: (props) => <WhoSection {...props} /> },
  { id: "look", name: settingsWords.sections.look, draw: (props) => <LookSection {...props} /> },
  { id: "writing", name: settingsWords.sections.writing, draw: (props) => <WritingSection {...props} /> },
  {
    id: "rules",
    name: settingsWords.sections.rules,
    draw: (props) => (
      <Suspense>
        <RulesSection {...props} />
      </Suspense>
    ),
  },
  { id: "keys", name: settingsWords.sections.keys, draw: (props) => <KeysSection {...props} /> },
];

export interface SettingsDialogProps {
  readonly draft?: SettingsDraft;
  /** The section shown first. */
  readonly first?: string;
  readonly onClose: () => void;
}

/** Everything this person may set. Each change holds at once. */
export function SettingsDialog({ draft, first = "who", onClose }: SettingsDialogProps) {
  const { settings, changeSettings } = useSettings();
  const { guest } = useAbilities();
  const props = {
    settings,
    draft: draft ?? null,
    onChange: (change: Partial<Settings>) => void changeSettings(change),
  };
  // Own rules are files of this computer, which a guest's window has none of.
  const shown = sections.filter(({ id }) => id !== "rules" || !guest);
  return (
    <Dialog title={settingsWords.title} size="wide" onClose={onClose}>
      <Tabs.Root className="settings" defaultValue={first} orientation="vertical">
        <Tabs.List className="settings-list" aria-label={settingsWords.sectionList}>
          {shown.map(({ id, name }) => (
            <Tabs.Trigger key={id} value={id} className="settings-tab">
              {name}
            </Tabs.Trigger>
          ))}
          <p className="settings-kept">{guest ? settingsWords.keptForNow : settingsWords.kept}</p>
        </Tabs.List>
        {shown.map(({ id, draw }) => (
          <Tabs.Content key={id} value={id} className="settings-section" tabIndex={-1}>
            {draw(props)}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  );
}
