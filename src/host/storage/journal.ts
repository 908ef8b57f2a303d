// Takes every change of an open draft as it is made, so that a killed process loses none that was acknowledged.
import { basename } from "node:path";
import { type Outcome, succeed } from "#bridge/outcome.ts";
import { describeReadError, describeWriteError, systemCode } from "./describe-disk-error.ts";
import { type Disk, nodeDisk, type OpenFile } from "./disk.ts";
import { type Frames, magic, readFrames, writeFrame } from "./read-frames.ts";
import { writeSafely } from "./write-safely.ts";

/** At most this often, in milliseconds, the disk is made to keep what came in: four times a second while typing. */
const flushInterval = 250;

interface Waiting {
  readonly update: Uint8Array;
  readonly answer: (outcome: Outcome<null>) => void;
}

export class Journal {
  readonly #path: string;
  readonly #disk: Disk;
  #file: OpenFile | null = null;
  /** Up to here the file holds whole, synced frames. Null until first looked at. */
  #length: number | null = null;
  #waiting: Waiting[] = [];
  /** Updates that could not be written: later ones build on them, so they go first at the next try. */
  #unwritten: Uint8Array[] = [];
  #lastFlush = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;
  /** One thing at a time touches the file. */
  #lane: Promise<unknown> = Promise.resolve();

  constructor(path: string, disk: Disk = nodeDisk) {
    this.#path = path;
    this.#disk = disk;
  }

  /** Answers once the update is on the disk itself, or could not be brought there. */
  append(update: Uint8Array): Promise<Outcome<null>> {
    return new Promise((answer) => {
      this.#waiting.push({ update, answer });
      if (this.#timer !== null) return;
      const pause = Math.max(0, this.#lastFlush + flushInterval - performance.now());
      this.#timer = setTimeout(() => void this.flush(), pause);
    });
  }

  /** Writes what waits, at once. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    return this.#next(async () => {
      const batch = this.#waiting;
      this.#waiting = [];
      if (batch.length === 0 && this.#unwritten.length === 0) return;
      this.#lastFlush = performance.now();
      this.#unwritten.push(...batch.map(({ update }) => update));
      const outcome = await this.#write(this.#unwritten.map(writeFrame));
      if (outcome.ok) this.#unwritten = [];
      for (const { answer } of batch) answer(outcome);
    });
  }

  /** The updates it holds, those included that could not be written yet. */
  read(): Promise<Outcome<readonly Uint8Array[]>> {
    return this.#next(async () => {
      const frames = await this.#tryToRead();
      return frames.ok ? succeed([...frames.value, ...this.#unwritten]) : frames;
    });
  }

  /** Forgets what a saved draft holds; a failure leaves more than is needed, which harms nothing. */
  forget(isHeld: (update: Uint8Array) => boolean): Promise<Outcome<null>> {
    return this.#next(async () => {
      this.#unwritten = this.#unwritten.filter((update) => !isHeld(update));
      const frames = await this.#tryToRead();
      if (!frames.ok) return frames;
      const kept = frames.value.filter((update) => !isHeld(update));
      return kept.length === frames.value.length ? succeed(null) : this.#replace(kept);
    });
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#next(() => this.#closeFile());
  }

  #next<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lane.then(task);
    // The task's own caller hears of its failure; the lane goes on.
    this.#lane = result.catch(() => undefined);
    return result;
  }

  async #tryToRead(): Promise<Outcome<readonly Uint8Array[]>> {
    try {
      return succeed((await this.#readFile()).updates);
    } catch (error) {
      return { ok: false, problem: describeReadError(error, basename(this.#path)) };
    }
  }

  async #readFile(): Promise<Frames> {
    try {
      const frames = readFrames(await this.#disk.read(this.#path));
      // An unacknowledged tail may be whole on disk by chance; what was acknowledged is within `#length`.
      this.#length ??= frames.wholeLength;
      return frames;
    } catch (error) {
      if (systemCode(error) !== "ENOENT") throw error;
      this.#length = 0;
      return { updates: [], wholeLength: 0 };
    }
  }

  async #write(frames: readonly Uint8Array[]): Promise<Outcome<null>> {
    try {
      if (this.#length === null) await this.#readFile();
      const isNew = this.#file === null;
      this.#file ??= await this.#disk.open(this.#path, "edit");
      const start = this.#length ?? 0;
      // After a failure, or a kill, what stands behind the whole part is cut off first.
      if (isNew) await this.#file.truncate(start);
      const bytes = Buffer.concat(start === 0 ? [magic, ...frames] : frames);
      await this.#file.write(bytes, start);
      await this.#file.sync();
      if (isNew) await this.#disk.syncFolderOf(this.#path);
      this.#length = start + bytes.length;
      return succeed(null);
    } catch (error) {
      const problem = describeWriteError(error, basename(this.#path));
      await this.#closeAfterFailure();
      return { ok: false, problem };
    }
  }

  async #replace(updates: readonly Uint8Array[]): Promise<Outcome<null>> {
    await this.#closeAfterFailure();
    const bytes = Buffer.concat([magic, ...updates.map(writeFrame)]);
    const outcome = await writeSafely(this.#path, bytes, this.#disk);
    // Where it failed, either content may be there: look again.
    this.#length = outcome.ok ? bytes.length : null;
    return outcome;
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  /** The failure that led here is what the user hears of. */
  async #closeAfterFailure(): Promise<void> {
    try {
      await this.#closeFile();
    } catch (error) {
      if (systemCode(error) === null) throw error;
    }
  }
}
