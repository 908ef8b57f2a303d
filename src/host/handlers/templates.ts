import { join } from "node:path";
import { fail, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { ReadContext } from "#formats/format.ts";
import { readTxt } from "#formats/txt/read-txt.ts";
import { checkResolution } from "#host/check-resolution.ts";
import { describeReadProblem } from "#host/describe-read-problem.ts";
import { OwnTemplateFiles, ownIdPrefix } from "#host/own-templates.ts";
import { readTemplates, type Template } from "#host/read-templates.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeSafely } from "#host/storage/write-safely.ts";

type Templates = Pick<
  Bridge,
  | "listTemplates"
  | "openTemplate"
  | "listOwnTemplates"
  | "saveOwnTemplate"
  | "changeOwnTemplate"
  | "removeOwnTemplate"
  | "restoreOwnTemplate"
>;

export interface TemplatesOptions {
  readonly assetsFolder: string;
  readonly dataFolder: string;
  readonly profiles: readonly Profile[];
  readonly context: ReadContext;
  readonly disk: Disk;
}

export interface AnsweredTemplates {
  readonly handlers: Templates;
  /** What a shell calls once the user has chosen another folder. */
  readonly setFolder: (folder: string) => ReturnType<Bridge["chooseTemplatesFolder"]>;
}

/** Beside the drafts, until the user chooses another. */
const firstFolder = "Templates";
/** Holds the path of the chosen folder: a line of text, which a user without native dialogs may write. */
const folderFile = "templates-folder.txt";

export function answerTemplates(options: TemplatesOptions): AnsweredTemplates {
  const { assetsFolder, dataFolder, profiles, context, disk } = options;
  let templates: Promise<readonly Template[]> | null = null;
  const all = () => {
    templates ??= readTemplates(assetsFolder);
    return templates;
  };
  const own = new OwnTemplateFiles({
    folder: () => readTemplatesFolder(dataFolder, disk),
    profiles,
    context,
    disk,
  });
  const find = async (id: string) => {
    if (id.startsWith(ownIdPrefix)) return own.find(id);
    const found = (await all()).find(({ summary }) => summary.id === id);
    return found === undefined ? fail({ kind: "no-such-file", name: id }) : succeed(found);
  };
  const handlers: Templates = {
    listTemplates: async () => (await all()).map(({ summary }) => summary),
    openTemplate: async ({ template }) => {
      const found = await find(template);
      if (!found.ok) return found;
      const { title, body } = found.value.summary;
      const bytes = new TextEncoder().encode(found.value.text);
      const read = readTxt(bytes, { ...context, defaultBody: body });
      if (!read.ok) return fail(describeReadProblem(read.problem, title));
      return succeed({ resolution: read.value.value, messages: read.value.messages });
    },
    listOwnTemplates: () => own.list(),
    saveOwnTemplate: async ({ resolution, ...head }) => {
      const checked = checkResolution(resolution, head.title, context);
      return checked.ok ? own.save(head, checked.value) : checked;
    },
    changeOwnTemplate: ({ template, ...head }) => own.change(template, head),
    removeOwnTemplate: ({ template }) => own.remove(template),
    restoreOwnTemplate: ({ template }) => own.restore(template),
  };
  const setFolder: AnsweredTemplates["setFolder"] = async (folder) => {
    const bytes = new TextEncoder().encode(`${folder}\n`);
    const written = await writeSafely(join(dataFolder, folderFile), bytes, disk);
    return written.ok ? succeed(await own.list()) : written;
  };
  return { handlers, setFolder };
}

/** Where the user keeps own templates, and with them own rules. */
export async function readTemplatesFolder(dataFolder: string, disk: Disk): Promise<string> {
  return (await readFolder(dataFolder, disk)) ?? join(dataFolder, firstFolder);
}

/** Null where none was chosen, or where the file that says so cannot be read. */
async function readFolder(dataFolder: string, disk: Disk): Promise<string | null> {
  try {
    const folder = new TextDecoder().decode(await disk.read(join(dataFolder, folderFile))).trim();
    return folder === "" || folder.includes("\0") ? null : folder;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
