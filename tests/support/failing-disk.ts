// The real disk, of which the nth call that changes something fails as the system would make it fail.
import type { Disk, OpenFile } from "#host/storage/disk.ts";
import { nodeDisk } from "#host/storage/disk.ts";

export interface FailingDisk {
  readonly disk: Disk;
  /** Calls so far that could have failed. */
  readonly calls: () => number;
  /** From now on everything works: there is room again. */
  readonly heal: () => void;
}

/** `half` lets a failing write leave the first half of its bytes on the disk. */
export interface Failure {
  readonly at: number;
  readonly code: "ENOSPC" | "EIO" | "EROFS";
  /** True where all calls after it fail as well. */
  readonly lasting: boolean;
  readonly half: boolean;
}

export function failingDisk(failure: Failure | null): FailingDisk {
  let calls = 0;
  let healed = false;
  const fails = (): boolean => {
    calls += 1;
    if (failure === null || healed) return false;
    return failure.lasting ? calls >= failure.at : calls === failure.at;
  };
  const fault = (): Error =>
    Object.assign(new Error(failure?.code), { code: failure?.code, errno: -1, syscall: "test" });
  const may = async <Value>(action: () => Promise<Value>): Promise<Value> => {
    if (fails()) throw fault();
    return action();
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: async (bytes, position) => {
      if (!fails()) return file.write(bytes, position);
      if (failure?.half) await file.write(bytes.subarray(0, bytes.length >> 1), position);
      throw fault();
    },
    truncate: (length) => may(() => file.truncate(length)),
    sync: () => may(() => file.sync()),
    close: file.close,
  });
  const disk: Disk = {
    ...nodeDisk,
    open: (path, how) => may(async () => wrap(await nodeDisk.open(path, how))),
    rename: (from, to) => may(() => nodeDisk.rename(from, to)),
    remove: (path) => may(() => nodeDisk.remove(path)),
    syncFolderOf: (path) => may(() => nodeDisk.syncFolderOf(path)),
  };
  return {
    disk,
    calls: () => calls,
    heal: () => {
      healed = true;
    },
  };
}
