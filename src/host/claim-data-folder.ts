// The folder that holds all a user's drafts: made where it is missing, and ours alone while the program runs.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeWriteError } from "./storage/describe-disk-error.ts";
import { nodeDisk } from "./storage/disk.ts";
import { lockFolder } from "./storage/lock-folder.ts";

export interface DataFolder {
  readonly path: string;
  readonly release: () => void;
}

export async function claimDataFolder(path: string): Promise<Outcome<DataFolder>> {
  try {
    await nodeDisk.makeFolder(path);
    const release = await lockFolder(path);
    return release === null ? fail({ kind: "data-folder-in-use", folder: path }) : succeed({ path, release });
  } catch (error) {
    return fail(describeWriteError(error, path));
  }
}
