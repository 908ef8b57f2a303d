// Keys needed with completion, at the core: the adopted texts are not in the repository, and without them nothing is typed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { median } from "./paired-ratio.ts";
import { afterAct, keysOf, nextAct } from "./scripted-person.ts";
import { seededRandom } from "./seeded-random.ts";
import { simulatePerson } from "./simulate-person.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const isThere = existsSync(`${shared}corpus`) && existsSync(`${shared}seeds`);
if (!isThere) console.log("Skipped: no adopted texts beside the repository (../shared).");

function read(path: string): Resolution {
  let next = 0;
  return readText(readFileSync(path, "utf8"), { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
}

/** Ten texts of an ordinary length, drawn by seed. */
function draw(seed: number): readonly string[] {
  const random = seededRandom(seed);
  const all = readdirSync(`${shared}corpus`)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const drawn = new Set<string>();
  while (drawn.size < 10) {
    const name = all[Math.floor(random() * all.length)] ?? "";
    const { length } = readFileSync(`${shared}corpus/${name}`, "utf8");
    if (length > 3_000 && length < 9_000) drawn.add(name);
  }
  return [...drawn];
}

describe("the scripted person", () => {
  it("takes what saves two keys, and corrects what came along too much", () => {
    expect(nextAct("the pro", "the promotion of", { ghost: "motion", rows: [] })).toEqual({
      kind: "take-ghost",
    });
    expect(nextAct("the pro", "the provision", { ghost: "motion", rows: [] })).toEqual({
      kind: "type",
      letter: "v",
    });
    expect(nextAct("the lamps ", "the lamps, lit", { ghost: null, rows: [] })).toEqual({
      kind: "type",
      letter: ",",
    });
    expect(nextAct("the lamp ", "the lamps", { ghost: null, rows: [] })).toEqual({ kind: "erase" });
    const row = { insert: "Lamps", replaceFrom: 4 };
    expect(nextAct("the La", "the Lamps", { ghost: null, rows: [row] })).toEqual({
      kind: "take-row",
      row: 0,
    });
    expect(keysOf({ kind: "take-row", row: 2 })).toBe(3);
    expect(afterAct("the ", { kind: "type", letter: "," }, { ghost: null, rows: [] }, true)).toBe("the,");
  });

  it.skipIf(!isThere)("types 58/32 with at most three keys for four characters", { timeout: 300_000 }, () => {
    const { keys, characters, ghostsShown, ghostsTaken } = simulatePerson(
      read(`${shared}seeds/000_5a044d60b4573ad1.txt`),
    );
    expect(keys / characters).toBeLessThanOrEqual(0.75);
    expect(ghostsTaken / ghostsShown).toBeGreaterThanOrEqual(1 / 3);
  });

  it.skipIf(!isThere)(
    "types the median of ten texts with at most 85 keys for 100",
    { timeout: 600_000 },
    () => {
      const tallies = draw(58).map((name) => ({ name, ...simulatePerson(read(`${shared}corpus/${name}`)) }));
      for (const { name, keys, characters, ghostsShown, ghostsTaken } of tallies) {
        const percent = ((100 * keys) / characters).toFixed(1);
        console.log(`${name}: ${percent} %, ${ghostsTaken} of ${ghostsShown} grey suggestions taken`);
      }
      const taken = tallies.reduce((sum, { ghostsTaken }) => sum + ghostsTaken, 0);
      const shown = tallies.reduce((sum, { ghostsShown }) => sum + ghostsShown, 0);
      expect(median(tallies.map(({ keys, characters }) => keys / characters))).toBeLessThanOrEqual(0.85);
      expect(taken / shown).toBeGreaterThanOrEqual(1 / 3);
    },
  );
});
