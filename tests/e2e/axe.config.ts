// Axe over everything the window can show, in every look, by `npm run axe:full`: longer than the stories may take.
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "#tests/support/chromium-launch.ts";

// biome-ignore lint/style/noDefaultExport: Playwright asks for one
export default defineConfig({
  testDir: ".",
  testMatch: ["every-state.axe.ts", "design-gallery.spec.ts"],
  globalSetup: "./pages/build-product.ts",
  outputDir: "../../test-results",
  timeout: 1_200_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    actionTimeout: 15_000,
    launchOptions: chromiumLaunch,
  },
});
