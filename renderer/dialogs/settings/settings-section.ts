// What every section of the settings is given.
import type { Settings } from "#bridge/settings.ts";

export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** The draft the settings were opened from. */
  readonly draft: SettingsDraft | null;
}

export interface SettingsDraft {
  readonly body: string;
  /** The name of the own rules it is held to. */
  readonly ownRules: string | null;
  readonly onOwnRules: (name: string | null) => void;
}
