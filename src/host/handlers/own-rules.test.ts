import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyOwnRules } from "#core/profile/own-rules.ts";
import { findAssetsFolder, readProfiles } from "#host/assets.ts";
import { nodeDisk } from "#host/storage/disk.ts";
import { answerOwnRules } from "./own-rules.ts";

const profiles = await readProfiles(findAssetsFolder());
let dataFolder = "";
let rulesFolder = "";

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "penholder-own-rules-"));
  rulesFolder = (await answer().listOwnRules({})).folder;
});
afterEach(async () => await rm(dataFolder, { recursive: true, force: true }));

const answer = () => answerOwnRules({ dataFolder, profiles, disk: nodeDisk });
const ours = { ...emptyOwnRules("Ours", "hrc"), spellings: ["lampish"] };

async function put(name: string, content: string): Promise<void> {
  await mkdir(rulesFolder, { recursive: true });
  await writeFile(join(rulesFolder, name), content);
}

describe("own rules", () => {
  it("are none where there is no folder yet", async () => {
    expect(await answer().listOwnRules({})).toEqual({ folder: rulesFolder, rules: [], broken: [] });
  });

  it("are written to a file of their name, without the name in it, and read again", async () => {
    expect(await answer().saveOwnRules({ rules: ours })).toEqual({ ok: true, value: ours });
    expect(await readFile(join(rulesFolder, "Ours.json"), "utf8")).not.toContain("Ours");
    expect((await answer().listOwnRules({})).rules).toEqual([ours]);
  });

  it("of a colleague are there when they are looked for again, and a broken file is told of by its line", async () => {
    const handlers = answer();
    await handlers.saveOwnRules({ rules: ours });
    await put("Theirs.json", '{\n  "extends": "ga",\n  "severities": { "no-double-space": "loud" }\n}\n');
    await put("Ghana’s.json", '{ "extends": "sc" }');
    await put(".hidden.json", "{");
    const { rules, broken } = await handlers.listOwnRules({});
    expect(rules.map(({ name, extends: body }) => [name, body])).toEqual([
      ["Ghana’s", "sc"],
      ["Ours", "hrc"],
    ]);
    expect(broken).toEqual([expect.stringMatching(/Theirs\.json.*line 3/s)]);
  });

  it("are refused with nothing written where they make no sense, or have no name for a file", async () => {
    const handlers = answer();
    const refused = [
      { ...ours, extends: "nobody" },
      { ...ours, severities: { "no-such-rule": "off" as const } },
      ...["../Ours", "a/b", "", "x".repeat(90), ".ours"].map((name) => ({ ...ours, name })),
    ];
    for (const rules of refused) expect(await handlers.saveOwnRules({ rules })).toMatchObject({ ok: false });
    await mkdir(rulesFolder, { recursive: true });
    expect(await readdir(rulesFolder)).toEqual([]);
    expect(await handlers.saveOwnRules({ rules: ours })).toMatchObject({ ok: true });
  });

  it("written at the same moment stand in their order: the last is kept", async () => {
    const handlers = answer();
    const words = ["lampish", "wickless", "buoyish"];
    await Promise.all(words.map((word) => handlers.saveOwnRules({ rules: { ...ours, spellings: [word] } })));
    expect((await handlers.listOwnRules({})).rules[0]?.spellings).toEqual(["buoyish"]);
    expect(await readdir(rulesFolder)).toEqual(["Ours.json"]);
  });
});
