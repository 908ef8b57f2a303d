import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Outcome } from "#bridge/outcome.ts";
import type { RegisterTable } from "#bridge/own-register.ts";
import { requests } from "#bridge/requests.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import { findAssetsFolder } from "#host/assets.ts";
import { nodeDisk } from "#host/storage/disk.ts";
import { readFactFiles } from "#tests/support/read-facts.ts";
import { answerOwnRegister, ownRegisterFolder } from "./own-register.ts";

let id = 0;
const make = (dataFolder = mkdtempSync(join(tmpdir(), "penholder-register-"))) => ({
  dataFolder,
  host: answerOwnRegister({
    dataFolder,
    assetsFolder: findAssetsFolder(),
    disk: nodeDisk,
    newId: () => `id-${++id}`,
    now: () => new Date("2026-05-03T10:00:00Z"),
  }),
});
type Made = ReturnType<typeof make>["host"];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const got = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(`It answered ${outcome.problem.kind}.`);
  return outcome.value;
};
const open = async (host: Made, text: string, name = "lamps.csv"): Promise<RegisterTable> =>
  got(await host.openRegisterFile({ name, bytes: bytesOf(text) }));
const importText = async (host: Made, text: string, conflicts: "mine" | "register" = "mine") => {
  const { table, guess } = await open(host, text);
  return host.importRegisterFile({ table, mapping: guess, conflicts });
};
const registerOf = async (host: Made) =>
  openFacts(readFactFiles(), (await host.getOwnRegister({})).layers).register;

const list = `Symbol,Title,Date
A/RES/60/251,Care of lighthouses,2006-03-16
A/RES/74/901,Lamps on piers,2019-12-18
lamp,Nothing,2019-12-18
`;
const lamps = { organ: "GA", number: "74/901", type: "resolution" } as const;

