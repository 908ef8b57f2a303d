// Replaces a file so that, whatever happens, either the old or the new content is there, whole.
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Outcome, succeed } from "#bridge/outcome.ts";
import { describeWriteError, systemCode } from "./describe-disk-error.ts";
import { type Disk, nodeDisk, type OpenFile } from "./disk.ts";

/** Names a killed process may leave behind; nothing else in our folders is named so. */
export const leftoverName = /^\.penholder-[0-9a-f]{16}\.tmp$/;

/** On Windows a virus scanner may hold a file for a moment: the waits before another try, in milliseconds. */
const waits = [10, 20, 50, 100, 200, 400];
const heldByAnother: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * Writes a file of our own, for this user alone. Answers once the bytes and the name are on the disk itself. The problem
 * names the file as the user knows it.
 */
export function writeSafely(path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Promise<Outcome<null>> {
  return replace(path, bytes, "new", disk);
}

/** The same for a file the user asked for by its path: it gets the permissions that any program's file gets there. */
export function writeForUser(path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Promise<Outcome<null>> {
  return replace(path, bytes, "new-for-user", disk);
}

async function replace(
  path: string,
  bytes: Uint8Array,
  how: "new" | "new-for-user",
  disk: Disk,
): Promise<Outcome<null>> {
  const temporary = join(dirname(path), `.penholder-${randomBytes(8).toString("hex")}.tmp`);
  try {
    await write(await disk.open(temporary, how), bytes);
    await renameOver(temporary, path, disk);
    await disk.syncFolderOf(path);
    return succeed(null);
  } catch (error) {
    await removeLeftover(temporary, disk);
    return { ok: false, problem: describeWriteError(error, basename(path)) };
  }
}

async function write(file: OpenFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameOver(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of waits) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      const isHeld = process.platform === "win32" && heldByAnother.has(systemCode(error) ?? "");
      if (!isHeld) throw error;
      await wait(pause);
    }
  }
  await disk.rename(from, to);
}

/** Best effort: what stays is swept at the next start. */
async function removeLeftover(path: string, disk: Disk): Promise<void> {
  try {
    await disk.remove(path);
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}
