// A process of its own for what could end the one that it runs in.
import { fork } from "node:child_process";

/** What is heard of the process. `onExit` is called also where it could not be started. */
export interface ProcessEars {
  readonly onMessage: (message: unknown) => void;
  readonly onExit: () => void;
}

export interface StartedProcess {
  /** Sent as threads copy values, bytes as bytes; kept until the process listens. */
  readonly send: (message: object) => void;
  readonly kill: () => void;
}

/** Runs the script, a module, with these words behind its name. */
export type StartProcess = (script: string, words: readonly string[], ears: ProcessEars) => StartedProcess;

/** By Node, for the browser's window, the command line and tests; the desktop has Electron's own. */
export const startNodeProcess: StartProcess = (script, words, { onMessage, onExit }) => {
  // It takes none of the flags its parent was started with, and prints nothing: a complaint has words of the text in it.
  const child = fork(script, [...words], {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.once("message", onMessage).once("exit", onExit).once("error", onExit);
  return {
    send: (message) => {
      // What cannot be sent is heard of as the end.
      child.send(message, () => undefined);
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
};