describe("a list that is imported", () => {
  it("is shown first: what its rows become, which cannot be read, where the register says otherwise", async () => {
    const { host } = make();
    const { table, guess, rows } = await open(host, list);
    expect(rows[0]).toEqual(["Symbol", "Title", "Date"]);
    const preview = got(await host.previewRegisterFile({ table, mapping: guess }));
    expect(preview).toMatchObject({
      good: 2,
      badCount: 1,
      conflictCount: 1,
      repeated: 0,
      isDayInDoubt: false,
    });
    expect(preview.bad[0]).toMatchObject({ row: 4, text: "lamp · Nothing · 2019-12-18" });
    expect(preview.conflicts[0]?.known.date).toBe("2006-03-15");
    expect((await host.getOwnRegister({})).layers).toEqual([]);
  });

  it("wins over the register that comes with the program, and is there after a restart", async () => {
    const { host, dataFolder } = make();
    expect(got(await importText(host, list))).toEqual({ layer: "import-0001", added: 2 });
    const { host: later } = make(dataFolder);
    const register = await registerOf(later);
    expect(register.find("GA", "60/251")).toMatchObject([
      {
        date: "2006-03-16",
        own: "import",
        citedOnly: false,
        evidence: "your list “lamps.csv”, added 3 May 2026",
      },
    ]);
    expect(register.find("GA", "74/901")).toHaveLength(1);
    expect(register.search(null, "lamps piers", 5).map(({ number }) => number)).toEqual(["74/901"]);
    expect(register.search("GA", "74/90", 5).map(({ number }) => number)).toContain("74/901");
    expect(register.find("GA", "60/252")).not.toEqual([]);
  });

  it("leaves the register's word where the user says so", async () => {
    const { host } = make();
    expect(got(await importText(host, list, "register")).added).toBe(1);
    expect((await registerOf(host)).find("GA", "60/251")[0]?.date).toBe("2006-03-15");
  });

  it("takes from the register what it does not say itself", async () => {
    const { host } = make();
    await importText(host, "Symbol,Date\nA/RES/60/251,2006-03-15\n");
    const [entry] = (await registerOf(host)).find("GA", "60/251");
    expect(entry?.title).not.toBe("");
    expect(entry?.own).toBe("import");
  });

  it("is the newest where two say otherwise", async () => {
    const { host } = make();
    await importText(host, "Symbol,Title\nA/RES/74/901,An older title\n");
    await importText(host, "Symbol,Title\nA/RES/74/901,A newer title\n");
    expect((await registerOf(host)).find("GA", "74/901")[0]?.title).toBe("A newer title");
  });

  it("is refused where it is no list, with what it is", async () => {
    const { host } = make();
    const kindOf = async (name: string, bytes: Uint8Array) => {
      const opened = await host.openRegisterFile({ name, bytes });
      return opened.ok ? "opened" : opened.problem.kind;
    };
    expect(await kindOf("a.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toBe("workbook");
    expect(await kindOf("a.csv", new Uint8Array([65, 0, 66, 67, 68, 69]))).toBe("binary-file");
    expect(await kindOf("a.csv", new Uint8Array())).toBe("empty-file");
    expect(await kindOf("a.csv", new Uint8Array(100_000_000))).toBe("file-too-large");
    expect(await importText(host, "one,two\nthree,four\n")).toMatchObject({ problem: { kind: "no-rows" } });
    expect(await importText(host, "a,b\n".repeat(200_001))).toMatchObject({
      problem: { kind: "too-many-rows" },
    });
  });

  it("with one cell of 5 MB, or with the names of an object's own things, is read like any other", async () => {
    const { host } = make();
    const text = `Symbol,Title,Text\nA/RES/74/901,Lamps,"${"lamp ".repeat(1_000_000)}"\n__proto__,constructor,toString\n`;
    const { table, guess } = await open(host, text);
    const preview = got(await host.previewRegisterFile({ table, mapping: guess }));
    expect(preview).toMatchObject({ good: 1, badCount: 1 });
  });

  it("is no longer read once it is closed, and says how far it got meanwhile", async () => {
    const { host } = make();
    const rows = Array.from({ length: 30_000 }, (_, at) => `A/RES/74/${(at % 900) + 1},Lamps,2019-12-18`);
    const { table, guess } = await open(host, `Symbol,Title,Date\n${rows.join("\n")}\n`);
    const reading = host.previewRegisterFile({ table, mapping: guess });
    let progress = 0;
    while (progress === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      progress = await host.registerFileProgress({ table });
    }
    expect(progress).toBeLessThan(1);
    await host.closeRegisterFile({ table });
    expect(await reading).toMatchObject({ problem: { kind: "cancelled" } });
  });

  /** Milliseconds that this thread has worked: what else the machine does is not what is measured. */
  const worked = (): number => process.threadCpuUsage().user / 1000;

  it("of 20,000 rows is shown and kept in less than two seconds, never a sixth of one without a pause", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => {
      const session = 60 + (at % 19);
      const number = Math.floor(at / 19) + 1;
      return number > 999
        ? `no number,Row ${at},${1946 + session}-01-10`
        : `A/RES/${session}/${number},"Care of lamps, piers and lighthouses on coast ${at} : resolution / adopted by the General Assembly",${1946 + session}-01-10,${at},${at}`;
    });
    const text = `resolution,title,date,total_yes,total_no\n${rows.join("\n")}\n`;
    const { host } = make();
    let last = worked();
    let longest = 0;
    let isDone = false;
    const watch = (): void => {
      longest = Math.max(longest, worked() - last);
      last = worked();
      if (!isDone) setImmediate(watch);
    };
    const { table, guess } = await open(host, text);
    // The facts are read once, when the first list is.
    await host.previewRegisterFile({ table, mapping: { ...guess, number: 4 } });
    const ready = worked();
    last = ready;
    watch();
    const preview = got(await host.previewRegisterFile({ table, mapping: guess }));
    const kept = got(await host.importRegisterFile({ table, mapping: guess, conflicts: "mine" }));
    isDone = true;
    const alone = worked() - ready;
    const peerStart = worked();
    const peer = Papa.parse<string[]>(text).data.length;
    const peerTook = worked() - peerStart;
    expect(peer).toBeGreaterThan(20_000);
    expect(preview.good + preview.badCount).toBe(20_000);
    expect(preview.badCount).toBeGreaterThan(0);
    expect(kept.added).toBe(preview.good);
    expect(alone).toBeLessThan(2_000);
    // Cutting the text into cells is the peer's all; ours reads numbers, days and titles and holds them against the register.
    expect(alone).toBeLessThan(Math.max(peerTook, 10) * 100);
    // A slice takes twelve; sorting and writing are one piece each.
    expect(longest).toBeLessThan(160);
  });
});

