import { join } from "node:path";
import * as z from "zod/mini";
import type { Settings } from "#bridge/answers.ts";
import { succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeSafely } from "#host/storage/write-safely.ts";

const first: Settings = { delegation: "", person: "", body: "hrc", theme: "system" };

const stored = z.object({
  delegation: z.string(),
  person: z.string(),
  body: z.string(),
  theme: z.enum(["system", "light", "dark"]),
});

/** Settings live in one small file; one that cannot be read gives those of a first start. */
export function answerSettings(
  dataFolder: string,
  disk: Disk,
): Pick<Bridge, "getSettings" | "changeSettings"> {
  const path = join(dataFolder, "settings.json");
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Settings> => {
    try {
      const checked = z.safeParse(stored, JSON.parse(new TextDecoder().decode(await disk.read(path))));
      return checked.success ? checked.data : first;
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) !== null) return first;
      throw error;
    }
  };

  return {
    getSettings: read,
    changeSettings: ({ change }) => {
      // One change after another: each keeps what the one before changed.
      const changed = last.then(async () => {
        const before = await read();
        const settings: Settings = {
          delegation: change.delegation ?? before.delegation,
          person: change.person ?? before.person,
          body: change.body ?? before.body,
          theme: change.theme ?? before.theme,
        };
        const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
        const written = await writeSafely(path, bytes, disk);
        return written.ok ? succeed(settings) : written;
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}
