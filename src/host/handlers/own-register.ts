// The user's own entries of the register: what there is, what is learnt, what is removed, and lists that are imported.
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { RegisterPreview } from "#bridge/own-register.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ColumnMapping } from "#core/citations/register-list.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { readFactTexts } from "#host/assets.ts";
import { OpenTables, type ReadList } from "#host/open-tables.ts";
import type { Disk } from "#host/storage/disk.ts";
import { OwnRegisterFiles } from "#host/storage/own-register-files.ts";

type OwnRegisterAnswers = Pick<
  Bridge,
  | "getOwnRegister"
  | "learnEntry"
  | "removeOwnEntries"
  | "restoreOwnEntries"
  | "openRegisterFile"
  | "previewRegisterFile"
  | "registerFileProgress"
  | "importRegisterFile"
  | "closeRegisterFile"
>;

export interface OwnRegisterOptions {
  readonly dataFolder: string;
  readonly assetsFolder: string;
  readonly disk: Disk;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Of each kind of row so many are shown. */
const [mostSamples, mostBad, mostConflicts] = [8, 1_000, 200];

/** Where the user's own entries are, in the folder of all that is his. */
export function ownRegisterFolder(dataFolder: string): string {
  return join(dataFolder, "Register");
}

export function answerOwnRegister(options: OwnRegisterOptions): OwnRegisterAnswers {
  const { assetsFolder, disk, newId } = options;
  const files = new OwnRegisterFiles(ownRegisterFolder(options.dataFolder), { disk, newId });
  const tables = new OpenTables(newId);
  const today = (): IsoDate => options.now().toISOString().slice(0, 10) as IsoDate; // its first ten letters are the day
  let shipped: Promise<Facts> | null = null;
  const loadShipped = (): Promise<Facts> => {
    shipped ??= readFactTexts(assetsFolder).then((texts) => openFacts(texts));
    return shipped;
  };
  const read = async (table: string, mapping: ColumnMapping): Promise<Outcome<ReadList>> =>
    tables.read(table, mapping, await loadShipped());

  return {
    getOwnRegister: () => files.read(),
    learnEntry: ({ entry, from }) => files.learn(entry, from, today()),
    removeOwnEntries: (what) => files.remove(what),
    restoreOwnEntries: ({ removal }) => files.restore(removal),
    openRegisterFile: async (file) => tables.open(file),
    previewRegisterFile: async ({ table, mapping }) => {
      const done = await read(table, mapping);
      return done.ok ? succeed(previewOf(done.value)) : done;
    },
    registerFileProgress: async ({ table }) => tables.progressOf(table),
    importRegisterFile: async ({ table, mapping, conflicts }) => {
      const done = await read(table, mapping);
      if (!done.ok) return done;
      const left = new Set(conflicts === "mine" ? [] : done.value.conflicts.map(({ row }) => row));
      const kept = done.value.entries.filter(({ row }) => !left.has(row)).map(({ entry }) => entry);
      const name = tables.nameOf(table);
      if (kept.length === 0) return fail({ kind: "no-rows", name });
      const added = await files.addImport(name, today(), kept);
      if (!added.ok) return added;
      tables.close(table);
      return succeed({ layer: added.value.id, added: kept.length });
    },
    closeRegisterFile: async ({ table }) => {
      tables.close(table);
      return null;
    },
  };
}

function previewOf({ entries, bad, repeated, ambiguousDays, conflicts }: ReadList): RegisterPreview {
  return {
    good: entries.length,
    sample: entries.slice(0, mostSamples),
    badCount: bad.length,
    bad: bad.slice(0, mostBad),
    repeated,
    conflictCount: conflicts.length,
    conflicts: conflicts.slice(0, mostConflicts),
    isDayInDoubt: ambiguousDays > 0,
  };
}
