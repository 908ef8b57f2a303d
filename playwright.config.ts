// The window in a real browser, against the built product: each test has a server and a data folder of its own.
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./tests/support/chromium-launch.ts";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/pages/build-product.ts",
  outputDir: "test-results",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Two at once would share the machine's cores with two servers and four pages.
  workers: 1,
  forbidOnly: true,
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: chromiumLaunch,
  },
});
