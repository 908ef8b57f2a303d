// What a user added to what comes with the program: a list given with the command, and what the window keeps.
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import { type OwnLayer, sortRows, writeRow } from "#core/instruments/own-layer.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { decodeTable } from "#formats/register/decode-table.ts";
import { readWholeRegister } from "#formats/register/read-whole-register.ts";
import { findAssetsFolder, readFactTexts } from "#host/assets.ts";
import { ownRegisterFolder } from "#host/handlers/own-register.ts";
import { ownWordsPath, readOwnWords } from "#host/handlers/spelling.ts";
import { largestList } from "#host/open-tables.ts";
import { describeReadError } from "#host/storage/describe-disk-error.ts";
import { nodeDisk } from "#host/storage/disk.ts";
import { readOwnLayers } from "#host/storage/read-own-layers.ts";
import { fromWhereCalled } from "./given-path.ts";
import type { OwnPaths } from "./parse-command.ts";

/** The list given wins over what the window keeps. Rows that cannot be read are told of on standard error. */
export async function readOwnRegister({ register, data }: OwnPaths): Promise<Outcome<readonly OwnLayer[]>> {
  const listed = register === null ? succeed([]) : await readList(register);
  if (!listed.ok || data === null) return listed;
  const folder = ownRegisterFolder(fromWhereCalled(data).path);
  const { kept, broken } = await readOwnLayers(folder);
  for (const [name] of broken)
    console.error(`“${name}” of the register in ${data} cannot be read and is left out.`);
  return succeed([...listed.value, ...kept.map(({ layer }) => layer)]);
}

/** The words that its user added to the dictionary. */
export async function readWordsOf({ data }: OwnPaths): Promise<readonly string[]> {
  return data === null ? [] : await readOwnWords(ownWordsPath(fromWhereCalled(data).path), nodeDisk);
}

async function readList(given: string): Promise<Outcome<readonly OwnLayer[]>> {
  const { path } = fromWhereCalled(given);
  const name = basename(path);
  let bytes: Uint8Array;
  let changed: Date;
  try {
    const { size, mtime } = await stat(path);
    if (size > largestList) return fail({ kind: "file-too-large", name, limit: largestList });
    changed = mtime;
    bytes = await nodeDisk.read(path);
  } catch (error) {
    return fail(describeReadError(error, name));
  }
  const decoded = decodeTable(bytes);
  if (!decoded.ok)
    return fail({
      kind: ({ empty: "empty-file", binary: "binary-file", workbook: "workbook" } as const)[decoded.reason],
      name,
    });
  const { entries, bad } = readWholeRegister(
    decoded.text,
    openFacts(await readFactTexts(findAssetsFolder())),
  );
  for (const { row, reason } of bad) console.error(`${given}, row ${row}: ${reason}.`);
  if (entries.length === 0) return fail({ kind: "no-rows", name });
  const rows = sortRows(entries.map(({ entry }) => writeRow(entry)));
  const day = changed.toISOString().slice(0, 10) as IsoDate; // its first ten letters are the day
  return succeed([{ id: "given", kind: "import", name, day, rows }]);
}
