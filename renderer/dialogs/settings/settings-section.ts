// What every section of the settings is given.
import type { Settings } from "#bridge/settings.ts";

export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}
