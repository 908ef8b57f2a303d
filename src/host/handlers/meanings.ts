// A delegation's own table of meanings: a file in the folder of own templates, which may be shared; the command line takes it as well.
import { join } from "node:path";
import type { KnownMeanings } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import { formatMeanings } from "#core/diff/format-meanings.ts";
import { parseMeanings } from "#core/diff/parse-meanings.ts";
import { type Meanings, standardMeanings } from "#core/diff/standard-meanings.ts";
import { describeReadError, describeWriteError, systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeForUser } from "#host/storage/write-safely.ts";
import { readTemplatesFolder } from "./templates.ts";

const fileName = "meanings.json";
const largestFile = 1_000_000;

interface MeaningsOptions {
  readonly dataFolder: string;
  readonly disk: Disk;
}

export function answerMeanings({
  dataFolder,
  disk,
}: MeaningsOptions): Pick<Bridge, "getMeanings" | "saveMeanings"> {
  const pathNow = async () => join(await readTemplatesFolder(dataFolder, disk), fileName);
  let last: Promise<unknown> = Promise.resolve();
  const save = async (ladders: Meanings["ladders"] | null): Promise<Outcome<KnownMeanings>> => {
    const path = await pathNow();
    const before = await readOwn(path, disk);
    const own = before.ok ? before.value : standardMeanings;
    const text = formatMeanings({ ...own, ladders: ladders ?? standardMeanings.ladders });
    const read = parseMeanings(text ?? "{}");
    if (!read.ok) return fail({ kind: "damaged-file", name: fileName, detail: read.detail });
    try {
      await disk.makeFolder(join(path, ".."));
      // What somebody wrote there by hand, and cannot be read, is put aside and not lost.
      if (!before.ok) await disk.rename(path, `${path}.damaged`);
      if (text === null && before.ok && before.value !== standardMeanings) await disk.remove(path);
    } catch (error) {
      return fail(describeWriteError(error, fileName));
    }
    if (text !== null) {
      const written = await writeForUser(path, new TextEncoder().encode(text), disk);
      if (!written.ok) return written;
    }
    return succeed(known(path, read.value, null));
  };
  return {
    getMeanings: async () => {
      const path = await pathNow();
      const read = await readOwn(path, disk);
      return read.ok
        ? known(path, read.value, null)
        : known(path, standardMeanings, describeProblem(read.problem));
    },
    saveMeanings: ({ ladders }) => {
      // One change after another: each is a whole file.
      const saved = last.then(() => save(ladders));
      last = saved.catch(() => undefined);
      return saved;
    },
  };
}

function known(path: string, meanings: Meanings, problem: string | null): KnownMeanings {
  return { meanings, isOwn: formatMeanings(meanings) !== null, file: path, problem };
}

/** The program's own where there is no file. */
async function readOwn(path: string, disk: Disk): Promise<Outcome<Meanings>> {
  try {
    const bytes = await disk.read(path);
    if (bytes.length > largestFile)
      return fail({ kind: "file-too-large", name: fileName, limit: largestFile });
    const read = parseMeanings(new TextDecoder().decode(bytes));
    return read.ok ? read : fail({ kind: "damaged-file", name: fileName, detail: read.detail });
  } catch (error) {
    if (systemCode(error) === "ENOENT") return succeed(standardMeanings);
    return fail(describeReadError(error, fileName));
  }
}
