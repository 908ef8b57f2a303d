// The folder of a user's own templates. It may be a delegation's, on a network: others add and change files at any moment,
// so every answer looks at the folder anew, and a file that cannot be read is listed, never a reason to fail.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { OwnTemplates, TemplateSummary } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { formatTemplateFile, parseTemplateFile, type TemplateHead } from "#core/templates/template-file.ts";
import type { ReadContext } from "#formats/format.ts";
import { formatText } from "#formats/txt/format-text.ts";
import { readTxt } from "#formats/txt/read-txt.ts";
import { describeReadProblem } from "./describe-read-problem.ts";
import type { Template } from "./read-templates.ts";
import { describeReadError, describeWriteError, systemCode } from "./storage/describe-disk-error.ts";
import type { Disk } from "./storage/disk.ts";
import { freeDraftName } from "./storage/draft-name.ts";
import { leftoverName, writeForUser } from "./storage/write-safely.ts";

export const ownIdPrefix = "own/";

const extension = ".txt";
/** Where a removed template waits to be put back; the user may empty it. */
const removedFolder = "Removed";
/** More files than any gallery can show; what is beyond them is named. */
const mostFiles = 500;
const largestFile = 1_000_000;

export interface OwnTemplateFilesOptions {
  /** Read again for every answer: the user may choose another folder. */
  readonly folder: () => Promise<string>;
  readonly profiles: readonly Profile[];
  readonly context: ReadContext;
  readonly disk: Disk;
}

type Known = { readonly stamp: string; readonly read: Outcome<Template> };

export class OwnTemplateFiles {
  readonly #options: OwnTemplateFilesOptions;
  #known = new Map<string, Known>();
  /** One change of the folder at a time. */
  #lane: Promise<unknown> = Promise.resolve();

  constructor(options: OwnTemplateFilesOptions) {
    this.#options = options;
  }

