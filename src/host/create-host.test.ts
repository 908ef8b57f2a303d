import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Abilities } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import { type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { readPenholder } from "#formats/penholder/read-penholder.ts";
import { failingDisk } from "#tests/support/failing-disk.ts";
import { createHost, type Host } from "./create-host.ts";
import type { Disk } from "./storage/disk.ts";

const abilities: Abilities = {
  shell: "browser",
  guest: false,
  nativeMenu: false,
  nativeDialogs: false,
  version: "0",
};

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const titled = (title: string): Resolution => ({
  ...emptyResolution("hrc"),
  // An id of a test's own.
  blocks: [{ id: "b1" as BlockId, kind: "title", level: 0, spans: [{ kind: "text", text: title }] }],
});

/** A document being typed in: its state, and the update of each insertion. */
function typing(state?: Uint8Array) {
  const document = new Y.Doc();
  if (state !== undefined) Y.applyUpdate(document, state);
  const text = document.getText("text");
  return {
    type: (more: string): Uint8Array => {
      const before = Y.encodeStateVector(document);
      text.insert(text.length, more);
      return Y.encodeStateAsUpdate(document, before);
    },
    state: () => Y.encodeStateAsUpdate(document),
    take: (update: Uint8Array) => Y.applyUpdate(document, update),
    text: () => text.toString(),
  };
}

describe("a host", () => {
  let folder = "";
  let host: Host;
  const start = async (disk?: Disk) => {
    host = given(await createHost({ dataFolder: folder, abilities, ...(disk !== undefined && { disk }) }));
    return host.handlers;
  };
  /** What a window would show that opens the draft now. */
  const textOf = async (draft: string): Promise<string> => {
    const opened = given(await host.handlers.openDraft({ draft }));
    const copy = typing(opened.shared ?? undefined);
    for (const update of opened.journal) copy.take(update);
    return copy.text();
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "penholder-host-"));
  });
  afterEach(async () => {
    await host.close();
    rmSync(folder, { recursive: true });
  });

  it("keeps the text a draft began with inside it, through saving, and sends it with no export", async () => {
    const handlers = await start();
    const base = { name: "../last year.docx", bytes: new TextEncoder().encode("the base, to the letter") };
    const created = given(await handlers.createDraft({ name: "Water", resolution: titled("Water"), base }));
    const { draft, location } = created;
    const window = typing();
    window.type("text");
    given(await handlers.saveDraft({ draft, resolution: titled("Clean water"), shared: window.state() }));
    const context = { newId: () => "new", defaultBody: "hrc" };
    const read = readPenholder(readFileSync(location), context);
    expect(read.ok && read.value.attachments).toEqual([base]);
    for (const format of ["penholder", "json", "txt"]) {
      const asked = { resolution: titled("Clean water"), format, name: "Copy" };
      const { bytes } = given(await handlers.exportResolution(asked));
      const unpacked = format === "penholder" ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of unpacked) expect(new TextDecoder().decode(part)).not.toMatch(/the base|last year/);
    }
  });

  it("creates, lists, opens, saves and renames a draft", async () => {
    const handlers = await start();
    expect(await handlers.listDrafts({})).toEqual([]);
    const created = given(await handlers.createDraft({ name: "A/HRC/58/L.1", resolution: titled("Water") }));
    expect(created).toMatchObject({ name: "A-HRC-58-L.1", body: "hrc", title: "Water" });
    const { draft } = created;
    expect(given(await handlers.openDraft({ draft }))).toMatchObject({
      shared: null,
      journal: [],
      session: null,
      messages: [],
    });
    const window = typing();
    window.type("text");
    const shared = window.state();
    given(await handlers.saveDraft({ draft, resolution: titled("Clean water"), shared }));
    expect(given(await handlers.openDraft({ draft })).shared).toEqual(shared);
    const renamed = given(await handlers.renameDraft({ draft, name: "Water" }));
    expect(renamed).toMatchObject({ draft, name: "Water", title: "Clean water" });
    expect(readdirSync(join(folder, "Drafts"))).toEqual(["Water.penholder"]);
    expect(await handlers.listDrafts({})).toEqual([renamed]);
  });

  it("gives two drafts of one name two files", async () => {
    const handlers = await start();
    await handlers.createDraft({ name: "Water", resolution: titled("1") });
    await handlers.createDraft({ name: "water", resolution: titled("2") });
    const second = (await handlers.listDrafts({})).find(({ title }) => title === "2");
    expect(given(await handlers.renameDraft({ draft: second?.draft ?? "", name: "Water" })).name).toBe(
      "Water 2",
    );
    expect(readdirSync(join(folder, "Drafts")).sort()).toEqual(["Water 2.penholder", "Water.penholder"]);
  });

  it("gives back what a killed program had acknowledged", async () => {
    const handlers = await start();
    const { draft } = given(await handlers.createDraft({ name: "Water", resolution: titled("1") }));
    const window = typing();
    window.type("saved ");
    given(await handlers.saveDraft({ draft, resolution: titled("1"), shared: window.state() }));
    given(await handlers.appendToJournal({ draft, update: window.type("and journalled") }));
    await host.close();
    await start();
    expect(await textOf(draft)).toBe("saved and journalled");
  });

  it("keeps in the journal only what the file does not hold", async () => {
    const handlers = await start();
    const { draft } = given(await handlers.createDraft({ name: "Water", resolution: titled("1") }));
    const window = typing();
    await handlers.appendToJournal({ draft, update: window.type("one ") });
    const shared = window.state();
    // Typed after the state was taken, but here before it is saved.
    await handlers.appendToJournal({ draft, update: window.type("two") });
    await handlers.saveDraft({ draft, resolution: titled("1"), shared });
    expect(given(await handlers.openDraft({ draft })).journal).toHaveLength(1);
    expect(await textOf(draft)).toBe("one two");
    await handlers.saveDraft({ draft, resolution: titled("1"), shared: window.state() });
    expect(given(await handlers.openDraft({ draft })).journal).toEqual([]);
    expect(await textOf(draft)).toBe("one two");
  });

  it("loses nothing when two windows save one draft", async () => {
    const handlers = await start();
    const { draft } = given(await handlers.createDraft({ name: "Water", resolution: titled("1") }));
    const one = typing();
    one.type("base ");
    await handlers.saveDraft({ draft, resolution: titled("1"), shared: one.state() });
    const two = typing(one.state());
    one.type("by one ");
    two.type("by two ");
    await handlers.saveDraft({ draft, resolution: titled("1"), shared: one.state() });
    await handlers.saveDraft({ draft, resolution: titled("1"), shared: two.state() });
    expect(await textOf(draft)).toContain("by one ");
    expect(await textOf(draft)).toContain("by two ");
  });

  it("knows a draft again that the user renamed or moved in, and gives a copy an id of its own", async () => {
    const handlers = await start();
    const { draft } = given(await handlers.createDraft({ name: "Water", resolution: titled("1") }));
    const place = (name: string) => join(folder, "Drafts", name);
    renameSync(place("Water.penholder"), place("Renamed.penholder"));
    expect((await handlers.listDrafts({})).map(({ draft: id, name }) => [id, name])).toEqual([
      [draft, "Renamed"],
    ]);
    copyFileSync(place("Renamed.penholder"), place("A copy.penholder"));
    const listed = await handlers.listDrafts({});
    expect(new Set(listed.map(({ draft: id }) => id)).size).toBe(2);
    expect(listed.find(({ name }) => name === "Renamed")?.draft).toBe(draft);
    // And it stays so after a restart.
    await host.close();
    const again = await (await start()).listDrafts({});
    expect(again.map(({ draft: id }) => id).sort()).toEqual(listed.map(({ draft: id }) => id).sort());
  });

  it("writes a draft again whose file was taken away while it was open", async () => {
    const handlers = await start();
    const { draft } = given(await handlers.createDraft({ name: "Water", resolution: titled("1") }));
    await handlers.openDraft({ draft });
    rmSync(join(folder, "Drafts", "Water.penholder"));
    const window = typing();
    window.type("still here");
    given(await handlers.saveDraft({ draft, resolution: titled("1"), shared: window.state() }));
    expect(await textOf(draft)).toBe("still here");
  });

  it("shows a damaged draft and says what is wrong when it is opened", async () => {
    const handlers = await start();
    writeFileSync(join(folder, "Drafts", "Broken.penholder"), "PK no zip");
    const [listed] = await handlers.listDrafts({});
    expect(listed).toMatchObject({ name: "Broken", title: "" });
    expect(await handlers.openDraft({ draft: listed?.draft ?? "" })).toMatchObject({
      ok: false,
      problem: { kind: "damaged-file", name: "Broken.penholder" },
    });
  });

  it("keeps drafts inside its folder, whatever they are called or claim to be", async () => {
    const handlers = await start();
    const names = ["../escape", "..\\escape", "/etc/escape", "a/../../escape", "..", "\u0000", "C:escape"];
    for (const name of names) given(await handlers.createDraft({ name, resolution: titled("x") }));
    const one = (await handlers.listDrafts({}))[0]?.draft ?? "";
    for (const name of names) given(await handlers.renameDraft({ draft: one, name }));
    const ids = ["../../escape", "..", "a/b", "no-such-draft"];
    const update = typing().type("x");
    for (const draft of ids) {
      expect(await handlers.openDraft({ draft })).toEqual({ ok: false, problem: { kind: "no-such-draft" } });
      expect((await handlers.appendToJournal({ draft, update })).ok).toBe(false);
    }
    expect(readdirSync(folder).sort()).toEqual(["Drafts", "Journals", "in-use.sqlite"]);
    expect(readdirSync(join(folder, "Drafts"))).toHaveLength(names.length);
    expect(readdirSync(join(folder, "Journals"))).toEqual([]);
  });

  it("takes no resolution and no state that are none", async () => {
    const handlers = await start();
    const { draft } = given(await handlers.createDraft({ name: "Water", resolution: titled("1") }));
    // What a hostile window could send in the place of a resolution.
    const hostile = { blocks: "none" } as unknown as Resolution;
    expect((await handlers.createDraft({ name: "Bad", resolution: hostile })).ok).toBe(false);
    const shared = new Uint8Array([7, 7, 7]);
    expect((await handlers.saveDraft({ draft, resolution: titled("1"), shared })).ok).toBe(false);
    expect(given(await handlers.openDraft({ draft })).shared).toBeNull();
  });

  it("never loses a saved draft and never says saved falsely, whichever disk call fails", async () => {
    for (let at = 1; ; at += 1) {
      const failing = failingDisk({ at, code: "EIO", lasting: true, half: true });
      await start();
      const { draft } = given(
        await host.handlers.createDraft({ name: `Draft ${at}`, resolution: titled("1") }),
      );
      const window = typing();
      window.type("old");
      await host.handlers.saveDraft({ draft, resolution: titled("1"), shared: window.state() });
      await host.close();
      const handlers = await start(failing.disk);
      const appended = await handlers.appendToJournal({ draft, update: window.type(" new") });
      const saved = await handlers.saveDraft({ draft, resolution: titled("1"), shared: window.state() });
      failing.heal();
      await host.close();
      await start();
      const text = await textOf(draft);
      expect(["old", "old new"]).toContain(text);
      if (appended.ok || saved.ok) expect(text).toBe("old new");
      const done = failing.calls() < at;
      await host.close();
      if (done) {
        expect(at).toBeGreaterThan(8);
        break;
      }
    }
    await start();
  });

  it("keeps settings, and starts afresh where they cannot be read", async () => {
    const handlers = await start();
    expect(await handlers.getSettings({})).toMatchObject({ delegation: "", theme: "system" });
    await Promise.all([
      handlers.changeSettings({ change: { delegation: "Kenya" } }),
      handlers.changeSettings({ change: { theme: "dark" } }),
    ]);
    expect(await handlers.getSettings({})).toMatchObject({ delegation: "Kenya", theme: "dark" });
    writeFileSync(join(folder, "settings.json"), "{ half");
    expect(await handlers.getSettings({})).toMatchObject({ delegation: "", theme: "system" });
  });

  it("lets one program at a time into a data folder", async () => {
    await start();
    expect(await createHost({ dataFolder: folder, abilities })).toEqual({
      ok: false,
      problem: { kind: "data-folder-in-use", folder },
    });
    await host.close();
    await start();
  });

  it("says plainly where it cannot keep anything", async () => {
    await start();
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(await createHost({ dataFolder: join(file, "data"), abilities })).toMatchObject({
      ok: false,
      problem: { kind: "cannot-write" },
    });
  });

  it("tracks what changed since the file a draft was begun from in that very file", async () => {
    const handlers = await start();
    const before = titled("Water");
    const word = given(await handlers.exportResolution({ resolution: before, format: "docx", name: "Last" }));
    const base = { name: "Last.docx", bytes: word.bytes };
    const opened = async (from: typeof base | null) => {
      const made = given(await handlers.createDraft({ name: "New", resolution: before, base: from }));
      return given(await handlers.openDraft({ draft: made.draft }));
    };
    const begun = await opened(base);
    expect(begun.base).toBe("Last.docx");
    const asked = { resolution: titled("Clean water"), name: "New", author: "Kenya" };
    const made = given(await handlers.exportRedline({ ...asked, draft: begun.summary.draft }));
    expect(made).toMatchObject({ file: { name: "New redline.docx" }, isOfficial: true, left: 0 });
    const text = new TextDecoder().decode(unzipSync(made.file.bytes)["word/document.xml"]);
    expect(text).toMatch(/<w:ins [^>]*w:author="Kenya"/);
    expect(text).toContain("<w:delText");

    const blank = await opened(null);
    expect(blank.base).toBeNull();
    expect(await handlers.exportRedline({ ...asked, draft: blank.summary.draft })).toMatchObject({
      ok: false,
      problem: { kind: "cannot-export" },
    });
  });

  it("exports every format it lists, and reads back those that can be read", async () => {
    const handlers = await start();
    const formats = await handlers.listExportFormats({});
    expect(formats.map(({ extension }) => extension)).toEqual(
      expect.arrayContaining(["docx", "pdf", "txt", "json"]),
    );
    const water = titled("Water");
    // Printed alone, a title is any heading.
    const opens = {
      kind: "enacting",
      level: 0,
      spans: [{ kind: "text", text: "The Human Rights Council," }],
    } as const;
    const resolution = { ...water, blocks: [...water.blocks, { ...opens, id: "opens" as BlockId }] };
    for (const format of formats) {
      const exported = given(await handlers.exportResolution({ resolution, format: format.id, name: "a/b" }));
      expect(exported.name).toBe(`a-b.${format.extension}`);
      expect(exported.bytes.length).toBeGreaterThan(20);
      const read = await handlers.importFile(exported);
      if (read.ok) expect(read.value.resolution.blocks[0]).toMatchObject({ kind: "title" });
      else expect(read.problem.kind).toBe("unknown-format");
    }
  });

  it("saves and exports a live reference with the number its paragraph has now", async () => {
    const handlers = await start();
    // Ids of a test's own.
    const [first, second] = ["b1" as BlockId, "b2" as BlockId];
    const resolution: Resolution = {
      ...emptyResolution("hrc"),
      blocks: [
        { id: first, kind: "operative", level: 0, spans: [{ kind: "text", text: "Decides" }] },
        { id: second, kind: "operative", level: 0, spans: [{ kind: "reference", target: first, text: "9" }] },
      ],
    };
    const exported = given(await handlers.exportResolution({ resolution, format: "json", name: "x" }));
    const { draft, location } = given(await handlers.createDraft({ name: "x", resolution, base: null }));
    given(await handlers.saveDraft({ draft, resolution, shared: typing().state() }));
    const saved = readPenholder(readFileSync(location), { newId: () => "new", defaultBody: "hrc" });
    expect(new TextDecoder().decode(exported.bytes)).toContain('"text": "1"');
    expect(saved.ok && saved.value.resolution.blocks[1]?.spans).toEqual([
      { kind: "reference", target: first, text: "1" },
    ]);
  });

  it("exports no comment, proposal, status or waiver in any format", async () => {
    const { listExportFormats, exportResolution } = await start();
    // An id of a test's own.
    const at = { block: "b1" as BlockId, start: 0, end: 1, delegation: "Ruritania", text: "red line" };
    const remark = { id: "c", author: "Flavia", delegation: "Ruritania", at: "", text: "not for them" };
    const resolution: Resolution = {
      ...titled("Water"),
      negotiation: {
        comments: [{ ...at, ...remark, text: "red line", words: "W", resolved: false, answers: [remark] }],
        proposals: [
          {
            ...{ kind: "delete-paragraph", block: at.block, id: "p", at: "" },
            ...{ delegation: at.delegation, supporters: ["Syldavia"] },
          },
        ],
        proposedNotes: [],
        mastheadChanges: [],
        statuses: { b1: "bracketed" },
        heldNumbers: {},
        waivers: [
          {
            ...{ rule: "no-double-space", scope: "everywhere", in: null, words: "" },
            ...{ reason: "Ordered by the capital", by: "Ruritania (Flavia)", at: "2026-01-01T00:00:00.000Z" },
          },
        ],
        ownRules: "Ruritania’s",
      },
    };
    // What becomes of open changes is nobody's to guess.
    expect(await exportResolution({ resolution, format: "txt", name: "x" })).toMatchObject({
      problem: { kind: "undecided-changes", count: 1 },
    });
    for (const { id } of await listExportFormats({})) {
      const { bytes } = given(
        await exportResolution({ resolution, format: id, name: "x", changes: "reject" }),
      );
      const opened = id === "penholder" || id === "docx" ? Object.values(unzipSync(bytes)) : [bytes];
      const all = opened.map((part) => new TextDecoder("latin1").decode(part)).join("");
      for (const secret of [
        "Ruritania",
        "red line",
        "Flavia",
        "not for them",
        "Syldavia",
        "bracketed",
        "the capital",
        "no-double",
      ])
        expect(all).not.toContain(secret);
    }
  });

  it("answers bad files with a problem", async () => {
    const { importFile } = await start();
    const kindOf = async (name: string, bytes: Uint8Array) => {
      const read = await importFile({ name, bytes });
      return read.ok ? "read" : read.problem.kind;
    };
    expect(await kindOf("empty.json", new Uint8Array())).toBe("empty-file");
    expect(await kindOf("x.exe", new Uint8Array([1]))).toBe("unknown-format");
    expect(await kindOf("noextension", new Uint8Array([1]))).toBe("unknown-format");
    expect(await kindOf("cut.penholder", new Uint8Array([80, 75, 3, 4]))).toBe("damaged-file");
    expect(await kindOf("long.txt", new Uint8Array(64_000_001).fill(97))).toBe("file-too-large");
    const newer = new TextEncoder().encode('{"format":"penholder-resolution","version":99}');
    expect(await kindOf("new.json", newer)).toBe("newer-version");
  });

  it("gives facts, profiles and rule pages as they come with the program", async () => {
    const handlers = await start();
    const facts = await handlers.getFacts({});
    expect(facts.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(facts.register.length).toBeGreaterThan(1_000);
    expect((await handlers.getProfiles({})).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["ecosoc", "ga", "hrc", "sc"]),
    );
    const [page] = readdirSync("src/core/lint/rules").filter((name) => name.endsWith(".md"));
    const rule = page?.slice(0, -".md".length) ?? "";
    expect(await handlers.getRulePage({ rule })).toBe(
      readFileSync(join("src/core/lint/rules", `${rule}.md`), "utf8"),
    );
    for (const other of ["../rule", "no-such-rule", "../../../../package", ""])
      expect(await handlers.getRulePage({ rule: other })).toBeNull();
  });

  it("writes a file that the formats read without the window", async () => {
    const handlers = await start();
    const { location } = given(await handlers.createDraft({ name: "Water", resolution: titled("Water") }));
    const read = readPenholder(readFileSync(location), { newId: () => "x", defaultBody: "hrc" });
    expect(read.ok && read.value.resolution.blocks[0]?.spans).toEqual([{ kind: "text", text: "Water" }]);
  });
});
