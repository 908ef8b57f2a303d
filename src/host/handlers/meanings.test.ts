import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { standardMeanings } from "#core/diff/standard-meanings.ts";
import { nodeDisk } from "#host/storage/disk.ts";
import { answerMeanings } from "./meanings.ts";

let dataFolder = "";

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "penholder-meanings-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const ladders = [{ about: "lamps", reason: "The keeper said so.", steps: [["dims"], ["lights|kindles"]] }];

describe("a delegation’s own table of meanings", () => {
  it("is the program’s until it is changed, and again once it is put back", async () => {
    const { getMeanings, saveMeanings } = answerMeanings({ dataFolder, disk: nodeDisk });
    const first = await getMeanings({});
    expect(first).toMatchObject({ meanings: standardMeanings, isOwn: false, problem: null });
    const saved = await saveMeanings({ ladders });
    expect(saved).toMatchObject({ ok: true, value: { isOwn: true, meanings: { ladders } } });
    expect(JSON.parse(await readFile(first.file, "utf8"))).toEqual({ ladders });
    expect(await getMeanings({})).toMatchObject({ isOwn: true, meanings: { ladders } });
    expect(await saveMeanings({ ladders: null })).toMatchObject({ ok: true, value: { isOwn: false } });
    expect(await readdir(join(first.file, ".."))).toEqual([]);
  });

  it("keeps what the file says of other things", async () => {
    const { getMeanings, saveMeanings } = answerMeanings({ dataFolder, disk: nodeDisk });
    const { file } = await getMeanings({});
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, JSON.stringify({ intensifiers: ["brightly"] }));
    await saveMeanings({ ladders });
    await saveMeanings({ ladders: null });
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ intensifiers: ["brightly"] });
  });

  it("says what is wrong with a file, uses the program’s table, and puts the file aside once another is saved", async () => {
    const { getMeanings, saveMeanings } = answerMeanings({ dataFolder, disk: nodeDisk });
    const { file } = await getMeanings({});
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, "{ ladders");
    expect(await getMeanings({})).toMatchObject({
      meanings: standardMeanings,
      problem: "“meanings.json” is damaged: it is not JSON.",
    });
    await saveMeanings({ ladders });
    expect(await readFile(`${file}.damaged`, "utf8")).toBe("{ ladders");
    expect(await getMeanings({})).toMatchObject({ meanings: { ladders }, problem: null });
  });

  it("refuses what is no table", async () => {
    const { saveMeanings } = answerMeanings({ dataFolder, disk: nodeDisk });
    const broken = [{ about: "lamps", reason: "", steps: [["x".repeat(400)]] }];
    expect(await saveMeanings({ ladders: broken })).toMatchObject({ ok: false });
  });
});
