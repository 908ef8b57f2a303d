// The scripted person at the window, by `npm run bench:person`: all that he types, which takes longer than the stories may.
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "#tests/support/chromium-launch.ts";

// biome-ignore lint/style/noDefaultExport: Playwright asks for one
export default defineConfig({
  testDir: "..",
  testMatch: ["bench/typed-texts.spec.ts", "e2e/scripted-person.spec.ts"],
  globalSetup: "../e2e/pages/build-product.ts",
  outputDir: "../../test-results",
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: "list",
  use: { viewport: { width: 1280, height: 800 }, locale: "en-GB", launchOptions: chromiumLaunch },
});
