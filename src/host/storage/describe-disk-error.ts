// Turns what the system said when a file could not be written or read into a problem the user can act on.
import type { Problem } from "#bridge/problems.ts";

const full: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const readOnly: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);
const otherWords: Readonly<Record<string, string>> = {
  EIO: "the disk reports an error",
  ENOENT: "its folder is gone",
  ENOTDIR: "part of its path is a file, not a folder",
  EEXIST: "something else of this name is in the way",
  EISDIR: "a folder of this name is in the way",
  EBUSY: "another program holds it",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its path leads in a circle",
};

/** The system's code of an error ("ENOSPC"), or null where it is not the system that complains. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return "errno" in error || "syscall" in error ? error.code : null;
}

/** An error that is not the system's is a bug and is thrown on. */
export function describeWriteError(error: unknown, name: string): Problem {
  const code = systemCode(error);
  if (code === null) throw error;
  if (full.has(code)) return { kind: "cannot-write", name, reason: "full", detail: code };
  if (readOnly.has(code)) return { kind: "cannot-write", name, reason: "read-only", detail: code };
  const detail = otherWords[code] ?? `the system answers ${code}`;
  return { kind: "cannot-write", name, reason: "other", detail };
}

/** What kept a file from being read; an error that is not the system's is a bug and is thrown on. */
export function describeReadError(error: unknown, name: string): Problem {
  const code = systemCode(error);
  if (code === null) throw error;
  if (code === "ENOENT") return { kind: "no-such-file", name };
  if (readOnly.has(code)) return { kind: "damaged-file", name, detail: "it may not be read" };
  if (code === "EISDIR") return { kind: "damaged-file", name, detail: "it is a folder" };
  return { kind: "damaged-file", name, detail: otherWords[code] ?? `the system answers ${code}` };
}
