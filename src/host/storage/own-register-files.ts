// The user's own entries of the register: a file for each imported list and one for what was learnt, in a folder of their own.
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { OwnRegister, RemovedEntries } from "#bridge/own-register.ts";
import {
  isRowOf,
  linesOf,
  type OwnEntry,
  type OwnLayer,
  sortRows,
  writeRow,
} from "#core/instruments/own-layer.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { describeWriteError, systemCode } from "./describe-disk-error.ts";
import type { Disk } from "./disk.ts";
import {
  type KeptLayer,
  listFiles,
  numberOf,
  type ReadFile,
  rankOf,
  readOwnLayers,
  registerVersion,
} from "./read-own-layers.ts";
import { leftoverName, writeSafely } from "./write-safely.ts";

const learntId = "learnt";
const asideName = "Set aside";

/** Undoing reaches so far back. */
const mostRemovals = 20;

export class OwnRegisterFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #newId: () => string;
  #layers: Map<string, KeptLayer> | null = null;
  #problems: readonly string[] = [];
  /** A number that was given once is not given again: what was removed may come back. */
  #highest = 0;
  readonly #removals = new Map<string, () => Promise<Outcome<null>>>();
  /** One change at a time. */
  #lane: Promise<unknown> = Promise.resolve();

  constructor(folder: string, { disk, newId }: { readonly disk: Disk; readonly newId: () => string }) {
    this.#folder = folder;
    this.#disk = disk;
    this.#newId = newId;
  }

  read(): Promise<OwnRegister> {
    return this.#next(async () => {
      const layers = await this.#load();
      return { layers: [...layers.values()].map(({ layer }) => layer), problems: this.#problems };
    });
  }

  addImport(name: string, today: IsoDate, entries: readonly OwnEntry[]): Promise<Outcome<OwnLayer>> {
    return this.#next(async () => {
      const layers = await this.#load();
      const taken = [...layers.keys()].map(numberOf);
      this.#highest = Math.max(this.#highest, ...taken, ...(await this.#numbersTaken())) + 1;
      const id = `import-${String(this.#highest).padStart(4, "0")}`;
      const rows = sortRows(entries.map((entry) => writeRow(entry)));
      const layer: OwnLayer = { id, kind: "import", name, day: today, rows };
      const written = await this.#write({ layer, forgotten: [] });
      return written.ok ? succeed(layer) : written;
    });
  }

  /** Answers whether anything is new; what the user removed once is not learnt again. */
  learn(entry: OwnEntry, from: string, today: IsoDate): Promise<Outcome<boolean>> {
    return this.#next(async () => {
      const before = (await this.#load()).get(learntId) ?? emptyLearnt(today);
      const row = writeRow(entry, from);
      const bare = writeRow(entry);
      const lines = linesOf(before.layer.rows);
      if (lines.some((line) => line.startsWith(bare)) || before.forgotten.includes(bare))
        return succeed(false);
      const others = lines.filter((line) => !isRowOf(line, entry));
      const layer = { ...before.layer, day: today, rows: sortRows([...others, row]) };
      const written = await this.#write({ layer, forgotten: before.forgotten });
      return written.ok ? succeed(true) : written;
    });
  }

  /** Answers the name under which it can be brought back while the program runs. */
  remove(what: RemovedEntries): Promise<Outcome<string>> {
    return this.#next(async () => {
      const kept = (await this.#load()).get(what.layer);
      if (kept === undefined) return succeed(this.#remember(async () => succeed(null)));
      const removed = what.row === null ? await this.#delete(kept) : await this.#removeRow(kept, what.row);
      if (!removed.ok) return removed;
      return succeed(this.#remember(() => this.#bringBack(kept, what)));
    });
  }

  restore(removal: string): Promise<Outcome<null>> {
    return this.#next(async () => {
      const bringBack = this.#removals.get(removal);
      if (bringBack === undefined) return fail({ kind: "cannot-undo" });
      const done = await bringBack();
      if (done.ok) this.#removals.delete(removal);
      return done;
    });
  }

  async #removeRow(kept: KeptLayer, row: NonNullable<RemovedEntries["row"]>): Promise<Outcome<null>> {
    const lines = linesOf(kept.layer.rows);
    const gone = lines.filter((line) => isRowOf(line, row));
    const rows = sortRows(lines.filter((line) => !isRowOf(line, row)));
    const bare = gone.map((line) => `${line.split("\t").slice(0, 5).join("\t")}\t`);
    const forgotten = kept.layer.kind === "learnt" ? [...kept.forgotten, ...bare] : kept.forgotten;
    return this.#write({ layer: { ...kept.layer, rows }, forgotten });
  }

  /** What has been learnt or imported since stays. */
  async #bringBack(kept: KeptLayer, { row }: RemovedEntries): Promise<Outcome<null>> {
    const now = this.#layers?.get(kept.layer.id);
    if (now === undefined || row === null) {
      const since = linesOf(now?.layer.rows ?? "");
      const names = new Set(since.map(nameOfLine));
      const before = linesOf(kept.layer.rows).filter((line) => !names.has(nameOfLine(line)));
      return this.#write({ ...kept, layer: { ...kept.layer, rows: sortRows([...before, ...since]) } });
    }
    const back = linesOf(kept.layer.rows).filter((line) => isRowOf(line, row));
    const others = linesOf(now.layer.rows).filter((line) => !isRowOf(line, row));
    const layer = { ...now.layer, rows: sortRows([...others, ...back]) };
    return this.#write({ layer, forgotten: kept.forgotten });
  }

  #remember(bringBack: () => Promise<Outcome<null>>): string {
    const removal = this.#newId();
    this.#removals.set(removal, bringBack);
    const [oldest] = this.#removals.keys();
    if (this.#removals.size > mostRemovals && oldest !== undefined) this.#removals.delete(oldest);
    return removal;
  }

  async #write(kept: KeptLayer): Promise<Outcome<null>> {
    const { id, kind, name, day: on, rows } = kept.layer;
    const first = {
      penholder: "register",
      version: registerVersion,
      kind,
      name,
      day: on,
      forgotten: kept.forgotten,
    };
    const bytes = new TextEncoder().encode(`${JSON.stringify(first)}\n${rows}`);
    try {
      await this.#disk.makeFolder(this.#folder);
    } catch (error) {
      return fail(describeWriteError(error, "Register"));
    }
    const written = await writeSafely(join(this.#folder, `${id}.txt`), bytes, this.#disk);
    if (!written.ok) return written;
    const layers = [...(this.#layers ?? new Map<string, KeptLayer>()).values()];
    const all = [...layers.filter(({ layer }) => layer.id !== id), kept];
    this.#layers = byId(all.toSorted((one, other) => rankOf(one.layer) - rankOf(other.layer)));
    return succeed(null);
  }

  async #delete({ layer }: KeptLayer): Promise<Outcome<null>> {
    const path = join(this.#folder, `${layer.id}.txt`);
    try {
      await this.#disk.remove(path);
      await this.#disk.syncFolderOf(path);
    } catch (error) {
      if (systemCode(error) !== "ENOENT") return fail(describeWriteError(error, layer.name || "Register"));
    }
    this.#layers?.delete(layer.id);
    return succeed(null);
  }

  async #load(): Promise<Map<string, KeptLayer>> {
    if (this.#layers !== null) return this.#layers;
    for (const name of await listFiles(this.#folder))
      if (leftoverName.test(name)) await this.#disk.remove(join(this.#folder, name));
    const { kept, broken } = await readOwnLayers(this.#folder, this.#disk);
    this.#problems = await Promise.all(broken.map(([name, file]) => this.#putAside(name, file)));
    this.#layers = byId(kept);
    return this.#layers;
  }

  /** What a newer Penholder wrote stays where it is; what is damaged is kept for whoever can read it. */
  async #putAside(name: string, file: ReadFile): Promise<string> {
    if (file === "newer")
      return `“${name}” of your register was written by a newer Penholder and is not used here.`;
    const aside = join(this.#folder, asideName);
    try {
      await this.#disk.makeFolder(aside);
      await this.#disk.rename(join(this.#folder, name), join(aside, `${this.#newId().slice(0, 8)} ${name}`));
      return `“${name}” of your register is damaged. It was put into the folder “${asideName}”, and the rest is used.`;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return `“${name}” of your register is damaged and is not used.`;
    }
  }

  /** A number that a file in the folder has, read or not, is not given again. */
  async #numbersTaken(): Promise<readonly number[]> {
    return (await listFiles(this.#folder)).map((name) => Number(/^import-(\d+)\./.exec(name)?.[1] ?? 0));
  }

  #next<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lane.then(task);
    this.#lane = result.catch(() => undefined);
    return result;
  }
}

function byId(kept: readonly KeptLayer[]): Map<string, KeptLayer> {
  return new Map(kept.map((each) => [each.layer.id, each]));
}

function emptyLearnt(today: IsoDate): KeptLayer {
  return { layer: { id: learntId, kind: "learnt", name: "", day: today, rows: "" }, forgotten: [] };
}

function nameOfLine(line: string): string {
  return line.split("\t", 3).join("\t");
}