  list(): Promise<OwnTemplates> {
    return this.#next(async () => {
      const folder = await this.#options.folder();
      const files = await this.#filesIn(folder);
      if (!files.ok) return { folder, templates: [], broken: [], problem: describeProblem(files.problem) };
      const known = new Map<string, Known>();
      for (const file of files.value.slice(0, mostFiles)) {
        const read = await this.#look(folder, file);
        if (read !== null) known.set(join(folder, file), read);
      }
      this.#known = known;
      const reads = [...known.values()].map(({ read }) => read);
      const more = files.value.slice(mostFiles).length;
      return {
        folder,
        templates: reads.flatMap((read) => (read.ok ? [read.value.summary] : [])),
        broken: [
          ...reads.flatMap((read) => (read.ok ? [] : [describeProblem(read.problem)])),
          ...(more > 0 ? [`The folder holds ${more} more files; the first ${mostFiles} are shown.`] : []),
        ],
        problem: null,
      };
    });
  }

  find(id: string): Promise<Outcome<Template>> {
    return this.#next(() => this.#find(id));
  }

  save(head: TemplateHead, resolution: Resolution): Promise<Outcome<TemplateSummary>> {
    return this.#next(async () => {
      const folder = await this.#options.folder();
      try {
        await this.#options.disk.makeFolder(folder);
      } catch (error) {
        return fail(describeWriteError(error, folder));
      }
      const files = await this.#filesIn(folder);
      if (!files.ok) return files;
      const taken = files.value.map((file) => file.slice(0, -extension.length));
      const file = `${freeDraftName(head.title, taken)}${extension}`;
      const text = formatText(resolution, this.#profileOf(resolution.body));
      return this.#write(folder, file, formatTemplateFile(head, text));
    });
  }

  /** Gives a template another name and description; its file keeps its name, which others may know. */
  change(
    id: string,
    { title, description }: Pick<TemplateHead, "title" | "description">,
  ): Promise<Outcome<TemplateSummary>> {
    return this.#next(async () => {
      const found = await this.#find(id);
      if (!found.ok) return found;
      const { summary, text } = found.value;
      const kind = summary.kind === "paragraph" ? "paragraph" : "resolution";
      const file = fileOf(id);
      return this.#write(
        await this.#options.folder(),
        file,
        formatTemplateFile({ title, description, kind }, text),
      );
    });
  }

  /** Moves the file aside, so that it can be put back. */
  remove(id: string): Promise<Outcome<null>> {
    return this.#next(async () => {
      const folder = await this.#options.folder();
      const aside = join(folder, removedFolder);
      return this.#move(id, folder, aside);
    });
  }

  restore(id: string): Promise<Outcome<null>> {
    return this.#next(async () => {
      const folder = await this.#options.folder();
      const files = await this.#filesIn(folder);
      // Somebody may have saved another under the name meanwhile: that one stays.
      if (files.ok && files.value.includes(fileOf(id)))
        return fail({ kind: "cannot-write", name: fileOf(id), reason: "other", detail: "the name is taken" });
      return this.#move(id, join(folder, removedFolder), folder);
    });
  }

  async #move(id: string, from: string, to: string): Promise<Outcome<null>> {
    const file = fileOf(id);
    const { disk } = this.#options;
    if (!isPlainName(file)) return fail({ kind: "no-such-file", name: file });
    try {
      await disk.makeFolder(to);
      await disk.rename(join(from, file), join(to, file));
      await disk.syncFolderOf(join(to, file));
      return succeed(null);
    } catch (error) {
      return fail(describeWriteError(error, file));
    }
  }

  async #write(folder: string, file: string, text: string): Promise<Outcome<TemplateSummary>> {
    // With the rights that any program's file gets there: colleagues are to read it.
    const written = await writeForUser(
      join(folder, file),
      new TextEncoder().encode(text),
      this.#options.disk,
    );
    if (!written.ok) return written;
    const read = this.#read(file, new TextEncoder().encode(text));
    return read.ok ? succeed(read.value.summary) : read;
  }

  async #find(id: string): Promise<Outcome<Template>> {
    const file = fileOf(id);
    if (!isPlainName(file)) return fail({ kind: "no-such-file", name: file });
    const found = await this.#look(await this.#options.folder(), file);
    return found?.read ?? fail({ kind: "no-such-file", name: file });
  }

  /** What a file holds; read again only where it is not as it was. Null where it has gone. */
  async #look(folder: string, file: string): Promise<Known | null> {
    const path = join(folder, file);
    try {
      const found = await stat(path);
      if (!found.isFile()) return null;
      const { mtimeMs, size, ino } = found;
      const stamp = `${mtimeMs} ${size} ${ino}`;
      const known = this.#known.get(path);
      if (known?.stamp === stamp) return known;
      if (size > largestFile) {
        return { stamp, read: fail({ kind: "file-too-large", name: file, limit: largestFile }) };
      }
      return { stamp, read: this.#read(file, await this.#options.disk.read(path)) };
    } catch (error) {
      if (systemCode(error) === "ENOENT") return null;
      return { stamp: "", read: fail(describeReadError(error, file)) };
    }
  }

  #read(file: string, bytes: Uint8Array): Outcome<Template> {
    const { context, profiles } = this.#options;
    const whole = readTxt(bytes, context);
    if (!whole.ok) return fail(describeReadProblem(whole.problem, file));
    const parsed = parseTemplateFile(new TextDecoder().decode(bytes), file.slice(0, -extension.length));
    if (whole.value.value.blocks.length === 0)
      return fail({ kind: "damaged-file", name: file, detail: "it holds no paragraphs" });
    const { title, description, kind, purpose, text } = parsed;
    const body = profiles.some(({ id }) => id === parsed.body) ? parsed.body : null;
    const id = `${ownIdPrefix}${file}`;
    const known = { title, description, kind, purpose, words: text };
    return succeed({ summary: { id, body: body ?? context.defaultBody, isOwn: true, ...known }, text });
  }

  /** A folder that is not there yet holds nothing. */
  async #filesIn(folder: string): Promise<Outcome<readonly string[]>> {
    try {
      const files = await readdir(folder);
      return succeed(files.filter((file) => isPlainName(file)).sort());
    } catch (error) {
      if (systemCode(error) === "ENOENT") return succeed([]);
      return fail(describeReadError(error, folder));
    }
  }

  #profileOf(body: string): Profile {
    const { profiles } = this.#options;
    const found = profiles.find(({ id }) => id === body) ?? profiles[0];
    if (found === undefined) throw new Error("No house rules are installed.");
    return found;
  }

  #next<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lane.then(task);
    // The task's own caller hears of its failure; the lane goes on.
    this.#lane = result.catch(() => undefined);
    return result;
  }
}

function fileOf(id: string): string {
  return id.slice(ownIdPrefix.length);
}

/** A name that is a file of the folder itself: what is asked never becomes another path. */
function isPlainName(file: string): boolean {
  if (file.startsWith(".") || leftoverName.test(file) || !file.toLowerCase().endsWith(extension))
    return false;
  return !/[\\/\0]/.test(file);
}
