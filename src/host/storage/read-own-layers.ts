// The files of the user's own entries: a line that says what they are, then rows as the register has them.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { areRows, type OwnLayer } from "#core/instruments/own-layer.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { systemCode } from "./describe-disk-error.ts";
import { type Disk, nodeDisk } from "./disk.ts";

/** The form of the files. */
export const registerVersion = 1;
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const head = z.object({
  penholder: z.literal("register"),
  version: z.number(),
  kind: z.enum(["import", "learnt"]),
  name: z.string(),
  day,
  /** Rows that the user removed: they are not learnt again. */
  forgotten: z.optional(z.array(z.string())),
});

const fileForm = /^(learnt|import-\d{4,6})\.txt$/;

export interface KeptLayer {
  readonly layer: OwnLayer;
  readonly forgotten: readonly string[];
}

export type ReadFile = KeptLayer | "damaged" | "newer";

/** What the folder holds, the newest import first, then what was learnt; `broken` are files that are no register of ours. */
export async function readOwnLayers(
  folder: string,
  disk: Disk = nodeDisk,
): Promise<{
  readonly kept: readonly KeptLayer[];
  readonly broken: readonly (readonly [string, ReadFile])[];
}> {
  const files = (await listFiles(folder)).filter((name) => fileForm.test(name));
  const read = await Promise.all(
    files.map(async (name) => {
      const bytes = await disk.read(join(folder, name));
      return [name, readLayer(name.slice(0, -4), new TextDecoder().decode(bytes))] as const;
    }),
  );
  const kept = read.flatMap(([, file]) => (typeof file === "string" ? [] : [file]));
  return {
    kept: kept.toSorted((one, other) => rankOf(one.layer) - rankOf(other.layer)),
    broken: read.filter(([, file]) => typeof file === "string"),
  };
}

/** The newest list wins, and a list that the user chose wins over what was learnt on the way. */
export function rankOf({ id, kind }: OwnLayer): number {
  return kind === "learnt" ? 1 : -numberOf(id);
}

export function numberOf(id: string): number {
  return Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? 0);
}

export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

function readLayer(id: string, text: string): ReadFile {
  const end = text.indexOf("\n");
  const first = parseHead(text.slice(0, Math.max(end, 0)));
  if (first === null) return "damaged";
  if (first.version > registerVersion) return "newer";
  const rows = text.slice(end + 1);
  if (!areRows(rows)) return "damaged";
  const { kind, name } = first;
  // The guard has checked that it is a day.
  return { layer: { id, kind, name, day: first.day as IsoDate, rows }, forgotten: first.forgotten ?? [] };
}

function parseHead(line: string): z.infer<typeof head> | null {
  try {
    const checked = z.safeParse(head, JSON.parse(line));
    return checked.success ? checked.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
