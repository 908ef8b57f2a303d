import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { filesOnCommandLine, keepOpenedFiles } from "./opened-files.ts";

describe("filesOnCommandLine", () => {
  it("finds drafts and texts among the words, from where the user stands", () => {
    const words = ["--data=/x", "water.penholder", "--flag", "/abs/old.TXT", ".", "picture.png"];
    expect(filesOnCommandLine(words, "/home/user")).toEqual(["/home/user/water.penholder", "/abs/old.TXT"]);
  });
});

describe("keepOpenedFiles", () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-opened-"));
  const path = join(folder, "water.txt");
  writeFileSync(path, "Recalling");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives each file once, and says that one waits", async () => {
    let told = 0;
    const files = keepOpenedFiles(() => {
      told += 1;
    });
    files.open(path);
    files.open(path);
    const [taken, ...more] = await files.takeOpenedFiles({});
    expect(told).toBe(2);
    expect(more).toEqual([]);
    expect(taken).toEqual({
      ok: true,
      value: { name: "water.txt", bytes: new TextEncoder().encode("Recalling") },
    });
    expect(await files.takeOpenedFiles({})).toEqual([]);
  });

  it("says which file is not there, and which is a folder", async () => {
    const files = keepOpenedFiles(() => undefined);
    files.open(join(folder, "gone.txt"));
    files.open(folder);
    const problems = (await files.takeOpenedFiles({})).map((one) => (one.ok ? null : one.problem.kind));
    expect(problems).toEqual(["no-such-file", "binary-file"]);
  });
});
