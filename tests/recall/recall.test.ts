// A small fixed sample of broken citations, so that a rule that goes blind is seen at once; the whole is `npm run recall`.
import { describe, expect, it } from "vitest";
import { readFactFiles } from "#tests/support/read-facts.ts";
import { readAdoptedTexts } from "./adopted-texts.ts";
import { type Class, measureRecall, type Trial } from "./measure-recall.ts";
import { countTrials } from "./summarize-recall.ts";
import { readWorld } from "./world.ts";

const texts = readAdoptedTexts(12);
if (texts === null) console.log("Skipped: the folder of adopted texts beside the repository is not there.");

describe.skipIf(texts === null)("of citations broken on purpose", () => {
  let measured: readonly Trial[] | null = null;
  const trialsOf = (kind: Class): readonly Trial[] => {
    const files = readFactFiles();
    const world = readWorld(files.register);
    measured ??= [...measureRecall({ texts: texts ?? [], files, world, seed: 7, each: 5 })];
    return measured.filter((trial) => trial.class === kind);
  };

  it.each([
    ["form", 0.97],
    ["name", 0.9],
    ["known", 0.9],
    ["outside", 0.6],
  ] as const)("those of class %s are found", (kind, least) => {
    const { tried, found } = countTrials(trialsOf(kind));
    expect(tried).toBeGreaterThan(20);
    expect(found / tried).toBeGreaterThanOrEqual(least);
  });

  it("the first fix offered for a slip of form is the right one", () => {
    const { offered, right } = countTrials(trialsOf("form"));
    expect(right / offered).toBeGreaterThanOrEqual(0.95);
  });
});
