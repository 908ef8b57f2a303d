// One program at a time works in a data folder: two would overwrite each other's drafts.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const busy = 5;

/** Holds the folder until the function it gives back is called or the process ends, however it ends; null where another holds it. */
export async function lockFolder(folder: string): Promise<(() => void) | null> {
  const path = join(folder, "in-use.sqlite");
  // SQLite says of a folder it may not write only that it cannot; the system says why.
  await (await open(path, "a")).close();
  // SQLite's lock is the operating system's own, so nothing is left to clean up after a kill.
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return () => {
      if (database.isOpen) database.close();
    };
  } catch (error) {
    database.close();
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return null;
    throw error;
  }
}
