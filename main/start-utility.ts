// Processes of their own by Electron: Node's would need the program to pass for Node, which its fuses forbid.
import type { UtilityProcess } from "electron";
import type { StartProcess } from "#host/typesetting/start-process.ts";

/** The part of Electron's `utilityProcess` that is used. */
export interface Utilities {
  fork(
    script: string,
    words: string[],
    options: { serviceName: string; stdio: "ignore" },
  ): Pick<UtilityProcess, "once" | "postMessage" | "kill">;
}

/** What such a process prints is dropped: a complaint has words of the text in it. */
export function startUtility(utilities: Utilities): StartProcess {
  return (script, words, { onMessage, onExit }) => {
    const child = utilities.fork(script, [...words], {
      serviceName: "Penholder pages",
      stdio: "ignore",
    });
    child.once("message", onMessage);
    child.once("exit", onExit);
    return {
      send: (message) => child.postMessage(message),
      kill: () => {
        child.kill();
      },
    };
  };
}
