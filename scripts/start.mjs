// `npm start`: installs what is missing, builds what is stale, opens the product and stays until it is closed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { continueOnNode24 } from "./bootstrap.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const usage = "Usage: npm start -- [--no-open] [--port NUMBER] [--data FOLDER]";

function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        "no-open": { type: "boolean", default: false },
        port: { type: "string" },
        data: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
      return giveUp(`“${values.port}” is not a port: give a number from 0 to 65535. ${usage}`);
    if (values.data === "") return giveUp(`--data needs a folder. ${usage}`);
    return { help: values.help, open: !values["no-open"], port, data: values.data ?? null };
  } catch (error) {
    return giveUp(`${error.message.split(". ")[0]}. ${usage}`);
  }
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
await continueOnNode24(import.meta.url);
const { buildStale } = await import("./build.mjs");
await buildStale();

// npm moves to the package's folder; a path is meant from where the user stands.
const data = options.data === null ? null : resolve(process.env.INIT_CWD ?? process.cwd(), options.data);
const isRoot = process.getuid?.() === 0;
const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const mayOpen = options.open && hasDisplay && !isRoot;

const desktop = findDesktop();
if (desktop !== null && mayOpen && options.port === null) await runDesktop(desktop);
else await startInBrowser();

function findDesktop() {
  const places = {
    linux: "electron",
    win32: "electron.exe",
    darwin: "Electron.app/Contents/MacOS/Electron",
  };
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, "node_modules", "electron", "dist");
  const place = join(folder, places[process.platform] ?? "electron");
  return existsSync(place) && existsSync(join(root, "build", "main", "main.js")) ? place : null;
}

async function runDesktop(program) {
  console.log("Penholder opens in its own window.");
  const call = [root, ...(data === null ? [] : [`--data=${data}`])];
  const child = spawn(program, call, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => giveUp(`The desktop window could not be started: ${error.message}.`));
  child.once("exit", (code) => process.exit(code ?? 0));
}

async function startInBrowser() {
  const { runWeb } = await import("../build/web/run-web.js");
  if (desktop === null)
    console.log("The desktop runtime is not installed here, so the same window opens in the browser.");
  const onReady = (address) => mayOpen && openInBrowser(address);
  process.exit(await runWeb({ host: "127.0.0.1", port: options.port, dataFolder: data, onReady }));
}

function openInBrowser(address) {
  const openers = {
    darwin: ["open", [address]],
    win32: ["rundll32", ["url.dll,FileProtocolHandler", address]],
  };
  const [program, call] = openers[process.platform] ?? ["xdg-open", [address]];
  const child = spawn(program, call, { stdio: "ignore", detached: true });
  // The address is printed: without an opener the user follows it by hand.
  child.once("error", () => {});
  child.unref();
}
