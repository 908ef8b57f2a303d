import { join } from "node:path";
import { firstSettings } from "#bridge/first-settings.ts";
import { succeed } from "#bridge/outcome.ts";
import { readSettings } from "#bridge/read-settings.ts";
import type { Bridge } from "#bridge/requests.ts";
import { changeSettings, type Settings } from "#bridge/settings.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeSafely } from "#host/storage/write-safely.ts";

/** Settings live in one small file; one that cannot be read gives those of a first start. */
export function answerSettings(
  dataFolder: string,
  disk: Disk,
): Pick<Bridge, "getSettings" | "changeSettings"> {
  const path = join(dataFolder, "settings.json");
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Settings> => {
    try {
      return readSettings(JSON.parse(new TextDecoder().decode(await disk.read(path))));
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) !== null) return firstSettings;
      throw error;
    }
  };

  return {
    getSettings: read,
    changeSettings: ({ change }) => {
      // One change after another: each keeps what the one before changed.
      const changed = last.then(async () => {
        const settings = changeSettings(await read(), change);
        const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
        const written = await writeSafely(path, bytes, disk);
        return written.ok ? succeed(settings) : written;
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}
