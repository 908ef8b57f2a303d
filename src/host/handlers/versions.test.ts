import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { mostAutomatic, mostVersions } from "#formats/penholder/manifest.ts";
import { DraftFiles } from "#host/storage/draft-files.ts";
import { answerVersions } from "./versions.ts";

let folder = "";
let ids = 0;
const context = { newId: () => `id-${++ids}`, defaultBody: "hrc" };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "penholder-versions-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open() {
  const drafts = new DraftFiles({ folder, context });
  const attachments = [{ name: "Base.docx", bytes: Uint8Array.of(1, 2) }];
  const content = { resolution: emptyResolution("hrc"), shared: null, attachments, versions: [] };
  const created = await drafts.create("Lamps", { draft: "d1", ...content });
  expect(created.ok).toBe(true);
  let minute = 0;
  return answerVersions({
    drafts,
    context,
    now: () => new Date(Date.UTC(2026, 10, 22, 9, minute++)),
    inTurn: (_, task) => task(),
  });
}

function titled(text: string): Resolution {
  // An id made here stands for one of the window's.
  const id = "t1" as Resolution["blocks"][number]["id"];
  const title = { id, kind: "title", level: 0, spans: [{ kind: "text", text }] } as const;
  return { ...emptyResolution("hrc"), blocks: [title] };
}

describe("the versions of a draft", () => {
  it("keep a whole text under its name and time, in the draft’s own file", async () => {
    const versions = await open();
    await versions.saveVersion({ draft: "d1", name: "As tabled", resolution: titled("Lamps") });
    const saved = await versions.saveVersion({ draft: "d1", name: "Later", resolution: titled("Lights") });
    if (!saved.ok) throw new Error(saved.problem.kind);
    expect(saved.value.map(({ name, saved: at }) => [name, at])).toEqual([
      ["As tabled", "2026-11-22T09:00:00.000Z"],
      ["Later", "2026-11-22T09:01:00.000Z"],
    ]);
    expect(await versions.listVersions({ draft: "d1" })).toEqual(saved);
    const version = saved.value[0]?.version ?? "";
    const opened = await versions.openVersion({ draft: "d1", version });
    expect(opened.ok && opened.value.blocks[0]?.spans).toEqual([{ kind: "text", text: "Lamps" }]);
    expect(await versions.openBase({ draft: "d1" })).toEqual({
      ok: true,
      value: { name: "Base.docx", bytes: Uint8Array.of(1, 2) },
    });
  });

  it("come back in their place after they were removed", async () => {
    const versions = await open();
    for (const name of ["One", "Two", "Three"])
      await versions.saveVersion({ draft: "d1", name, resolution: titled(name) });
    const listed = await versions.listVersions({ draft: "d1" });
    const second = (listed.ok && listed.value[1]?.version) || "";
    expect(await versions.removeVersion({ draft: "d1", version: second })).toMatchObject({
      value: [{ name: "One" }, { name: "Three" }],
    });
    expect(await versions.openVersion({ draft: "d1", version: second })).toEqual({
      ok: false,
      problem: { kind: "no-such-version" },
    });
    expect(await versions.restoreVersion({ draft: "d1", version: second })).toEqual(listed);
    expect(await versions.restoreVersion({ draft: "d1", version: second })).toMatchObject({ ok: false });
  });

  it("are kept by themselves a number of times, and only those of them that are oldest give way", async () => {
    const versions = await open();
    await versions.saveVersion({ draft: "d1", name: "As tabled", resolution: titled("Lamps") });
    const keep = (text: string) =>
      versions.saveVersion({
        draft: "d1",
        name: `Before ${text}`,
        resolution: titled(text),
        automatic: true,
      });
    for (let at = 0; at <= mostAutomatic; at += 1) await keep(`step ${at}`);
    await keep(`step ${mostAutomatic}`);
    const listed = await versions.listVersions({ draft: "d1" });
    if (!listed.ok) throw new Error(listed.problem.kind);
    expect(listed.value).toHaveLength(1 + mostAutomatic);
    expect(listed.value.slice(0, 2).map(({ name, isAutomatic }) => [name, isAutomatic])).toEqual([
      ["As tabled", false],
      ["Before step 1", true],
    ]);
    expect(listed.value.at(-1)?.name).toBe(`Before step ${mostAutomatic}`);
  });

  it("make room for one that is named, where one that was not can give way", async () => {
    const versions = await open();
    await versions.saveVersion({ draft: "d1", name: "Before", resolution: titled("Lamps"), automatic: true });
    for (let at = 0; at < mostVersions; at += 1)
      await versions.saveVersion({ draft: "d1", name: `Version ${at}`, resolution: titled("Lamps") });
    const listed = await versions.listVersions({ draft: "d1" });
    expect(listed.ok && listed.value.length).toBe(mostVersions);
    expect(listed.ok && listed.value[0]?.name).toBe("Version 0");
  });

  it("end at a number that a file can carry, and say so", async () => {
    const versions = await open();
    for (let at = 0; at < mostVersions; at += 1)
      await versions.saveVersion({ draft: "d1", name: `Version ${at}`, resolution: titled("Lamps") });
    expect(
      await versions.saveVersion({ draft: "d1", name: "One more", resolution: titled("Lamps") }),
    ).toEqual({
      ok: false,
      problem: { kind: "too-many-versions", most: mostVersions },
    });
  });
});
