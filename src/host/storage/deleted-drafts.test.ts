import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeletedDrafts } from "./deleted-drafts.ts";
import { nodeDisk } from "./disk.ts";

describe("DeletedDrafts", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "penholder-deleted-"));
    writeFileSync(join(folder, "Lamps.penholder"), "one");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("puts a draft aside and brings it back under its name", async () => {
    const deleted = new DeletedDrafts(folder, nodeDisk);
    expect(await deleted.put("abcdefgh-1", "Lamps.penholder")).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual(["Deleted drafts"]);
    expect(await deleted.bringBack("abcdefgh-1", [])).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toContain("Lamps.penholder");
  });

  it("takes the next free name where another draft has the name now", async () => {
    const deleted = new DeletedDrafts(folder, nodeDisk);
    await deleted.put("abcdefgh-1", "Lamps.penholder");
    writeFileSync(join(folder, "Lamps.penholder"), "two");
    await deleted.bringBack("abcdefgh-1", ["Lamps"]);
    expect(readdirSync(folder).filter((file) => file.endsWith(".penholder")).length).toBe(2);
  });

  it("says so where nothing was deleted, or the file is gone", async () => {
    const deleted = new DeletedDrafts(folder, nodeDisk);
    expect((await deleted.bringBack("nothing", [])).ok).toBe(false);
    expect((await deleted.put("other", "Not there.penholder")).ok).toBe(false);
  });
});
