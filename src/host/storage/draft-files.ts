// The folder of drafts: which file is which draft. A draft's id stands in the file, so a user may rename or move in files at will.
import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DraftSummary } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Session } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ReadContext } from "#formats/format.ts";
import { type ReadDraft, readPenholder } from "#formats/penholder/read-penholder.ts";
import { type DraftContent, writePenholder } from "#formats/penholder/write-penholder.ts";
import { describeReadProblem } from "../describe-read-problem.ts";
import { DeletedDrafts } from "./deleted-drafts.ts";
import { describeReadError, describeWriteError, systemCode } from "./describe-disk-error.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { draftFileName, draftNameOf, freeDraftName } from "./draft-name.ts";
import { leftoverName, writeSafely } from "./write-safely.ts";

const idForm = /^[a-z0-9-]{1,64}$/;

interface Known {
  readonly id: string;
  readonly file: string;
  /** Changes when the file does. */
  readonly stamp: string;
  readonly body: string;
  readonly title: string;
  readonly session: Session | null;
}

export interface DraftFilesOptions {
  readonly folder: string;
  readonly context: ReadContext;
  readonly disk?: Disk;
}

export class DraftFiles {
  readonly #folder: string;
  readonly #context: ReadContext;
  readonly #disk: Disk;
  readonly #deleted: DeletedDrafts;
  readonly #known = new Map<string, Known>();
  /** The name each draft had when it was last seen, for one whose file is taken away while it is open. */
  readonly #lastNames = new Map<string, string>();
  /** One change of the folder at a time. */
  #lane: Promise<unknown> = Promise.resolve();

  constructor({ folder, context, disk = nodeDisk }: DraftFilesOptions) {
    this.#folder = folder;
    this.#context = context;
    this.#disk = disk;
    this.#deleted = new DeletedDrafts(folder, disk);
  }

  /** Makes the folder where it is missing, and sweeps away what a killed process left half-written. */
  async prepare(): Promise<void> {
    await this.#disk.makeFolder(this.#folder);
    for (const file of await readdir(this.#folder))
      if (leftoverName.test(file)) await this.#disk.remove(join(this.#folder, file));
  }

  /** The newest first. */
  list(): Promise<readonly DraftSummary[]> {
    return this.#next(async () => {
      await this.#scan();
      const summaries = await Promise.all([...this.#known.values()].map((known) => this.#summarize(known)));
      return summaries
        .filter((summary) => summary !== null)
        .sort((one, other) => other.saved.localeCompare(one.saved) || one.name.localeCompare(other.name));
    });
  }

  /** True for a draft that is there, or was since this program started. */
  has(id: string): Promise<boolean> {
    return this.#next(async () => this.#lastNames.has(id) || (await this.#find(id)) !== null);
  }

  read(id: string): Promise<Outcome<{ readonly summary: DraftSummary; readonly content: ReadDraft }>> {
    return this.#next(async () => {
      const known = await this.#find(id);
      if (known === null) return fail({ kind: "no-such-draft" });
      const content = await this.#readContent(known.file);
      if (!content.ok) return content;
      const summary = await this.#summarize(known);
      return summary === null
        ? fail({ kind: "no-such-draft" })
        : succeed({ summary, content: content.value });
    });
  }

