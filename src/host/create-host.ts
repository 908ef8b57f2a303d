// Answers what a window asks, on Node: the same host behind Electron's window and behind a browser's.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Abilities } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ReadContext } from "#formats/format.ts";
import { findAssetsFolder, readProfiles } from "./assets.ts";
import { answerDocuments } from "./handlers/documents.ts";
import { answerFacts } from "./handlers/facts.ts";
import { answerFiles } from "./handlers/files.ts";
import { answerSettings } from "./handlers/settings.ts";
import { answerSharing } from "./handlers/sharing.ts";
import { answerTemplates } from "./handlers/templates.ts";
import type { Sharing } from "./sharing.ts";
import { describeWriteError } from "./storage/describe-disk-error.ts";
import { type Disk, nodeDisk } from "./storage/disk.ts";
import { DraftFiles } from "./storage/draft-files.ts";
import { lockFolder } from "./storage/lock-folder.ts";

/** What only a shell can answer: native dialogs, files from outside, closing its window. */
export type ShellRequest =
  | "saveExportedFile"
  | "chooseFile"
  | "takeOpenedFiles"
  | "askAboutUnsaved"
  | "answerClosing";

export interface HostOptions {
  /** Where drafts, journals and settings are kept; made where it is missing. */
  readonly dataFolder: string;
  readonly abilities: Abilities;
  readonly sharing?: Sharing;
  /** The folder of `templates`, where it is not above this code. */
  readonly assetsFolder?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly disk?: Disk;
}

export interface Host {
  readonly handlers: Omit<Bridge, ShellRequest>;
  /** Returns once everything is on disk. */
  readonly close: () => Promise<void>;
}

export async function createHost(options: HostOptions): Promise<Outcome<Host>> {
  const { dataFolder, abilities, sharing = null, disk = nodeDisk } = options;
  const assetsFolder = options.assetsFolder ?? findAssetsFolder();
  const journalFolder = join(dataFolder, "Journals");
  const context: ReadContext = { newId: options.newId ?? randomUUID, defaultBody: "hrc" };
  const drafts = new DraftFiles({ folder: join(dataFolder, "Drafts"), context, disk });

  const opened = await openDataFolder(dataFolder, async () => {
    await disk.makeFolder(journalFolder);
    await drafts.prepare();
  });
  if (!opened.ok) return opened;
  const profiles = await readProfiles(assetsFolder);
  const documents = answerDocuments({ drafts, journalFolder, disk, context, sharing });
  return succeed({
    handlers: {
      abilities: async () => abilities,
      ...answerFacts(assetsFolder, profiles),
      ...answerSettings(dataFolder, disk),
      ...answerTemplates(assetsFolder, context),
      ...documents.handlers,
      ...answerFiles({ profiles, context, now: options.now ?? (() => new Date()) }),
      ...answerSharing(sharing),
    },
    close: async () => {
      await documents.close();
      opened.value();
    },
  });
}

/** Makes the folders and takes the lock; gives back what releases it. */
async function openDataFolder(folder: string, prepare: () => Promise<void>): Promise<Outcome<() => void>> {
  let release: (() => void) | null = null;
  try {
    await nodeDisk.makeFolder(folder);
    release = await lockFolder(folder);
    if (release === null) return fail({ kind: "data-folder-in-use", folder });
    await prepare();
    return succeed(release);
  } catch (error) {
    release?.();
    return fail(describeWriteError(error, folder));
  }
}
