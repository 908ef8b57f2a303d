// Reads a file the user pointed at, in a dialog or from outside. The window gets its name and bytes, never its path.
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeReadError } from "#host/storage/describe-disk-error.ts";

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the host reads at most is less; this only keeps a film, taken for a draft, out of memory. */
const limit = 256_000_000;

export async function readChosenFile(path: string): Promise<Outcome<ChosenFile>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail({ kind: "binary-file", name });
    if (found.size > limit) return fail({ kind: "file-too-large", name, limit });
    return succeed({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    return fail(describeReadError(error, name));
  }
}
