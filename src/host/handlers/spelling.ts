// The dictionary, and the words that this person added to it: one a line, in a file that may be edited and shared.
import { join } from "node:path";
import { type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { readDictionary } from "#host/assets.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeSafely } from "#host/storage/write-safely.ts";

/** Where the words are, in the folder of all that is the user's. */
export function ownWordsPath(dataFolder: string): string {
  return join(dataFolder, "words.txt");
}

export function answerSpelling(
  assetsFolder: string,
  dataFolder: string,
  disk: Disk,
): Pick<Bridge, "getSpelling" | "getOwnWords" | "changeOwnWords"> {
  const path = ownWordsPath(dataFolder);
  let last: Promise<unknown> = Promise.resolve();
  return {
    getSpelling: () => readDictionary(assetsFolder),
    getOwnWords: async () => ({ words: await readOwnWords(path, disk), file: path }),
    changeOwnWords: ({ add, remove }) => {
      /** One after another: each keeps what the one before added. */
      const changed = last.then(async (): Promise<Outcome<readonly string[]>> => {
        const left = new Set(remove);
        const before = (await readOwnWords(path, disk)).filter((word) => !left.has(word));
        const words = [...new Set([...before, ...add])].sort();
        const bytes = new TextEncoder().encode(words.map((word) => `${word}\n`).join(""));
        const written = await writeSafely(path, bytes, disk);
        return written.ok ? succeed(words) : written;
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}

/** A file that is not there, or cannot be read, holds no words: nothing of a draft hangs on it. */
export async function readOwnWords(path: string, disk: Disk): Promise<readonly string[]> {
  try {
    const text = new TextDecoder().decode(await disk.read(path));
    return text.split(/\s+/).filter((word) => word !== "");
  } catch (error) {
    if (systemCode(error) !== null) return [];
    throw error;
  }
}
