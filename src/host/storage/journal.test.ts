import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#bridge/outcome.ts";
import { failingDisk } from "#tests/support/failing-disk.ts";
import { Journal } from "./journal.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const textsOf = (outcome: Outcome<readonly Uint8Array[]>) =>
  outcome.ok ? outcome.value.map((update) => new TextDecoder().decode(update)) : outcome.problem;

describe("a journal", () => {
  let folder = "";
  let path = "";
  const reread = async () => textsOf(await new Journal(path).read());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "penholder-journal-"));
    path = join(folder, "draft.journal");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("holds nothing at first", async () => {
    expect(await reread()).toEqual([]);
  });

  it("holds what was appended, in order, once that is answered", async () => {
    const journal = new Journal(path);
    expect(await journal.append(bytes("one"))).toEqual({ ok: true, value: null });
    expect(await reread()).toEqual(["one"]);
    await Promise.all([journal.append(bytes("two")), journal.append(bytes("three"))]);
    expect(await reread()).toEqual(["one", "two", "three"]);
    await journal.close();
  });

  it("goes on where an earlier program ended", async () => {
    const first = new Journal(path);
    await first.append(bytes("one"));
    await first.close();
    const second = new Journal(path);
    await second.append(bytes("two"));
    await second.close();
    expect(await reread()).toEqual(["one", "two"]);
  });

  it("lets the disk rest: many updates at once cost few syncs", async () => {
    const counting = failingDisk(null);
    const journal = new Journal(path, counting.disk);
    await journal.append(bytes("first"));
    const before = counting.calls();
    await Promise.all(Array.from({ length: 200 }, (_, index) => journal.append(bytes(`${index}`))));
    // One write and one sync.
    expect(counting.calls() - before).toBe(2);
    await journal.close();
  });

  it("reads up to where it was torn, at every place it can be torn", async () => {
    const journal = new Journal(path);
    await journal.append(bytes("one"));
    const whole = readFileSync(path).length;
    await journal.append(bytes("two, which is torn"));
    await journal.close();
    const content = readFileSync(path);
    for (let length = 0; length < content.length; length += 1) {
      writeFileSync(path, content.subarray(0, length));
      expect(await reread()).toEqual(length < whole ? [] : ["one"]);
      const next = new Journal(path);
      await next.append(bytes("three"));
      await next.close();
      expect(await reread()).toEqual(length < whole ? ["three"] : ["one", "three"]);
    }
  });

  it("does not take garbage for an update", async () => {
    const journal = new Journal(path);
    await journal.append(bytes("one"));
    await journal.close();
    appendFileSync(path, Buffer.from("ffffffffffffffff0000000000", "hex"));
    expect(await reread()).toEqual(["one"]);
    const changed = readFileSync(path);
    changed[changed.length - 14] = (changed[changed.length - 14] ?? 0) ^ 1;
    writeFileSync(path, changed);
    expect(await reread()).toEqual([]);
    writeFileSync(path, "not a journal at all");
    expect(await reread()).toEqual([]);
  });

  it("forgets what is held elsewhere and keeps the rest", async () => {
    const journal = new Journal(path);
    await Promise.all(["a", "b", "c"].map((text) => journal.append(bytes(text))));
    await journal.forget((update) => update[0] !== "b".charCodeAt(0));
    expect(await reread()).toEqual(["b"]);
    await journal.append(bytes("d"));
    expect(await reread()).toEqual(["b", "d"]);
    await journal.forget(() => true);
    expect(await reread()).toEqual([]);
    await journal.append(bytes("e"));
    await journal.close();
    expect(await reread()).toEqual(["e"]);
  });

  for (const code of ["ENOSPC", "EIO"] as const)
    for (const lasting of [false, true])
      it(`loses nothing it said was safe, whichever call fails with ${code}${lasting ? " and goes on failing" : ""}`, async () => {
        let at = 1;
        for (; ; at += 1) {
          rmSync(path, { force: true });
          const failing = failingDisk({ at, code, lasting, half: true });
          const journal = new Journal(path, failing.disk);
          const safe: string[] = [];
          for (const text of ["one", "two", "three"]) {
            const appended = journal.append(bytes(text));
            await journal.flush();
            if ((await appended).ok) safe.push(text);
            expect(await reread()).toEqual(expect.arrayContaining(safe));
          }
          if (failing.calls() < at) {
            await journal.close();
            break;
          }
          expect(safe.length).toBeLessThan(3);
          failing.heal();
          const appended = journal.append(bytes("four"));
          await journal.flush();
          expect((await appended).ok).toBe(true);
          await journal.close();
          // Once there is room again, what could not be written is there too: later updates build on it.
          expect(await reread()).toEqual(["one", "two", "three", "four"]);
        }
        expect(at).toBeGreaterThan(8);
      });

  it("keeps what is held nowhere else, whichever call fails while it forgets", async () => {
    for (let at = 1; ; at += 1) {
      rmSync(path, { force: true });
      const before = new Journal(path);
      await Promise.all(["a", "b"].map((text) => before.append(bytes(text))));
      await before.close();
      const failing = failingDisk({ at, code: "EIO", lasting: false, half: true });
      const journal = new Journal(path, failing.disk);
      const outcome = await journal.forget((update) => update[0] === "a".charCodeAt(0));
      expect(await reread()).toContain("b");
      if (outcome.ok) expect(await reread()).toEqual(["b"]);
      failing.heal();
      const appended = journal.append(bytes("c"));
      await journal.flush();
      expect((await appended).ok).toBe(true);
      expect(await reread()).toEqual(expect.arrayContaining(["b", "c"]));
      await journal.close();
      if (failing.calls() < at) break;
    }
  });
});
