import { type Browser, chromium } from "@playwright/test";
import { chromiumLaunch } from "#tests/support/chromium-launch.ts";

/** The browser of the measurements: that of the end-to-end tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumLaunch);
}
