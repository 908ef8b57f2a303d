import { type Browser, chromium } from "@playwright/test";

/** The browser of the measurements, with the flags of the end-to-end tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["PENHOLDER_CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
