import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "#host/storage/disk.ts";
import { answerHabits } from "./habits.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "penholder-habits-"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

describe("habits", () => {
  it("are counted, found again by the next host, and forgotten", async () => {
    const habits = answerHabits(folder, nodeDisk);
    expect(await habits.getCompletionHabits({})).toEqual({});
    await Promise.all(["lamps", "buoys", "lamps"].map((insert) => habits.learnCompletion({ insert })));
    expect(await answerHabits(folder, nodeDisk).getCompletionHabits({})).toEqual({ lamps: 2, buoys: 1 });
    expect(await habits.forgetCompletions({})).toEqual({ ok: true, value: null });
    expect(await habits.getCompletionHabits({})).toEqual({});
  });

  it("are at most five hundred, the newest among them", async () => {
    const habits = answerHabits(folder, nodeDisk);
    for (let at = 0; at < 520; at += 1) void habits.learnCompletion({ insert: `lamp ${at}` });
    await habits.learnCompletion({ insert: "the newest" });
    const kept = await habits.getCompletionHabits({});
    expect(Object.keys(kept)).toHaveLength(500);
    expect(kept["the newest"]).toBe(1);
  });
});
