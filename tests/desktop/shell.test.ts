// The life of the program, over a stand-in that shows nothing.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { requests } from "#bridge/requests.ts";
import { newFolder, startShell } from "./start-shell.ts";

type Shell = Awaited<ReturnType<typeof startShell>>;

function windowOf({ electron }: Shell) {
  const window = electron.BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Error("No window is open.");
  return window;
}

function ask(shell: Shell, name: keyof typeof requests, asked: unknown): Promise<unknown> {
  const handle = shell.record.channels.get("penholder:request");
  const { webContents } = windowOf(shell);
  return Promise.resolve(
    handle?.({ sender: webContents, senderFrame: webContents.mainFrame }, { name, asked }),
  );
}

function hear(shell: Shell): string[] {
  const told: string[] = [];
  vi.spyOn(windowOf(shell).webContents, "send").mockImplementation((_channel, name) => {
    told.push(String(name));
  });
  return told;
}

describe("the native menu", () => {
  it("shows the keys chosen in the settings as soon as they are", async () => {
    const shell = await startShell();
    const keysOf = (id: string) =>
      shell.electron.Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null;
    expect(keysOf("save")).toBe("CommandOrControl+S");
    await ask(shell, "changeSettings", { change: { keys: { save: "F9" } } });
    expect(keysOf("save")).toBe("F9");
  });
});

describe("closing", () => {
  it("asks the window, and closes nothing before it answers", async () => {
    const shell = await startShell();
    const told = hear(shell);
    windowOf(shell).close();
    windowOf(shell).close();
    expect(told).toEqual(["askBeforeClosing"]);
    expect(shell.exits).toEqual([]);
    await ask(shell, "answerClosing", { answer: "close" });
    await vi.waitFor(() => expect(shell.exits).toEqual([0]));
  });

  it("stays open where the user cancels, and asks again the next time", async () => {
    const shell = await startShell();
    const told = hear(shell);
    shell.electron.app.quit();
    await ask(shell, "answerClosing", { answer: "stay" });
    windowOf(shell).close();
    expect(told).toEqual(["askBeforeClosing", "askBeforeClosing"]);
    expect(shell.exits).toEqual([]);
  });

  it("closes the host before the program ends", async () => {
    const shell = await startShell();
    shell.electron.app.quit();
    await ask(shell, "answerClosing", { answer: "close" });
    await vi.waitFor(() => expect(shell.order).toEqual(["host closed", "exit"]));
  });

  it("does not close at an answer nobody asked for", async () => {
    const shell = await startShell();
    await ask(shell, "answerClosing", { answer: "close" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(windowOf(shell).isDestroyed()).toBe(false);
  });

  it.each([
    [0, "save"],
    [1, "discard"],
    [2, "cancel"],
  ])("understands button %i of the question as “%s”", async (response, choice) => {
    const shell = await startShell();
    shell.electron.dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
    expect(await ask(shell, "askAboutUnsaved", { name: "Water" })).toEqual({ ok: true, value: choice });
  });

  it("lets the user close a window that does not answer", async () => {
    const shell = await startShell({ patience: 10 });
    const asked: string[] = [];
    shell.electron.dialog.showMessageBox = async (_window, { message }) => {
      asked.push(message);
      return { response: asked.length - 1, checkboxChecked: false };
    };
    windowOf(shell).close();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(windowOf(shell).isDestroyed()).toBe(false);
    windowOf(shell).close();
    await vi.waitFor(() => expect(shell.exits).toEqual([0]));
    expect(asked[0]).toContain("does not answer");
  });

  it("does not hurry a window whose user is being asked", async () => {
    const shell = await startShell({ patience: 10 });
    const asked: string[] = [];
    shell.electron.dialog.showMessageBox = (_window, { message }) => {
      asked.push(message);
      return new Promise(() => undefined);
    };
    windowOf(shell).close();
    void ask(shell, "askAboutUnsaved", { name: "Water" });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(asked).toEqual(["Save the changes to “Water”?"]);
  });

  it("does not wait for a window whose process died", async () => {
    const shell = await startShell();
    shell.electron.dialog.showMessageBox = () => new Promise(() => undefined);
    windowOf(shell).webContents.emit("render-process-gone", {}, { reason: "crashed" });
    windowOf(shell).close();
    await vi.waitFor(() => expect(shell.exits).toEqual([0]));
  });
});

describe("a window whose process died", () => {
  it("is opened again", async () => {
    const shell = await startShell();
    shell.electron.dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    windowOf(shell).webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await vi.waitFor(() => expect(shell.record.windows[0]?.loaded).toHaveLength(2));
  });

  it("is not opened for ever where it dies each time: the user may quit", async () => {
    const shell = await startShell();
    const asked: string[] = [];
    shell.electron.dialog.showMessageBox = async (_window, { message, cancelId }) => {
      asked.push(message);
      return { response: cancelId ?? 0, checkboxChecked: false };
    };
    const { webContents } = windowOf(shell);
    webContents.on("did-finish-load", () => {
      if (asked.length < 20) webContents.emit("render-process-gone", {}, { reason: "killed" });
    });
    webContents.emit("render-process-gone", {}, { reason: "killed" });
    await vi.waitFor(() => expect(shell.exits).toEqual([0]));
    expect(asked).toHaveLength(3);
    expect(asked.at(-1)).toContain("several times");
  });

  it("whose page cannot be loaded any more ends the program with a word, once", async () => {
    const shell = await startShell();
    const window = windowOf(shell);
    window.loadURL = () => Promise.reject(new Error("There is nothing to load it in."));
    window.webContents.emit("render-process-gone", {}, { reason: "killed" });
    await vi.waitFor(() => expect(shell.exits).toEqual([1]));
    shell.desktop.giveUp(new Error("And again."));
    expect(shell.record.errorBoxes).toHaveLength(1);
  });
});

describe("dialogs", () => {
  it("write where the user says and answer with the name alone", async () => {
    const shell = await startShell();
    const filePath = join(shell.folder, "Water.docx");
    let suggested: unknown;
    shell.electron.dialog.showSaveDialog = async (...asked: readonly unknown[]) => {
      suggested = asked[1];
      return { canceled: false, filePath };
    };
    const bytes = new Uint8Array([80, 75, 3, 4]);
    expect(await ask(shell, "saveExportedFile", { name: "../../etc/Wa:ter.docx", bytes })).toEqual({
      ok: true,
      value: { name: "Water.docx" },
    });
    expect(suggested).toMatchObject({ defaultPath: "Wa-ter.docx" });
    expect(new Uint8Array(readFileSync(filePath))).toEqual(bytes);
    expect(shell.record.recentDocuments).toEqual([filePath]);
  });

  it("say why a file could not be written", async () => {
    const shell = await startShell();
    const filePath = join(shell.folder, "no-such-folder", "Water.docx");
    shell.electron.dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    const answer = await ask(shell, "saveExportedFile", { name: "Water.docx", bytes: new Uint8Array(1) });
    expect(answer).toMatchObject({ ok: false, problem: { kind: "cannot-write", name: "Water.docx" } });
  });

  it("answer “cancelled” where the user cancels", async () => {
    const shell = await startShell();
    const cancelled = { ok: false, problem: { kind: "cancelled" } };
    expect(await ask(shell, "chooseFile", {})).toEqual(cancelled);
    expect(await ask(shell, "saveExportedFile", { name: "x", bytes: new Uint8Array() })).toEqual(cancelled);
  });

  it("read the file the user chose", async () => {
    const shell = await startShell();
    const path = join(shell.folder, "old.txt");
    writeFileSync(path, "Recalling");
    shell.electron.dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] as never[] }); // the stand-in's own answer is empty
    const answer = await ask(shell, "chooseFile", {});
    expect(answer).toEqual({
      ok: true,
      value: { name: "old.txt", bytes: new TextEncoder().encode("Recalling") },
    });
  });
});

