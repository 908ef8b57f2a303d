import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findAssetsFolder } from "#host/assets.ts";
import { nodeDisk } from "#host/storage/disk.ts";
import { answerSpelling } from "./spelling.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "penholder-words-"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

describe("own words", () => {
  it("are added one after another to a file that may be edited, beside the dictionary", async () => {
    const spelling = answerSpelling(findAssetsFolder(), folder, nodeDisk);
    const first = await spelling.getSpelling({});
    expect(first.own).toEqual([]);
    expect(first.words.startsWith("a\n") || first.words.includes("\norganization\n")).toBe(true);
    await Promise.all(["wickless", "lampish", "wickless"].map((word) => spelling.addOwnWord({ word })));
    expect(await readFile(join(folder, "words.txt"), "utf8")).toBe("lampish\nwickless\n");
    await writeFile(join(folder, "words.txt"), "  buoyish\r\n\r\nlampish ");
    expect((await answerSpelling(findAssetsFolder(), folder, nodeDisk).getSpelling({})).own).toEqual([
      "buoyish",
      "lampish",
    ]);
  });
});
