// Stands in for Electron's utility processes: Node's own, in which the port to the parent looks as Electron's does.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const portFile = fileURLToPath(new URL("utility-parent-port.mjs", import.meta.url));

export function forkUtility(script: string, words: string[]) {
  const child = fork(script, words, {
    serialization: "advanced",
    execArgv: ["--import", portFile],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return {
    once: (event: string, listener: (value: unknown) => void) => child.once(event, listener),
    postMessage: (message: object) => child.send(message, () => undefined),
    kill: () => child.kill(),
  };
}
