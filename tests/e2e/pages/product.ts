// The product under test: the built server that `npm start` runs, on a free port, with a data folder that is thrown away.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base, expect } from "@playwright/test";
import type { DraftPage } from "./draft-page.ts";
import { lamps } from "./lamps.ts";
import { StartPage } from "./start-page.ts";

const builtServer = new URL("../../../build/web/run-web.js", import.meta.url).href;

export interface Product {
  /** Opens the owner's window. */
  readonly address: string;
  /** Stops the server at once, as a crash would, and starts it again on the same data. */
  readonly crashAndRestart: () => Promise<string>;
  /** Puts a file into the folder of own templates, as a colleague would. */
  readonly addTemplate: (name: string, text: string) => Promise<void>;
}

async function start(folder: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const options = JSON.stringify({ host: "127.0.0.1", port: 0, dataFolder: folder });
  // Without `--input-type`, which the typesetter's worker would inherit and refuse.
  const program = `import(${JSON.stringify(builtServer)}).then(async ({ runWeb }) => process.exit(await runWeb(${options})));`;
  const server = spawn(process.execPath, ["--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^Penholder is ready: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return { address, server };
  }
  throw new Error("The product ended before it was ready.");
}

async function stop(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
}

export interface Fixtures {
  readonly product: Product;
  /** The start page of somebody who has said who writes: the delegation of Kenya. */
  readonly start: StartPage;
  /** The lamps, open as a draft of that delegation. */
  readonly draft: DraftPage;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  product: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "penholder-e2e-"));
    let running = await start(folder);
    await use({
      address: running.address,
      crashAndRestart: async () => {
        await stop(running.server, "SIGKILL");
        running = await start(folder);
        return running.address;
      },
      addTemplate: async (name, text) => {
        await mkdir(join(folder, "Templates"), { recursive: true });
        await writeFile(join(folder, "Templates", name), text);
      },
    });
    await stop(running.server, "SIGTERM");
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ page, product }, use) => {
    const start = new StartPage(page);
    await start.open(product.address);
    await start.introduce("Kenya");
    await use(start);
  },
  draft: async ({ start }, use) => use(await start.openText(lamps)),
});

export { expect };
