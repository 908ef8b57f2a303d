import * as z from "zod/mini";
import { firstSettings } from "./first-settings.ts";
import { type Settings, settingGuards } from "./settings.ts";

/** Settings as an older or a newer version wrote them: what is missing or cannot be is as at first, the rest is kept. */
export function readSettings(value: unknown): Settings {
  if (typeof value !== "object" || value === null) return firstSettings;
  const written = Object.entries(value).filter(
    ([name, each]) =>
      Object.hasOwn(settingGuards, name) &&
      // A name of the table: it was just found there.
      z.safeParse(settingGuards[name as keyof typeof settingGuards], each).success,
  );
  // Every name left is one of the table and its value passed that name's guard.
  return { ...firstSettings, ...(Object.fromEntries(written) as Partial<Settings>) };
}
