// The few system calls that keeping a file safe takes, gathered so that a test can make each of them fail.
import { constants } from "node:fs";
import { mkdir, open, readFile, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

export interface OpenFile {
  /** Writes all of the bytes at the position. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  /** Returns once what was written is on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * `new` fails where the file exists; `edit` makes it where it does not. Both make it for this user alone; for the file
 * of `new-for-user`, which the user asked for by its path, the user's own settings say who may read it.
 */
export type Opening = "new" | "new-for-user" | "edit";

export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly open: (path: string, how: Opening) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes a file's name, new or changed, last through a power cut. */
  readonly syncFolderOf: (path: string) => Promise<void>;
}

const { O_CREAT, O_EXCL, O_RDWR } = constants;

export const nodeDisk: Disk = {
  read: (path) => readFile(path),
  open: openOnDisk,
  rename,
  remove: unlink,
  makeFolder: async (path) => {
    // What a delegation drafts is not for the machine's other users.
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  syncFolderOf: async (path) => {
    // Windows has no such call: there the rename itself is journalled.
    if (process.platform === "win32") return;
    const folder = await open(dirname(path), "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

async function openOnDisk(path: string, how: Opening): Promise<OpenFile> {
  // The system takes off what the user's mask takes off.
  const mode = how === "new-for-user" ? 0o666 : 0o600;
  const file = await open(path, O_RDWR | O_CREAT | (how === "edit" ? 0 : O_EXCL), mode);
  return {
    write: async (bytes, position) => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    truncate: (length) => file.truncate(length),
    sync: () => file.datasync(),
    close: () => file.close(),
  };
}
