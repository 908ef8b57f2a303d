import { useEffect } from "react";
import type { Settings } from "#bridge/settings.ts";

const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

/** Puts the look that is asked for on the page, and follows the system where the system is to decide. */
export function useTheme(theme: Settings["theme"]): void {
  useEffect(() => {
    const apply = (): void => {
      document.documentElement.dataset["theme"] = isDark(theme) ? "dark" : "light";
    };
    apply();
    prefersDark.addEventListener("change", apply);
    return () => prefersDark.removeEventListener("change", apply);
  }, [theme]);
}

/** The look that is the other one of what is shown now. */
export function otherTheme(theme: Settings["theme"]): "light" | "dark" {
  return isDark(theme) ? "light" : "dark";
}

function isDark(theme: Settings["theme"]): boolean {
  return theme === "dark" || (theme === "system" && prefersDark.matches);
}
