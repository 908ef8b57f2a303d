import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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

const answer = () => answerSpelling(findAssetsFolder(), folder, nodeDisk);
const add = (...words: readonly string[]) => ({ add: [...words], remove: [] });

describe("own words", () => {
  it("stand beside the dictionary, in a file that may be edited", async () => {
    expect(await answer().getSpelling({})).toContain("\norganization\n");
    const file = join(folder, "words.txt");
    expect(await answer().getOwnWords({})).toEqual({ words: [], file });
    await writeFile(file, "  buoyish\r\n\r\nlampish ");
    expect((await answer().getOwnWords({})).words).toEqual(["buoyish", "lampish"]);
  });

  it("are added one after another, once each, and removed", async () => {
    const spelling = answer();
    const words = ["wickless", "lampish", "wickless"];
    await Promise.all(words.map((word) => spelling.changeOwnWords(add(word))));
    expect(await readFile(join(folder, "words.txt"), "utf8")).toBe("lampish\nwickless\n");
    const changed = await spelling.changeOwnWords({ add: ["buoyish"], remove: ["wickless", "never there"] });
    expect(changed).toEqual({ ok: true, value: ["buoyish", "lampish"] });
    await spelling.changeOwnWords({ add: [], remove: ["buoyish", "lampish"] });
    expect(await readFile(join(folder, "words.txt"), "utf8")).toBe("");
  });

  it("say why they could not be kept, and go on with the next", async () => {
    const spelling = answer();
    await mkdir(join(folder, "words.txt"));
    expect(await spelling.changeOwnWords(add("lampish"))).toMatchObject({ ok: false });
    await rm(join(folder, "words.txt"), { recursive: true });
    expect(await spelling.changeOwnWords(add("lampish"))).toMatchObject({ ok: true });
  });
});
