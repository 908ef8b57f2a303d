// Answers what a window asks, on Node: the same host behind Electron's window and behind a browser's.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Abilities } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { ReadContext } from "#formats/format.ts";
import { findAssetsFolder, readFactTexts, readProfiles } from "./assets.ts";
import { claimDataFolder, type DataFolder } from "./claim-data-folder.ts";
import { answerDocuments } from "./handlers/documents.ts";
import { answerFacts } from "./handlers/facts.ts";
import { answerFiles } from "./handlers/files.ts";
import { answerHabits } from "./handlers/habits.ts";
import { answerLedger } from "./handlers/ledger.ts";
import { answerMeanings } from "./handlers/meanings.ts";
import { answerOwnRegister } from "./handlers/own-register.ts";
import { answerOwnRules } from "./handlers/own-rules.ts";
import { answerPastes } from "./handlers/pastes.ts";
import { answerPreviews } from "./handlers/previews.ts";
import { answerRedlines } from "./handlers/redlines.ts";
import { answerSettings } from "./handlers/settings.ts";
import { answerSharing } from "./handlers/sharing.ts";
import { answerSpelling } from "./handlers/spelling.ts";
import { answerTemplates } from "./handlers/templates.ts";
import { drawerFrom, formatsFrom, typesetterFrom } from "./load-formats.ts";
import { createReader } from "./reading/read-in-worker.ts";
import type { Sharing } from "./sharing.ts";
import { describeWriteError } from "./storage/describe-disk-error.ts";
import { type Disk, nodeDisk } from "./storage/disk.ts";
import { DraftFiles } from "./storage/draft-files.ts";
import type { StartProcess } from "./typesetting/start-process.ts";

/** What only a shell can answer: native dialogs, files from outside, closing its window. */
export type ShellRequest =
  | "saveExportedFile"
  | "chooseFile"
  | "chooseTemplatesFolder"
  | "takeOpenedFiles"
  | "askAboutUnsaved"
  | "answerClosing";

export interface HostOptions {
  readonly abilities: Abilities;
  readonly sharing?: Sharing;
  /** The folder of `templates`, where it is not above this code. */
  readonly assetsFolder?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly disk?: Disk;
  /** How the shell starts a process of its own, where Node does not. */
  readonly startProcess?: StartProcess;
}

export interface Host {
  readonly handlers: Omit<Bridge, ShellRequest>;
  /** The same for who joined by link: nothing of the user's own register is in the answers. */
  readonly guestHandlers: Omit<Bridge, ShellRequest>;
  /** What a shell calls with the folder of own templates that the user chose in its dialog. */
  readonly setTemplatesFolder: (folder: string) => ReturnType<Bridge["chooseTemplatesFolder"]>;
  /** Returns once everything is on disk. */
  readonly close: () => Promise<void>;
}

/** A host that keeps drafts, journals and settings in the folder. */
export async function createHost(
  options: HostOptions & { readonly dataFolder: string },
): Promise<Outcome<Host>> {
  const claimed = await claimDataFolder(options.dataFolder);
  return claimed.ok ? createHostIn(claimed.value, options) : claimed;
}

/** The same in a folder that is already ours; closing the host, or failing to make it, releases the folder. */
export async function createHostIn(folder: DataFolder, options: HostOptions): Promise<Outcome<Host>> {
  const { abilities, sharing = null, disk = nodeDisk, now = () => new Date(), newId = randomUUID } = options;
  const { startProcess } = options;
  const assetsFolder = options.assetsFolder ?? findAssetsFolder();
  const journalFolder = join(folder.path, "Journals");
  const context: ReadContext = { newId, defaultBody: "hrc" };
  const drafts = new DraftFiles({ folder: join(folder.path, "Drafts"), context, disk });
  try {
    await disk.makeFolder(journalFolder);
    await drafts.prepare();
  } catch (error) {
    folder.release();
    return fail(describeWriteError(error, folder.path));
  }
  const profiles = await readProfiles(assetsFolder);
  const templates = answerTemplates({ assetsFolder, dataFolder: folder.path, profiles, context, disk });
  const documents = answerDocuments({ drafts, journalFolder, disk, context, sharing, profiles, now });
  const ownRegister = answerOwnRegister({ dataFolder: folder.path, assetsFolder, disk, newId, now });
  const ledger = { assetsFolder, profiles, context };
  const loadFacts = async () => openFacts(await readFactTexts(assetsFolder));
  const readInWorker = createReader(assetsFolder);
  const exporting = {
    loadFormats: formatsFrom(assetsFolder, startProcess),
    profiles,
    context,
    now,
    loadFacts,
  };
  const handlers = {
    abilities: async () => abilities,
    ...answerFacts(assetsFolder, profiles),
    ...ownRegister,
    ...answerSettings(folder.path, disk),
    ...answerHabits(folder.path, disk),
    ...answerSpelling(assetsFolder, folder.path, disk),
    ...answerMeanings({ dataFolder: folder.path, disk }),
    ...answerOwnRules({ dataFolder: folder.path, profiles, disk }),
    ...templates.handlers,
    ...documents.handlers,
    ...answerFiles({
      ...exporting,
      readInWorker,
      typeset: typesetterFrom(assetsFolder, startProcess),
    }),
    ...answerRedlines({ ...exporting, drafts, readInWorker }),
    ...answerPreviews({ ...exporting, drawPages: drawerFrom(assetsFolder, startProcess) }),
    ...answerLedger({ ...ledger, readOwn: async () => (await ownRegister.getOwnRegister({})).layers }),
    ...answerPastes(context),
    ...answerSharing(sharing),
  };
  return succeed({
    handlers,
    guestHandlers: {
      ...handlers,
      ...answerLedger({ ...ledger, readOwn: async () => [] }),
    },
    setTemplatesFolder: templates.setFolder,
    close: async () => {
      await documents.close();
      folder.release();
    },
  });
}
