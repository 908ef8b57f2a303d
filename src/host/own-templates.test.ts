import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#bridge/outcome.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { makeTemplate } from "#core/templates/make-template.ts";
import { readText } from "#formats/txt/read-text.ts";
import { failingDisk } from "#tests/support/failing-disk.ts";
import { createHost, type Host } from "./create-host.ts";
import type { Disk } from "./storage/disk.ts";

const abilities = {
  shell: "browser",
  guest: false,
  nativeMenu: false,
  nativeDialogs: false,
  version: "0",
} as const;

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function read(text: string): Resolution {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
}

const lamps = read(`body: hrc
stage: tabled
symbol: A/HRC/58/L.1
agenda item: 3
agenda title: Lamps
sponsors: Chile; Ghana*
version: draft 3
---

# Lamps on {place}

*The Human Rights Council*,

*Recalling* the report on lamps,[^1]

1. *Decides* to remain seized of the matter.

[^1]: {symbol: report}.
`);

const head = { title: "Lamps: our text", description: "For the next session", kind: "resolution" } as const;

describe("own templates", () => {
  let folder = "";
  let host: Host;
  const start = async (disk?: Disk) => {
    host = given(await createHost({ dataFolder: folder, abilities, ...(disk !== undefined && { disk }) }));
    return host.handlers;
  };
  const inFolder = (...names: readonly string[]) => join(folder, "Templates", ...names);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "penholder-templates-"));
  });
  afterEach(async () => {
    await host.close();
    rmSync(folder, { recursive: true });
  });

  it("keep the text and its places to fill in, and nothing of the draft", async () => {
    const handlers = await start();
    const saved = given(await handlers.saveOwnTemplate({ ...head, resolution: makeTemplate(lamps, null) }));
    expect(saved).toMatchObject({ id: "own/Lamps, our text.txt", body: "hrc", isOwn: true, ...head });
    const file = readFileSync(inFolder("Lamps, our text.txt"), "utf8");
    expect(file).toContain("# Lamps on {place}");
    expect(file).toContain("agenda title: Lamps");
    expect(file).not.toMatch(/Chile|L\.1|draft 3|tabled/);
    const opened = given(await handlers.openTemplate({ template: saved.id }));
    expect(opened.resolution.blocks.map(({ kind }) => kind)).toEqual(lamps.blocks.map(({ kind }) => kind));
    expect(opened.resolution.notes).toHaveLength(1);
    expect(opened.messages).toEqual([]);
  });

  it("keep a selection with the notes marked in it, as paragraphs", async () => {
    const handlers = await start();
    const [, , marked] = lamps.blocks;
    const only = { blocks: marked === undefined ? [] : [marked], notes: lamps.notes };
    const resolution = makeTemplate(lamps, only);
    const saved = given(await handlers.saveOwnTemplate({ ...head, kind: "paragraph", resolution }));
    const opened = given(await handlers.openTemplate({ template: saved.id })).resolution;
    expect(opened.blocks.map(({ kind }) => kind)).toEqual(["preambular"]);
    expect(opened.notes).toHaveLength(1);
    expect(opened.masthead.agendaItem).toBeNull();
  });

  it("of one name stand beside each other", async () => {
    const handlers = await start();
    const asked = { ...head, resolution: makeTemplate(lamps, null) };
    const ids = [await handlers.saveOwnTemplate(asked), await handlers.saveOwnTemplate(asked)];
    expect(ids.map((saved) => given(saved).id)).toEqual([
      "own/Lamps, our text.txt",
      "own/Lamps, our text 2.txt",
    ]);
  });

  it("that a colleague puts into the folder are there the next time somebody looks", async () => {
    const handlers = await start();
    expect(await handlers.listOwnTemplates({})).toMatchObject({ templates: [], broken: [], problem: null });
    mkdirSync(inFolder(), { recursive: true });
    writeFileSync(inFolder("From Ghana.txt"), "1. *Welcomes* the lamps on {street}.\n");
    const { templates } = await handlers.listOwnTemplates({});
    expect(templates.map(({ title, body }) => [title, body])).toEqual([["From Ghana", "hrc"]]);
    writeFileSync(
      inFolder("From Ghana.txt"),
      "template: Stairs\nbody: ga\n---\n\n1. *Welcomes* the stairs.\n",
    );
    const [changed] = (await handlers.listOwnTemplates({})).templates;
    expect(changed).toMatchObject({ title: "Stairs", body: "ga" });
    rmSync(inFolder("From Ghana.txt"));
    expect((await handlers.listOwnTemplates({})).templates).toEqual([]);
  });

  it("that cannot be read are named, and keep none of the others from being shown", async () => {
    const handlers = await start();
    mkdirSync(inFolder("A folder.txt"), { recursive: true });
    writeFileSync(inFolder("Good.txt"), "1. *Welcomes* the lamps.\n");
    writeFileSync(
      inFolder("Picture.txt"),
      Uint8Array.from({ length: 400 }, (_, index) => index % 256),
    );
    writeFileSync(inFolder("Empty.txt"), "");
    writeFileSync(inFolder("Huge.txt"), "x".repeat(1_000_001));
    writeFileSync(inFolder("Notes.docx"), "no template");
    const { templates, broken } = await handlers.listOwnTemplates({});
    expect(templates.map(({ title }) => title)).toEqual(["Good"]);
    expect(broken).toEqual([
      "“Empty.txt” is empty.",
      "“Huge.txt” is larger than 1 MB.",
      "“Picture.txt” is not a text that Penholder can read.",
    ]);
  });

  it("get another name, are removed and put back", async () => {
    const handlers = await start();
    const saved = given(await handlers.saveOwnTemplate({ ...head, resolution: makeTemplate(lamps, null) }));
    const template = saved.id;
    const changed = await handlers.changeOwnTemplate({ template, title: "Stairs", description: "" });
    expect(given(changed)).toMatchObject({ id: template, title: "Stairs", description: "" });
    expect(given(await handlers.openTemplate({ template })).resolution.blocks).toHaveLength(4);
    given(await handlers.removeOwnTemplate({ template }));
    expect((await handlers.listOwnTemplates({})).templates).toEqual([]);
    expect(readdirSync(inFolder("Removed"))).toEqual(["Lamps, our text.txt"]);
    given(await handlers.restoreOwnTemplate({ template }));
    expect((await handlers.listOwnTemplates({})).templates.map(({ title }) => title)).toEqual(["Stairs"]);
    given(await handlers.removeOwnTemplate({ template }));
    given(await handlers.saveOwnTemplate({ ...head, resolution: makeTemplate(lamps, null) }));
    expect(await handlers.restoreOwnTemplate({ template })).toMatchObject({ ok: false });
  });

  it("never leave their folder, whatever is asked", async () => {
    const handlers = await start();
    writeFileSync(join(folder, "secret.txt"), "1. *Welcomes* nothing.\n");
    for (const template of ["own/../secret.txt", "own/..\\secret.txt", "own/.hidden.txt", "own/"]) {
      expect(await handlers.openTemplate({ template })).toMatchObject({ ok: false });
      expect(await handlers.removeOwnTemplate({ template })).toMatchObject({ ok: false });
    }
    expect(readdirSync(folder)).toContain("secret.txt");
  });

  it("say a full disk and leave the file that was there whole", async () => {
    const failing = failingDisk(null);
    const handlers = await start(failing.disk);
    const saved = given(await handlers.saveOwnTemplate({ ...head, resolution: makeTemplate(lamps, null) }));
    const before = readFileSync(inFolder("Lamps, our text.txt"), "utf8");
    await host.close();
    const full = failingDisk({ at: 1, code: "ENOSPC", lasting: true, half: true });
    host = given(await createHost({ dataFolder: folder, abilities, disk: full.disk }));
    const changed = await host.handlers.changeOwnTemplate({
      template: saved.id,
      title: "Stairs",
      description: "",
    });
    expect(changed).toMatchObject({ ok: false, problem: { kind: "cannot-write", reason: "full" } });
    expect(readFileSync(inFolder("Lamps, our text.txt"), "utf8")).toBe(before);
  });

  it("live in the folder the user chose, and say it where that cannot be looked into", async () => {
    await start();
    const shared = join(folder, "Shared by the mission");
    mkdirSync(shared);
    writeFileSync(join(shared, "Lamps.txt"), "1. *Welcomes* the lamps.\n");
    const listed = given(await host.setTemplatesFolder(shared));
    expect(listed).toMatchObject({ folder: shared, problem: null });
    expect(listed.templates.map(({ title }) => title)).toEqual(["Lamps"]);
    await host.close();
    const again = await start();
    expect((await again.listOwnTemplates({})).folder).toBe(shared);
    rmSync(shared, { recursive: true });
    writeFileSync(shared, "now a file");
    expect((await again.listOwnTemplates({})).problem).toContain("not a folder");
  });
});
