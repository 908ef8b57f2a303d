import { describe, expect, it } from "vitest";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { hrcDraft } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { createReader } from "./read-in-worker.ts";

const job = async () => ({
  bytes: await writeDocx(hrcDraft, contextFor("hrc")),
  defaultBody: "hrc",
  changes: null,
});

describe("the reader of Word files", () => {
  it("reads in a thread of its own while this one goes on", async () => {
    const reading = createReader(process.cwd())(await job());
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const outcome = await reading;
    clearInterval(timer);
    expect(outcome.ok && outcome.value.value.blocks.length).toBe(hrcDraft.blocks.length);
    expect(turns).toBeGreaterThan(0);
  }, 30_000);

  it("is ended when it takes too long, and says so", async () => {
    const outcome = await createReader(process.cwd(), 0)(await job());
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  }, 30_000);

  it("reads several files at once", async () => {
    const one = await job();
    const read = createReader(process.cwd());
    const all = await Promise.all([read(one), read(one), read(one)]);
    expect(all.every(({ ok }) => ok)).toBe(true);
  }, 30_000);
});
