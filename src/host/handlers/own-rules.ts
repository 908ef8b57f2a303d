// A delegation's own rules: a file each in `profiles`, within the folder of own templates, which may be shared.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import { allRules } from "#core/lint/all-rules.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import { formatOwnRules, parseOwnRules } from "#core/profile/parse-own-rules.ts";
import type { Profile } from "#core/profile/profile.ts";
import { describeReadError, describeWriteError, systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeForUser } from "#host/storage/write-safely.ts";
import { readTemplatesFolder } from "./templates.ts";

const extension = ".json";
const subfolder = "profiles";
const mostFiles = 100;
const largestFile = 1_000_000;

interface OwnRulesOptions {
  readonly dataFolder: string;
  readonly profiles: readonly Profile[];
  readonly disk: Disk;
}

export function answerOwnRules({
  dataFolder,
  profiles,
  disk,
}: OwnRulesOptions): Pick<Bridge, "listOwnRules" | "saveOwnRules"> {
  const folderNow = async () => join(await readTemplatesFolder(dataFolder, disk), subfolder);
  let last: Promise<unknown> = Promise.resolve();
  return {
    listOwnRules: async () => {
      const folder = await folderNow();
      const files = await filesIn(folder);
      const reads = await Promise.all(
        files.slice(0, mostFiles).map(async (file) => {
          try {
            return readOwnRules(file, await disk.read(join(folder, file)), profiles);
          } catch (error) {
            return fail(describeReadError(error, file));
          }
        }),
      );
      return {
        folder,
        rules: reads.flatMap((read) => (read.ok ? [read.value] : [])),
        broken: reads.flatMap((read) => (read.ok ? [] : [describeProblem(read.problem)])),
      };
    },
    saveOwnRules: ({ rules }) => {
      // One change after another: each is a whole file.
      const saved = last.then(async () => {
        const file = `${String(rules.name)}${extension}`;
        if (!isPlainName(file))
          return fail({
            kind: "cannot-write",
            name: file,
            reason: "other",
            detail: "the name cannot be that of a file",
          });
        const bytes = new TextEncoder().encode(formatOwnRules(rules));
        const read = readOwnRules(file, bytes, profiles);
        if (!read.ok) return read;
        const folder = await folderNow();
        try {
          await disk.makeFolder(folder);
        } catch (error) {
          return fail(describeWriteError(error, folder));
        }
        // With the rights that any program's file gets there: colleagues are to read it.
        const written = await writeForUser(join(folder, file), bytes, disk);
        return written.ok ? succeed(read.value) : written;
      });
      last = saved.catch(() => undefined);
      return saved;
    },
  };
}

/** Own rules from their file, which is named for them. */
export function readOwnRules(
  file: string,
  bytes: Uint8Array,
  profiles: readonly Profile[],
): Outcome<OwnRules> {
  if (bytes.length > largestFile) return fail({ kind: "file-too-large", name: file, limit: largestFile });
  const known = {
    name: file.replace(/\.json$/i, ""),
    bodies: profiles.map(({ id }) => id),
    rules: allRules.map(({ id }) => id),
  };
  const read = parseOwnRules(new TextDecoder().decode(bytes), known);
  return read.ok ? succeed(read.value) : fail({ kind: "damaged-file", name: file, detail: read.detail });
}

/** A folder that is not there yet holds nothing; one that cannot be read is for the templates to tell of. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isPlainName).sort();
  } catch (error) {
    if (systemCode(error) !== null) return [];
    throw error;
  }
}

/** A name that every system takes for a file of the folder itself. */
function isPlainName(file: string): boolean {
  return (
    file.length <= 80 &&
    file.toLowerCase().endsWith(extension) &&
    file.length > extension.length &&
    !file.startsWith(".") &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no name may have
    !/[\\/:*?"<>|\u0000-\u001f]/.test(file)
  );
}
