// The dictionary, and the words that this person added to it: one a line, in a file that may be edited and shared.
import { join } from "node:path";
import { succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { readDictionary } from "#host/assets.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeSafely } from "#host/storage/write-safely.ts";

const ownWordsFile = "words.txt";

export function answerSpelling(
  assetsFolder: string,
  dataFolder: string,
  disk: Disk,
): Pick<Bridge, "getSpelling" | "addOwnWord"> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    getSpelling: async () => ({
      words: await readDictionary(assetsFolder),
      own: await readOwnWords(dataFolder, disk),
    }),
    addOwnWord: ({ word }) => {
      /** One after another: each keeps what the one before added. */
      const added = last.then(async () => {
        const words = [...new Set([...(await readOwnWords(dataFolder, disk)), word])].sort();
        const bytes = new TextEncoder().encode(`${words.join("\n")}\n`);
        const written = await writeSafely(join(dataFolder, ownWordsFile), bytes, disk);
        return written.ok ? succeed(null) : written;
      });
      last = added.catch(() => undefined);
      return added;
    },
  };
}

/** A file that is not there, or cannot be read, holds no words: nothing of a draft hangs on it. */
async function readOwnWords(dataFolder: string, disk: Disk): Promise<readonly string[]> {
  try {
    const text = new TextDecoder().decode(await disk.read(join(dataFolder, ownWordsFile)));
    return text.split(/\s+/).filter((word) => word !== "");
  } catch (error) {
    if (systemCode(error) !== null) return [];
    throw error;
  }
}
