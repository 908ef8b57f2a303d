import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failingDisk } from "#tests/support/failing-disk.ts";
import { writeForUser, writeSafely } from "./write-safely.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("writing safely", () => {
  let folder = "";
  let path = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "penholder-write-"));
    path = join(folder, "draft.penholder");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes a new file and replaces an old one", async () => {
    expect(await writeSafely(path, bytes("one"))).toEqual({ ok: true, value: null });
    expect(await writeSafely(path, bytes("two"))).toEqual({ ok: true, value: null });
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["draft.penholder"]);
  });

  it("keeps our own files to this user, and lets the user's mask decide for a file asked for by its path", async () => {
    const modeOf = (file: string) => statSync(file).mode & 0o777;
    const asked = join(folder, "asked");
    const usual = join(folder, "usual");
    writeFileSync(usual, "");
    await writeSafely(path, bytes("x"));
    await writeForUser(asked, bytes("x"));
    expect(modeOf(asked)).toBe(modeOf(usual));
    // Windows knows no such bits.
    if (process.platform !== "win32") expect(modeOf(path)).toBe(0o600);
  });

  it("leaves the old or the new content whole and tells the truth, whichever call fails", async () => {
    let at = 1;
    for (; ; at += 1) {
      writeFileSync(path, "old");
      const failing = failingDisk({ at, code: "ENOSPC", lasting: false, half: true });
      const outcome = await writeSafely(path, bytes("new content"), failing.disk);
      if (failing.calls() < at) break;
      const content = readFileSync(path, "utf8");
      expect(["old", "new content"]).toContain(content);
      if (outcome.ok) expect(content).toBe("new content");
      else expect(outcome.problem).toMatchObject({ kind: "cannot-write", reason: "full" });
    }
    // Opening, writing, syncing, renaming, syncing the folder.
    expect(at - 1).toBeGreaterThanOrEqual(5);
  });

  it("says what is wrong in the user's terms", async () => {
    const outcome = await writeSafely(join(folder, "gone", "draft.penholder"), bytes("x"));
    expect(outcome).toEqual({
      ok: false,
      problem: {
        kind: "cannot-write",
        name: "draft.penholder",
        reason: "other",
        detail: "its folder is gone",
      },
    });
    for (const [code, reason] of [
      ["EROFS", "read-only"],
      ["EIO", "other"],
      ["ENOSPC", "full"],
    ] as const) {
      const { disk } = failingDisk({ at: 1, code, lasting: true, half: false });
      expect(await writeSafely(path, bytes("x"), disk)).toMatchObject({ ok: false, problem: { reason } });
    }
  });
});
