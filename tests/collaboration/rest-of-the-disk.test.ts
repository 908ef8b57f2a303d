// How often the disk is asked to write through while somebody types: what a window collects, the journal keeps.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Doc } from "yjs";
import { batchUpdates, type UpdateBatch } from "#collaboration/provider/update-batch.ts";
import { type Disk, nodeDisk } from "#host/storage/disk.ts";
import { Journal } from "#host/storage/journal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-rest-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The real disk, and when each write-through was asked for. */
function watchedDisk(): { readonly disk: Disk; readonly syncs: number[] } {
  const syncs: number[] = [];
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, how) => {
      const file = await nodeDisk.open(path, how);
      return {
        ...file,
        sync: () => {
          syncs.push(performance.now());
          return file.sync();
        },
      };
    },
  };
  return { disk, syncs };
}

function keepInJournal(document: Doc, journal: Journal): UpdateBatch {
  return batchUpdates({
    document,
    take: async (update) => {
      const outcome = await journal.append(update);
      if (!outcome.ok) throw new Error(`The journal did not take it: ${outcome.problem.kind}.`);
    },
    skip: () => false,
    onFailure: (error) => {
      throw error;
    },
  });
}

it("is at most four times a second at twenty keys a second, and never while nobody types", async () => {
  const { disk, syncs } = watchedDisk();
  const journal = new Journal(join(folder, "draft.journal"), disk);
  const document = new Doc();
  const batch = keepInJournal(document, journal);
  const text = document.getText("text");
  const start = performance.now();
  for (let key = 0; key < 50; key += 1) {
    text.insert(key, "a");
    await wait(50);
  }
  await batch.flush();
  const seconds = (performance.now() - start) / 1000;
  expect(syncs.length).toBeGreaterThan(0);
  // The last, asked for by hand, comes before its time.
  expect(syncs.length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
  const typed = syncs.length;
  await wait(700);
  expect(syncs.length).toBe(typed);
  await batch.stop();
  expect(syncs.length).toBe(typed);
  await journal.close();
});
