// The built product on loopback, asked over its own bridge as a window would.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { bridgeOver } from "#bridge/bridge.ts";
import { decodeMessage, encodeMessage } from "#bridge/message.ts";
import type { Bridge, requests } from "#bridge/requests.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

const builtServer = new URL("../../build/web/run-web.js", import.meta.url).href;

export interface RunningProduct {
  readonly bridge: Bridge;
  /** Where a window opens this draft. */
  readonly addressOf: (draft: string) => string;
  /** Keeps a draft and answers its id. */
  readonly keep: (name: string, resolution: Resolution) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function runProduct(): Promise<RunningProduct> {
  const folder = await mkdtemp(join(tmpdir(), "penholder-bench-"));
  const { address, server } = await start(folder);
  const token = new URL(address).hash.replace(/^#(token=)?/, "");
  const bridge = bridgeOver<typeof requests>(async (name, asked) => {
    const response = await fetch(new URL(`/bridge/${name}`, address), {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        origin: new URL(address).origin,
      },
      body: encodeMessage(asked),
    });
    if (!response.ok) throw new Error(`The product refused “${name}” (${response.status}).`);
    return decodeMessage(await response.text());
  });
  await bridge.changeSettings({ change: { delegation: "Kenya", body: "hrc" } });
  return {
    bridge,
    addressOf: (draft) => {
      const page = new URL(address);
      page.searchParams.set("draft", draft);
      return page.href;
    },
    keep: async (name, resolution) => {
      const made = await bridge.createDraft({ name, resolution });
      if (!made.ok) throw new Error(`The product did not keep “${name}”.`);
      return made.value.draft;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const options = JSON.stringify({ host: "127.0.0.1", port: 0, dataFolder: folder });
  const program = `import(${JSON.stringify(builtServer)}).then(async ({ runWeb }) => process.exit(await runWeb(${options})));`;
  const server = spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^Penholder is ready: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return { address, server };
  }
  throw new Error("The product ended before it was ready.");
}
