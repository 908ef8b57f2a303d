// Keys needed with completion, at the core: the adopted texts are not in the repository, and without them nothing is typed.
import { describe, expect, it } from "vitest";
import { drawTexts, hasTexts, readFirstText } from "./drawn-texts.ts";
import { median } from "./paired-ratio.ts";
import { afterAct, keysOf, nextAct } from "./scripted-person.ts";
import { simulatePerson } from "./simulate-person.ts";

if (!hasTexts) console.log("Skipped: no adopted texts beside the repository (../shared).");

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

  it.skipIf(!hasTexts)(
    "types 58/32 with at most three keys for four characters",
    { timeout: 300_000 },
    () => {
      const { keys, characters, ghostsShown, ghostsTaken } = simulatePerson(readFirstText());
      expect(keys / characters).toBeLessThanOrEqual(0.75);
      expect(ghostsTaken / ghostsShown).toBeGreaterThanOrEqual(1 / 3);
    },
  );

  it.skipIf(!hasTexts)(
    "types the median of ten texts with at most 85 keys for 100",
    { timeout: 600_000 },
    () => {
      const tallies = drawTexts(58, () => true).map(({ name, resolution }) => ({
        name,
        ...simulatePerson(resolution),
      }));
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