describe("files from outside", () => {
  it("wait from the command line until the window takes them", async () => {
    const dataFolder = newFolder("penholder-shell-");
    writeFileSync(join(dataFolder, "water.txt"), "Recalling");
    const shell = await startShell({ dataFolder, words: ["water.txt"] });
    expect(await ask(shell, "takeOpenedFiles", {})).toMatchObject([
      { ok: true, value: { name: "water.txt" } },
    ]);
  });

  it("are told of when another instance or the file manager opens them", async () => {
    const shell = await startShell();
    const told = hear(shell);
    let shown = 0;
    windowOf(shell).on("focus", () => {
      shown += 1;
    });
    writeFileSync(join(shell.folder, "a.txt"), "a");
    shell.electron.app.emit("second-instance", {}, ["penholder", "a.txt"], shell.folder);
    shell.electron.app.emit("open-file", { preventDefault: () => undefined }, join(shell.folder, "b.txt"));
    expect(told).toEqual(["filesWaiting", "filesWaiting"]);
    expect(shown).toBe(1);
    expect(await ask(shell, "takeOpenedFiles", {})).toMatchObject([
      { ok: true, value: { name: "a.txt" } },
      { ok: false, problem: { kind: "no-such-file", name: "b.txt" } },
    ]);
  });
});

describe("the menu", () => {
  it("tells the window which command was chosen", async () => {
    const shell = await startShell();
    const told: unknown[] = [];
    vi.spyOn(windowOf(shell).webContents, "send").mockImplementation((...words) => {
      told.push(words);
    });
    const item = shell.electron.Menu.getApplicationMenu()?.getMenuItemById("save");
    (item?.click as (() => void) | undefined)?.(); // the shell's own listener looks at no event
    expect(told).toEqual([["penholder:event", "commandChosen", { command: "save" }]]);
  });
});

describe("starting", () => {
  it("keeps where the window stood", async () => {
    const shell = await startShell();
    const bounds = { x: 60, y: 50, width: 1000, height: 700 };
    windowOf(shell).setBounds(bounds);
    windowOf(shell).close();
    await ask(shell, "answerClosing", { answer: "close" });
    await vi.waitFor(() => expect(shell.exits).toEqual([0]));
    const again = await startShell({ dataFolder: shell.folder });
    expect(windowOf(again).options).toMatchObject(bounds);
  });

  it("says in plain words why it cannot, and ends", async () => {
    const { record, exits } = await startShell({
      startHost: async () => ({ problem: "The folder is in use." }),
    });
    expect(record.errorBoxes).toEqual([{ title: "Penholder cannot start", text: "The folder is in use." }]);
    expect(exits).toEqual([1]);
  });

  it("says that its folder cannot be made", async () => {
    const folder = newFolder("penholder-shell-");
    writeFileSync(join(folder, "Window"), "in the way");
    const { record, exits } = await startShell({ dataFolder: folder });
    expect(record.errorBoxes[0]?.text).toContain("could not be written");
    expect(exits).toEqual([1]);
  });

  it("shows no stack when something inside breaks", async () => {
    const { desktop, record, exits, lines } = await startShell();
    desktop.giveUp(new Error("inner words"));
    expect(record.errorBoxes[0]?.text).not.toContain("inner words");
    expect(lines.join("\n")).toContain("inner words");
    await vi.waitFor(() => expect(exits).toEqual([1]));
  });
});