  create(name: string, content: DraftContent): Promise<Outcome<DraftSummary>> {
    return this.#next(async () => {
      await this.#scan();
      return this.#write(draftFileName(freeDraftName(name, this.#names())), content);
    });
  }

  /** Writes a draft again; where its file has been taken away meanwhile, it comes back under its name. */
  save(content: DraftContent): Promise<Outcome<DraftSummary>> {
    return this.#next(async () => {
      const known = await this.#find(content.draft);
      if (known !== null) return this.#write(known.file, content);
      const name = this.#lastNames.get(content.draft);
      if (name === undefined) return fail({ kind: "no-such-draft" });
      return this.#write(draftFileName(freeDraftName(name, this.#names())), content);
    });
  }

  rename(id: string, name: string): Promise<Outcome<DraftSummary>> {
    return this.#next(async () => {
      const known = await this.#find(id);
      if (known === null) return fail({ kind: "no-such-draft" });
      const others = this.#names().filter((other) => other !== draftNameOf(known.file));
      const file = draftFileName(freeDraftName(name, others));
      const content = await this.#readContent(known.file);
      if (!content.ok) return content;
      if (file === known.file) return this.#answer(known);
      try {
        await this.#disk.rename(join(this.#folder, known.file), join(this.#folder, file));
        await this.#disk.syncFolderOf(join(this.#folder, file));
      } catch (error) {
        return { ok: false, problem: describeWriteError(error, file) };
      }
      const renamed = { ...known, file };
      this.#keep(renamed);
      return this.#answer(renamed);
    });
  }

  /** Puts the file aside; `restore` brings it back. */
  delete(id: string): Promise<Outcome<null>> {
    return this.#next(async () => {
      const known = await this.#find(id);
      return known === null ? fail({ kind: "no-such-draft" }) : this.#deleted.put(id, known.file);
    });
  }

  restore(id: string): Promise<Outcome<null>> {
    return this.#next(async () => {
      await this.#scan();
      return this.#deleted.bringBack(id, this.#names());
    });
  }

  #next<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lane.then(task);
    // The task's own caller hears of its failure; the lane goes on.
    this.#lane = result.catch(() => undefined);
    return result;
  }

  #names(): readonly string[] {
    return [...this.#known.values()].flatMap(({ file }) => draftNameOf(file) ?? []);
  }

  async #find(id: string): Promise<Known | null> {
    const known = this.#known.get(id);
    if (known !== undefined && (await this.#stampOf(known.file)) !== null) return known;
    await this.#scan();
    return this.#known.get(id) ?? null;
  }

  #keep(known: Known): void {
    this.#known.set(known.id, known);
    this.#lastNames.set(known.id, draftNameOf(known.file) ?? known.file);
  }

  async #write(file: string, content: DraftContent): Promise<Outcome<DraftSummary>> {
    const path = join(this.#folder, file);
    const written = await writeSafely(path, writePenholder(content), this.#disk);
    if (!written.ok) return written;
    const known = await this.#describe(file, content.draft, content);
    this.#keep(known);
    return this.#answer(known);
  }

  async #answer(known: Known): Promise<Outcome<DraftSummary>> {
    const summary = await this.#summarize(known);
    return summary === null ? fail({ kind: "no-such-draft" }) : succeed(summary);
  }

  /** A folder taken away under the program holds nothing; it is no fault of ours. */
  async #filesThere(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return [];
    }
  }

  /** Looks at the files that are new or changed since the last look. */
  async #scan(): Promise<void> {
    const files = (await this.#filesThere()).filter((file) => draftNameOf(file) !== null).sort();
    const before = new Map([...this.#known.values()].map((known) => [known.file, known]));
    this.#known.clear();
    const changed: string[] = [];
    // Files as they were keep their ids; only then may a copy of one of them ask for the same.
    for (const file of files) {
      const known = before.get(file);
      const stamp = await this.#stampOf(file);
      if (stamp !== null && known?.stamp === stamp) this.#keep(known);
      else if (stamp !== null) changed.push(file);
    }
    // A file that was there before comes before a new one that claims the same id.
    changed.sort((one, other) => Number(before.has(other)) - Number(before.has(one)));
    for (const file of changed) await this.#take(file);
  }

  async #take(file: string): Promise<void> {
    const content = await this.#readContent(file);
    if (!content.ok) {
      // It is shown in the list, and opening it says what is wrong with it.
      const id = `damaged-${createHash("sha256").update(file).digest("hex").slice(0, 32)}`;
      this.#keep(await this.#describe(file, id, null));
      return;
    }
    const { manifest, resolution, shared, attachments, versions } = content.value;
    const isOwn = idForm.test(manifest.draft) && !this.#known.has(manifest.draft);
    const id = isOwn ? manifest.draft : this.#context.newId();
    if (!isOwn) {
      // A copy made in the file manager is a draft of its own from now on.
      const copy = writePenholder({ draft: id, resolution, shared, attachments, versions });
      const written = await writeSafely(join(this.#folder, file), copy, this.#disk);
      if (!written.ok) return;
    }
    this.#keep(await this.#describe(file, id, { resolution }));
  }

  async #readContent(file: string): Promise<Outcome<ReadDraft>> {
    try {
      const read = readPenholder(await this.#disk.read(join(this.#folder, file)), this.#context);
      return read.ok ? read : fail(describeReadProblem(read.problem, file));
    } catch (error) {
      return fail(describeReadError(error, file));
    }
  }

  async #describe(
    file: string,
    id: string,
    content: Pick<DraftContent, "resolution"> | null,
  ): Promise<Known> {
    const title = content?.resolution.blocks.find(({ kind }) => kind === "title");
    return {
      id,
      file,
      stamp: (await this.#stampOf(file)) ?? "",
      body: content?.resolution.body ?? "",
      title: title === undefined ? "" : textOf(title.spans),
      session: content?.resolution.masthead.session ?? null,
    };
  }

  async #stampOf(file: string): Promise<string | null> {
    const found = await this.#look(file);
    return found === null ? null : `${found.mtimeMs} ${found.size} ${found.ino}`;
  }

  async #look(file: string): Promise<{ mtimeMs: number; size: number; ino: number; mtime: Date } | null> {
    try {
      const found = await stat(join(this.#folder, file));
      return found.isFile() ? found : null;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return null;
    }
  }

  async #summarize({ id, file, body, title, session }: Known): Promise<DraftSummary | null> {
    const found = await this.#look(file);
    if (found === null) return null;
    return {
      draft: id,
      name: basename(draftNameOf(file) ?? file),
      saved: found.mtime.toISOString(),
      body,
      title,
      session,
      location: join(this.#folder, file),
    };
  }
}
