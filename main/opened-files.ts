// Files the user opened from outside wait here until the window takes them.
import { extname, resolve } from "node:path";
import type { Bridge } from "#bridge/requests.ts";
import { readChosenFile } from "./read-chosen-file.ts";

const extensions = [".penholder", ".docx", ".odt", ".pdf", ".txt", ".xml", ".json"];

export interface OpenedFiles {
  /** Adds a file and tells the window that one waits. */
  open(path: string): void;
  readonly takeOpenedFiles: Bridge["takeOpenedFiles"];
}

export function keepOpenedFiles(onWaiting: () => void): OpenedFiles {
  const waiting = new Set<string>();
  return {
    open(path) {
      waiting.add(path);
      onWaiting();
    },
    async takeOpenedFiles() {
      const taken = [...waiting];
      waiting.clear();
      return Promise.all(taken.map(readChosenFile));
    },
  };
}

/** The files among the words of a command line: what a file manager passes when a draft is double-clicked. */
export function filesOnCommandLine(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith("-") && extensions.includes(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));
}
