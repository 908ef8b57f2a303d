// Adopted texts beside the repository, drawn by seed. They are not in it: without them nothing is typed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { seededRandom } from "./seeded-random.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

export const hasTexts = existsSync(`${shared}corpus`) && existsSync(`${shared}seeds`);

export interface DrawnText {
  readonly name: string;
  readonly resolution: Resolution;
}

/** The resolution that is typed first: 58/32. */
export function readFirstText(): Resolution {
  return read(`${shared}seeds/000_5a044d60b4573ad1.txt`);
}

/** Ten texts of an ordinary length, of those that are wanted. */
export function drawTexts(seed: number, isWanted: (resolution: Resolution) => boolean): readonly DrawnText[] {
  const random = seededRandom(seed);
  const all = readdirSync(`${shared}corpus`)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const drawn = new Map<string, DrawnText>();
  const seen = new Set<string>();
  while (drawn.size < 10 && seen.size < all.length) {
    const name = all[Math.floor(random() * all.length)] ?? "";
    if (seen.has(name)) continue;
    seen.add(name);
    const { length } = readFileSync(`${shared}corpus/${name}`, "utf8");
    if (length <= 3_000 || length >= 9_000) continue;
    const resolution = read(`${shared}corpus/${name}`);
    if (isWanted(resolution)) drawn.set(name, { name, resolution });
  }
  return [...drawn.values()];
}

function read(path: string): Resolution {
  let next = 0;
  return readText(readFileSync(path, "utf8"), { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
}
