import { describe, expect, it } from "vitest";
import { writeAkn } from "#formats/akn/write-akn.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { hrcDraft } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { createReader } from "./read-in-worker.ts";

const job = async () => ({ format: "docx", bytes: await writeDocx(hrcDraft, contextFor("hrc")) }) as const;
const context = { newId: () => "b", defaultBody: "hrc" };

describe("the reader in a worker", () => {
  it("reads in a thread of its own while this one goes on", async () => {
    const reading = createReader(process.cwd())(await job(), context);
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
    const outcome = await createReader(process.cwd(), 0)(await job(), context);
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  }, 30_000);

  it("reads several files at once", async () => {
    const one = await job();
    const read = createReader(process.cwd());
    const all = await Promise.all([read(one, context), read(one, context), read(one, context)]);
    expect(all.every(({ ok }) => ok)).toBe(true);
  }, 30_000);

  it("reads every format that wants it, with ids made from one", async () => {
    const read = createReader(process.cwd());
    const files = [
      { format: "pdf", bytes: await writePdf(hrcDraft, contextFor("hrc"), createTypesetter(process.cwd())) },
      { format: "akn", bytes: await writeAkn(hrcDraft, contextFor("hrc")) },
    ] as const;
    for (const file of files) {
      const outcome = await read(file, context);
      expect(outcome.ok && outcome.value.value.blocks.length).toBe(hrcDraft.blocks.length);
      expect(outcome.ok && outcome.value.value.blocks.every(({ id }) => /^b-\d+$/.test(id))).toBe(true);
    }
  }, 30_000);
});
