// Deleted drafts are put aside in a folder beside the others: undone with one click, and found by hand long after.
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeWriteError } from "./describe-disk-error.ts";
import type { Disk } from "./disk.ts";
import { draftFileName, draftNameOf, freeDraftName } from "./draft-name.ts";

const asideName = "Deleted drafts";

export class DeletedDrafts {
  readonly #folder: string;
  readonly #disk: Disk;
  /** By the id of the draft: where it lies, and the name it had. */
  readonly #aside = new Map<string, { readonly path: string; readonly name: string }>();

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  async put(id: string, file: string): Promise<Outcome<null>> {
    const name = draftNameOf(file) ?? file;
    // Two deleted drafts may have had one name.
    const path = join(this.#folder, asideName, `${name} (${id.slice(0, 8)}).penholder`);
    const moved = await this.#move(join(this.#folder, file), path, file);
    if (moved.ok) this.#aside.set(id, { path, name });
    return moved;
  }

  /** Back under its name, or the next free one. */
  async bringBack(id: string, taken: readonly string[]): Promise<Outcome<null>> {
    const found = this.#aside.get(id);
    if (found === undefined) return fail({ kind: "no-such-draft" });
    const file = draftFileName(freeDraftName(found.name, taken));
    const moved = await this.#move(found.path, join(this.#folder, file), file);
    if (moved.ok) this.#aside.delete(id);
    return moved;
  }

  async #move(from: string, to: string, file: string): Promise<Outcome<null>> {
    try {
      await this.#disk.makeFolder(join(this.#folder, asideName));
      await this.#disk.rename(from, to);
      await this.#disk.syncFolderOf(from);
      await this.#disk.syncFolderOf(to);
      return succeed(null);
    } catch (error) {
      return { ok: false, problem: describeWriteError(error, file) };
    }
  }
}