describe("what is learnt from texts", () => {
  const entry = { ...lamps, date: null, title: "Lamps on piers" };
  it("is kept once, changed by a later word, and says from which text it is", async () => {
    const { host } = make();
    expect(got(await host.learnEntry({ entry, from: "Lamps, final" }))).toBe(true);
    expect(got(await host.learnEntry({ entry, from: "Lamps, a copy" }))).toBe(false);
    expect(got(await host.learnEntry({ entry: { ...entry, title: "Piers" }, from: "Piers" }))).toBe(true);
    const found = (await registerOf(host)).find("GA", "74/901");
    expect(found).toMatchObject([{ title: "Piers", own: "learnt", evidence: "learnt from “Piers”" }]);
  });

  it("gives way to a list that the user chose", async () => {
    const { host } = make();
    await host.learnEntry({ entry, from: "Lamps" });
    await importText(host, "Symbol,Title\nA/RES/74/901,From the list\n");
    expect((await registerOf(host)).find("GA", "74/901")[0]).toMatchObject({
      title: "From the list",
      own: "import",
    });
  });

  it("is not learnt again once it was removed, until the removal is undone", async () => {
    const { host } = make();
    await host.learnEntry({ entry, from: "Lamps" });
    const removal = got(await host.removeOwnEntries({ layer: "learnt", row: lamps }));
    expect((await registerOf(host)).find("GA", "74/901")).toEqual([]);
    expect(got(await host.learnEntry({ entry, from: "Lamps" }))).toBe(false);
    got(await host.restoreOwnEntries({ removal }));
    expect((await registerOf(host)).find("GA", "74/901")).toHaveLength(1);
    expect(await host.restoreOwnEntries({ removal })).toMatchObject({ problem: { kind: "cannot-undo" } });
  });
});

describe("what is removed", () => {
  it("is gone at once, a list or one row of it, and comes back as it was", async () => {
    const { host, dataFolder } = make();
    await importText(host, list);
    const before = await host.getOwnRegister({});
    const row = got(await host.removeOwnEntries({ layer: "import-0001", row: lamps }));
    expect((await registerOf(host)).find("GA", "74/901")).toEqual([]);
    expect((await registerOf(host)).find("GA", "60/251")[0]?.own).toBe("import");
    const layer = got(await host.removeOwnEntries({ layer: "import-0001", row: null }));
    expect(readdirSync(ownRegisterFolder(dataFolder))).toEqual([]);
    await importText(host, "Symbol,Title\nA/RES/74/902,Another list\n");
    got(await host.restoreOwnEntries({ removal: layer }));
    got(await host.restoreOwnEntries({ removal: row }));
    const after = await host.getOwnRegister({});
    expect(after.layers.map(({ id: name }) => name)).toEqual(["import-0002", "import-0001"]);
    expect(after.layers[1]).toEqual(before.layers[0]);
  });
});

describe("a broken file", () => {
  it("is put aside and told of; the rest goes on", async () => {
    const { host, dataFolder } = make();
    await importText(host, list);
    const folder = ownRegisterFolder(dataFolder);
    const good = readFileSync(join(folder, "import-0001.txt"), "utf8");
    writeFileSync(join(folder, "import-0002.txt"), good.replace("GA\t", "GA "));
    writeFileSync(join(folder, "learnt.txt"), "no head\n");
    writeFileSync(join(folder, "import-0003.txt"), good.replace('"version":1', '"version":9'));
    const { host: later } = make(dataFolder);
    const { layers, problems } = await later.getOwnRegister({});
    expect(layers.map(({ id: name }) => name)).toEqual(["import-0001"]);
    expect(problems).toHaveLength(3);
    expect(readdirSync(join(folder, "Set aside"))).toHaveLength(2);
    expect(got(await importText(later, list)).layer).toBe("import-0004");
  });
});

describe("the requests about the register", () => {
  it("are none for guests", () => {
    const names = Object.entries(requests).filter(([name]) =>
      /Own(?:Register|Entries)|learnEntry|[rR]egisterFile/.test(name),
    );
    expect(names).toHaveLength(9);
    expect(names.filter(([, { guest }]) => guest)).toEqual([]);
  });
});
