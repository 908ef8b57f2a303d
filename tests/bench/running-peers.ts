// The pages of the peers: built like our own window, served on loopback.
import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { serveFiles } from "#host/over-http/serve-files.ts";

const sources = fileURLToPath(new URL("./peers", import.meta.url));
const builtPeers = fileURLToPath(new URL("../../build/bench/peers", import.meta.url));

export interface RunningPeers {
  readonly addressOf: (peer: string, settings: Readonly<Record<string, string>>) => string;
  readonly stop: () => Promise<void>;
}

/** The one that shares is built by itself: parts in common with the others would have other sizes. */
const peersBuiltTogether = [["bare", "prosemirror", "lexical"], ["shared"]];

/** The same way our window is built, so that bytes and speed can be compared: as delivered, also where tests ask for it. */
async function buildPeers(): Promise<void> {
  await mkdir(builtPeers, { recursive: true });
  const asked = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await buildAsDelivered();
  } finally {
    if (asked === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = asked;
  }
}

async function buildAsDelivered(): Promise<void> {
  for (const [at, names] of peersBuiltTogether.entries())
    await build({
      root: sources,
      base: "./",
      configFile: false,
      logLevel: "warn",
      plugins: [react()],
      build: {
        outDir: builtPeers,
        emptyOutDir: at === 0,
        target: "es2023",
        rolldownOptions: { input: names.map((name) => join(sources, `${name}.html`)) },
      },
    });
}

export async function runPeers(): Promise<RunningPeers> {
  await buildPeers();
  const serve = serveFiles(builtPeers);
  const server = createServer((request, response) => void serve(request, response));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(portOf(server)));
  });
  return {
    addressOf: (peer, settings) => `http://127.0.0.1:${port}/${peer}.html?${new URLSearchParams(settings)}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
