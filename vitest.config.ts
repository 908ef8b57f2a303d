// One project an environment: Node without a DOM for everything but the window.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Many wait for a browser, a disk or a killed process: all processors have work so, the last one too.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["src/**/*.test.ts", "main/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["src/editor/**/*.dom.test.ts"],
          testTimeout: 30_000,
          // On a busy machine a window takes its time.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: "window",
          environment: "jsdom",
          include: ["renderer/**/*.test.{ts,tsx}", "src/editor/**/*.dom.test.ts"],
        },
      },
    ],
  },
});
